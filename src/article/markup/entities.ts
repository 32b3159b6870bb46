import { Parser } from 'htmlparser2';

/** A text of HTML with its entities decoded; a `<` in it opens nothing. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  const parts: string[] = [];
  const parser = new Parser({ ontext: (part) => parts.push(part) });
  parser.write(text.replaceAll('<', '&lt;'));
  parser.end();
  return parts.join('');
}
