import type { Sentence, Token } from '../attribution/tokens.ts';
import type { AttributionWords } from '../languages/attribution-words.ts';
import { toSpan } from './name-parts.ts';
import { type Mention, type Person, toGender } from './person.ts';
import { toHead } from './role-heads.ts';
import { saysNothing, toWorth } from './role-worth.ts';
import type { Range } from './roles.ts';

/** Tokens of a description. */
const longest = 12;

/** "..., Ann Holt said. But, the former head of Norden Haulage added, ...": tells what somebody without a role is by how the article calls them next. */
export function nameAdded(
  sentences: readonly Sentence[],
  bySentence: readonly (readonly Mention[])[],
  words: AttributionWords,
): void {
  if (words.continuing === undefined) return;
  for (const [at, mentions] of bySentence.entries()) {
    const [here, next] = [sentences[at], sentences[at + 1]];
    if (here === undefined || next === undefined || here.block !== next.block) continue;
    const said = mentions.filter(
      (mention) => mention.person.role === null && isSaying(here.tokens, mention, words),
    );
    const [only] = said;
    if (only === undefined || said.length > 1 || only.person.kind === 'organisation') continue;
    const role = findAdded(next.tokens, only.person, bySentence[at + 1] ?? [], words);
    if (role !== null) only.person.role = toSpan(next.tokens, role);
  }
}

/** "Ann Holt said", with a full name. */
function isSaying(tokens: readonly Token[], { name }: Mention, words: AttributionWords): boolean {
  const verb = words.verbs.get(tokens[name.to]?.lower ?? '');
  return name.to - name.from > 1 && verb?.kind === 'say' && verb.form === 'past';
}

function findAdded(
  tokens: readonly Token[],
  person: Person,
  mentions: readonly Mention[],
  words: AttributionWords,
): Range | null {
  const verb = tokens.findIndex(({ lower }) => words.continuing?.has(lower));
  if (verb < 3) return null;
  let from = verb - 1;
  while (
    from > 0 &&
    verb - from < longest &&
    tokens[from]?.kind === 'word' &&
    !words.definite.has(tokens[from]?.lower ?? '')
  )
    from -= 1;
  const before = tokens[from - 1];
  const opens = before === undefined || before.text === ',' || words.coordinators.has(before.lower);
  if (!opens || !words.definite.has(tokens[from]?.lower ?? '')) return null;
  const range = { from: from + 1, to: verb };
  const head = tokens[toHead(tokens, range.from, verb, words)]?.lower ?? '';
  const sex = words.roles.get(head);
  const own = toGender(person);
  if (sex === undefined || (sex !== 'unknown' && own !== 'unknown' && sex !== own)) return null;
  const isOther = ({ name, person: { kind } }: Mention): boolean =>
    kind !== 'place' && (name.from < range.from || name.to > verb || kind === 'person');
  if (mentions.some(isOther) || words.relations?.has(head) || saysNothing(tokens, range, words)) return null;
  return toWorth(tokens, range, words).tells > 0 ? range : null;
}
