/** Words that decide whether a point ends a sentence; abbreviations in lower case, without their last point. */
export interface SentenceWords {
  /** Always followed by something: titles, "No.", "vs.". */
  readonly never: readonly string[];
  /** Seldom at the end of a sentence: "Inc.", "p.m.". They end one only when an opener follows. */
  readonly seldom: readonly string[];
  /** Words that, capitalised, nearly always open a sentence. */
  readonly openers: readonly string[];
  /** For a language that writes "27th" as "27.": words before such a number, in lower case, and what it counts, behind it ("am 27. Oktober"). */
  readonly ordinals?: { readonly before: readonly string[]; readonly behind: readonly string[] };
}
