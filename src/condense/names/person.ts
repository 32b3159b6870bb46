import type { Span } from '../../domain/span.ts';
import type { Gender } from '../languages/attribution-words.ts';
import type { Name, NameKind } from './name.ts';
import type { Post } from './posts.ts';
import type { RoleWorth } from './role-worth.ts';

/** Somebody (or some body) that an article names, under the fullest name it gives. Spans are offsets in `Article.text`. */
export interface Person {
  name: string;
  span: Span;
  role: Span | null;
  /** The noun for a body that the role doesn't name ("the board's chair"), lower-case. */
  bareBody: string | null;
  /** What is shown behind the role: the name of that body, where the article tells one alone, else what stands behind the name. */
  body: Span | null;
  /** How much the role tells; null without one. */
  worth: RoleWorth | null;
  /** What is shown of somebody of whom the article tells no role: a short title ("Gov."), else where they live. */
  standIn: Span | null;
  /** Role nouns that the article sets beside the name, lower-case. */
  readonly nouns: Set<string>;
  /** The words of each office that the article gives them, lower-case, an office's other words as the office. */
  readonly offices: ReadonlySet<string>[];
  /** What else the article tells of their posts, in a language that can read them (`PostWords`). */
  readonly posts: Post[];
  kind: NameKind;
  words: readonly string[];
  male: number;
  female: number;
  /** How often the article names them in any form. */
  count: number;
  /** Whether anything says that this is a person: a title, a given name, a role, words said. */
  proof: number;
}

/** One naming of a person: `at` is the index of the sentence. */
export interface Mention {
  readonly person: Person;
  readonly at: number;
  readonly name: Name;
  /** Where the name stands in the text. */
  readonly span: Span;
}

export interface People {
  readonly mentions: readonly Mention[];
  readonly bySentence: readonly (readonly Mention[])[];
  readonly byName: ReadonlyMap<Name, Person>;
}

/** Male or female, where one speaks clearly louder than the other. */
export function toGender(person: Person): Gender {
  if (person.male > person.female * 1.5) return 'male';
  if (person.female > person.male * 1.5) return 'female';
  return 'unknown';
}

export function toPerson(name: string, span: Span, kind: NameKind, words: readonly string[]): Person {
  return {
    name,
    span,
    role: null,
    bareBody: null,
    body: null,
    worth: null,
    standIn: null,
    nouns: new Set(),
    offices: [],
    posts: [],
    kind,
    words,
    male: 0,
    female: 0,
    count: 0,
    proof: 0,
  };
}
