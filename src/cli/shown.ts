import { cutControls } from '../domain/controls.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: ECMA-48's "select graphic rendition", as our own styles write it
const StylePattern = /(\u001b\[(?:[0-4]|2[234]|3[0-79]|9[0-7])m)/;

/**
 * Lines as a terminal may get them: no control character in them moves the cursor, rewrites the title or hides what was said, whatever text
 * they were made from. Where lines have styles, those stay.
 */
export function toShown(text: string, styled: boolean): string {
  if (!styled) return cutControls(text);
  return text
    .split(StylePattern)
    .map((part, index) => (index % 2 === 1 ? part : cutControls(part)))
    .join('');
}
