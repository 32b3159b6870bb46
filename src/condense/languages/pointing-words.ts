/** The words by which a quotation means what only those before it tell. All are lower-case. */
export interface PointingWords {
  /** Those that stand for a thing, and for several things or people ("it", "they"). */
  readonly things: ReadonlySet<string>;
  /** Those of them for several, or for a body ("they"). */
  readonly many: ReadonlySet<string>;
  /** Those of them that may announce a clause ("it is right that"). */
  readonly announcing: ReadonlySet<string>;
  /** What opens such a clause ("that", "to"). */
  readonly clauses: ReadonlySet<string>;
  /** Words behind which "to" opens none ("going"). */
  readonly beforeInfinitive: ReadonlySet<string>;
  /** A demonstrative that is a conjunction as well ("that"), and words behind which it is none ("of", "where"). */
  readonly that: string;
  readonly beforeThat: ReadonlySet<string>;
  /** Words that, before a comma, answer or count what only others tell ("no, I won't", "second, we must"). */
  readonly opening: ReadonlySet<string>;
  /** Nouns that, behind a number at the end, announce what is told next ("It has two causes."). */
  readonly listing: ReadonlySet<string>;
  /** Demonstratives of several, which need a noun that is told or a clause that says which ("those who"). */
  readonly several: ReadonlySet<string>;
  /** The demonstrative that may mean the news itself ("this"), and verbs before which it doesn't, within a sentence ("this includes"). */
  readonly near: string;
  readonly behindNear: ReadonlySet<string>;
  /** Words behind a definite article that stand for a noun told before ("the third", "the other"). */
  readonly parts: ReadonlySet<string>;
  /** Words before what something is named ("dubbed"). */
  readonly naming: ReadonlySet<string>;
  /** The word for a place told before, and words behind which it is one ("over there"). */
  readonly there: string;
  readonly beforeThere: ReadonlySet<string>;
}
