import type { Sentence } from './facts.ts';
import type { AttributionWords } from './languages/attribution-words.ts';
import type { People, Person } from './names/person.ts';
import { isKnownPerson, toMentions } from './references.ts';
import { isPlaceOrThing } from './strangers.ts';

/** Somebody whom a sentence names by a part of their name, with the whole of it, which a sentence before has. */
export interface ShortName {
  readonly person: Person;
  /** Where that part ends in the sentence, with the "'s" of an owner. */
  readonly end: number;
  /** The headline has that part too. */
  readonly inTitle: boolean;
}

/** Those whose first name neither the headline nor the sentence tells, nor an office beside the name. */
export function findShortNames(
  { text, span, words }: Sentence,
  people: People | null,
  title: ReadonlySet<string>,
  attribution: AttributionWords | null | undefined,
): ShortName[] {
  if (people === null || attribution === null || attribution === undefined) return [];
  const found = new Map<Person, ShortName>();
  for (const { person, span: at } of toMentions(people.mentions, span)) {
    const [first = '', ...others] = person.words;
    if (others.length === 0 || found.has(person) || hasWord(words, first) || title.has(first)) continue;
    const after = text.slice(at.end - span.start);
    // "Holt" of "Holt Towage" is no last name.
    if (/^ \p{Lu}/u.test(after)) continue;
    if (!isKnownPerson(person) || isPlaceOrThing(person.name, attribution)) continue;
    const before =
      text
        .slice(0, at.start - span.start)
        .trimEnd()
        .split(/\s+/)
        .at(-1)
        ?.toLowerCase() ?? '';
    const office = before.replace('.', '');
    if (attribution.titles.get(office) === 'unknown' || attribution.roles.has(office)) continue;
    if (!isNamedBefore(person, span.start, people)) continue;
    const end = at.end - span.start + (/^['’]s?(?!\p{L})/u.exec(after)?.[0].length ?? 0);
    found.set(person, { person, end, inTitle: others.some((word) => title.has(word)) });
  }
  return [...found.values()];
}

/** Whether a sentence has the whole name. */
export function tellsName({ words }: Sentence, { words: parts }: Person): boolean {
  return parts.every((part) => hasWord(words, part));
}

/** Whether words have a part of the name: enough to know by whom it is meant. */
export function tellsPart(words: readonly string[], { words: parts }: Person): boolean {
  return parts.some((part) => hasWord(words, part));
}

function isNamedBefore(person: Person, start: number, { mentions }: People): boolean {
  for (const one of mentions) {
    if (one.span.start >= start) return false;
    if (one.person === person && one.name.to - one.name.from > 1) return true;
  }
  return false;
}

/** "holt" and "holt's". */
function hasWord(words: readonly string[], part: string): boolean {
  return words.some((word) => word === part || word.replace(/'s?$/, '') === part);
}
