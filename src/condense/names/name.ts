import type { Gender } from '../languages/attribution-words.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'unknown';

/** A name where it stands in a sentence, as token indices. `[from, to)` is the name alone; `outer` is where its titles begin. */
export interface Name {
  readonly from: number;
  readonly to: number;
  readonly outer: number;
  readonly kind: NameKind;
  /** As far as a title or a given name tells. */
  readonly gender: Gender;
  readonly titled: boolean;
  /** Begins the sentence with a word that may owe its capital to that ("Absent Holt"; not "Meera Holt said"). */
  readonly opens: boolean;
}

/** What the whole article tells about a word. */
export interface AboutWords {
  /** It is also written without a capital: then its capital at a sentence's start means nothing. */
  readonly isCommon: (lower: string) => boolean;
  /** It has a capital inside some sentence too. */
  readonly isNamed: (lower: string) => boolean;
  /** It is somebody's surname here, although it is a common word. */
  readonly isSurname: (lower: string) => boolean;
}
