import type { AttributionWords } from './attribution-words.ts';
import type { DiscourseWords } from './discourse-words.ts';
import type { PointingWords } from './pointing-words.ts';
import type { SentenceWords } from './sentence-words.ts';
import type { TimeWords } from './time-words.ts';

/** Of a clause, by its first finite verb. */
export type Tense = 'past' | 'perfect' | 'present' | 'modal';

/**
 * What the condenser must be told about a language. A new language is one folder that exports one of these and one line in
 * `languages.ts`; everything else works by structure.
 */
export interface Language {
  /** BCP 47 primary tag. */
  readonly tag: string;
  /** Words that decide whether a point ends a sentence. */
  readonly sentence: SentenceWords;
  /** Words that tell who said something; null where nobody has written them yet: quotes are found, speakers stay null. */
  readonly attribution: AttributionWords | null;
  /** Words that tell background from news. */
  readonly discourse: DiscourseWords;
  /** Words that, opening a sentence, point at something said before it ("he", "this"). */
  readonly pointers: ReadonlySet<string>;
  /** Those that point wherever they stand in a sentence ("these talks"). */
  readonly demonstratives: ReadonlySet<string>;
  /** Words by which a quotation means what stands before it; absent where only its first word is asked. */
  readonly pointing?: PointingWords;
  /** Words before which a long first sentence may be cut where a headline is made of it: they open what can be left out. */
  readonly clauseBreaks: ReadonlySet<string>;
  /** Words that open what the rest of the sentence hangs on ("if"): never cut off, and never a headline alone. */
  readonly conditions?: ReadonlySet<string>;
  /** Words behind whose comma the news may stand ("but"): no headline ends in front of them. */
  readonly contrasts?: ReadonlySet<string>;
  /** Whether a word behind an article compares with others ("the oldest"); absent where that isn't known. */
  readonly compares?: (lower: string) => boolean;
  /** Words before an adjective that set it beside another thing ("more", "less"); absent where that isn't known. */
  readonly degrees?: ReadonlySet<string>;
  /** Things that a reader knows without being told which ("the government", "the war"). */
  readonly commonThings: ReadonlySet<string>;
  /** Letters for a body or a thing that need no explaining, in small letters ("un", "gdp"). */
  readonly familiar: ReadonlySet<string>;
  /** How many letters at the end of a noun its cases change; none where nouns aren't bent. */
  readonly endings?: number;
  /** Whether a word has the look of a finite verb; absent where sentences do without one. */
  readonly isVerb?: (lower: string) => boolean;
  /** The tense of a clause, given as lower-case words; absent where nobody has told how it shows. */
  readonly toTense?: (words: readonly string[]) => Tense;
  /** Words that mean a time only together with the day of the article. */
  readonly time: TimeWords;
}
