import { type Floor, type Speaker, takeFloor } from './attribution/floor.ts';
import { followPronouns } from './attribution/followed.ts';
import { askNeighbours } from './attribution/neighbours.ts';
import type { QuotePlace, Reading } from './attribution/reading.ts';
import { findInSentence } from './attribution/routes.ts';
import { toSpeaker } from './attribution/speaker.ts';

/**
 * The most likely speaker of each pair of marks, null where nothing points at anybody. Unsure ones are kept: `confidence` says how sure.
 * Paragraph by paragraph, first what each sentence says, then what its neighbours tell.
 */
export function findSpeakers(reading: Reading): (Speaker | null)[] {
  const { text, marked } = reading;
  const speakers: (Speaker | null)[] = marked.map(() => null);
  const floor: Floor = { last: null, lastAt: Number.NEGATIVE_INFINITY, followed: 0 };
  for (let from = 0; from < reading.quotes.length; ) {
    const block = reading.quotes[from]?.sentence.block;
    let to = from;
    for (; reading.quotes[to]?.sentence.block === block && to < reading.quotes.length; to++) {
      const place = reading.quotes[to];
      if (place !== undefined) followPronouns(reading, floor, place.at);
      const speaker = place === undefined ? null : askSentence(text, reading, floor, place);
      if (place === undefined || speaker === null) continue;
      speakers[place.quote] = speaker;
      takeFloor(reading, floor, speaker, place);
    }
    askNeighbours(reading, floor, { from, to, speakers });
    from = to;
  }
  return speakers;
}

function askSentence(text: string, reading: Reading, floor: Floor, place: QuotePlace): Speaker | null {
  const parsed = reading.parsedOf[place.at];
  const marked = reading.marked[place.quote];
  if (parsed === undefined || marked === undefined) return null;
  const last = /([^'’”"])['’”"]{0,2}$/.exec(text.slice(marked.words.end - 3, marked.words.end))?.[1] ?? '';
  const first = text.charAt(marked.words.start);
  const finding = findInSentence({ parsed, at: place.token, first, last, words: reading.words });
  return finding === null ? null : toSpeaker(reading, floor, place.at, finding);
}
