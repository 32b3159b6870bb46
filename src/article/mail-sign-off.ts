import { countWords } from './lines.ts';

/** Lines from the end in which somebody signs, and the most words of a line below the name. */
const reach = 10;
const mostWords = 10;

/** A mail's text without the sender's own name at its end and what stands below it: an office, a telephone, further addresses. */
export function cutSignOff(text: string, name: string): { readonly text: string; readonly signOff: string } {
  const lines = text.trimEnd().split('\n');
  const from = Math.max(1, lines.length - reach);
  const signs = new Set([name, name.split(' ', 1)[0] ?? ''].map(toBare).filter((sign) => sign !== ''));
  const at = lines.findIndex(
    (line, index) => index >= from && (line.trim() === '--' || signs.has(toBare(line))),
  );
  if (at < 0 || lines.slice(at).some((line) => countWords(line) > mostWords)) return { text, signOff: '' };
  return { text: lines.slice(0, at).join('\n'), signOff: lines.slice(at).join('\n') };
}

function toBare(line: string): string {
  return line
    .toLowerCase()
    .replace(/[^\p{L} ]/gu, '')
    .trim();
}
