import type { AttributionWords } from '../languages/attribution-words.ts';
import type { Parsed, Source } from './parsed.ts';

/** Who a sentence says spoke, by which rule, and how far that rule can be trusted (0 to 1). */
export interface Finding {
  readonly source: Source;
  readonly rule: string;
  readonly confidence: number;
  /** The token that gave it away, mostly the verb. */
  readonly at: number;
}

/** One quotation in its sentence. `first` and `last` are its first and last characters. */
export interface Place {
  readonly parsed: Parsed;
  readonly at: number;
  readonly first: string;
  readonly last: string;
  readonly words: AttributionWords;
}

export type Route = (place: Place) => Finding | null;
