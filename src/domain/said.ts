import type { Quote } from './entry.ts';

/** The quoted words without the comma that led on to "he said"; dots where such words stood between two sentences, or where an editor cut some out. */
export function toSaid({ parts, origin }: Pick<Quote, 'parts' | 'origin'>): string {
  return (
    parts
      .map(({ text }, index) =>
        /^[(['‘“"]{0,2}\p{Lu}/u.test(parts[index + 1]?.text ?? '')
          ? text.replace(/,(['’"”]?)$/, '$1 …')
          : text,
      )
      // What an editor cut out is told apart from "he said".
      .join(origin === 'editor' ? ' … ' : ' ')
      .replace(/,(['’"”]?)$/, '$1')
  );
}
