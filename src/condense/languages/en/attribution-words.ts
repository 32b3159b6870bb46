import type { AttributionWords } from '../attribution-words.ts';
import {
  adverbs,
  auxiliaries,
  conjunctions,
  demonyms,
  determiners,
  documents,
  notNames,
  otherVerbs,
  particles,
  prepositions,
  pronouns,
  relativePronouns,
  sourcePhrases,
  suffixes,
} from './function-words.ts';
import { givenNames } from './given-names.ts';
import { bodies, organisations, places, roles, titles } from './people-words.ts';
import { phrasalVerbs, verbs } from './verbs.ts';

export const attributionWords: AttributionWords = {
  verbs,
  phrasalVerbs,
  otherVerbs,
  auxiliaries,
  sourcePhrases,
  pronouns,
  relativePronouns,
  determiners,
  prepositions,
  conjunctions,
  adverbs,
  titles,
  roles,
  bodies,
  givenNames,
  organisations,
  places,
  particles,
  suffixes,
  demonyms,
  notNames,
  documents,
};
