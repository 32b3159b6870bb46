import type { Stretch } from './densest.ts';
import type { Line } from './lines.ts';

/** How far above a text its author is named, and how far from its end presented, in lines. */
const above = 20;
const tail = 20;
const mostParagraphs = 4;
/** Words of a line with a name and a role. */
const longestName = 6;
const namePattern = /^(?:\p{Lu}[\p{L}.'’-]* ){1,3}\p{Lu}[\p{L}'’-]+/u;

/** The line at the end of a text from which on its author is presented: a name alone in it that stands above the text too. */
export function findAuthorNote(lines: readonly Line[], { from, to }: Stretch): number | undefined {
  const head = lines.slice(Math.max(0, from - above), from).filter(mayName);
  let found: number | undefined;
  let paragraphs = 0;
  for (let at = to - 1; at > Math.max((from + to) / 2, to - tail) && paragraphs <= mostParagraphs; at -= 1) {
    const line = lines[at];
    if (line?.shape === 'prose') paragraphs += 1;
    const name =
      line === undefined || line.words > longestName ? undefined : namePattern.exec(line.text)?.[0];
    if (name === undefined || !head.some(({ text }) => text.includes(name))) continue;
    if (isPresented(name, lines.slice(at + 1, at + 4))) found = at;
  }
  return found;
}

/** A byline, or a name by itself or with a role: no headline. */
function mayName({ reason, words, shape }: Line): boolean {
  return reason === 'byline' || reason === 'dateline' || (shape === 'label' && words <= longestName);
}

/** Whether a paragraph begins with the name, or one of them says the surname. */
function isPresented(name: string, below: readonly Line[]): boolean {
  const [first = ''] = name.split(' ', 1);
  const surname = name.slice(name.lastIndexOf(' ') + 1);
  return below.some(
    ({ text, words }) => words >= 8 && (text.startsWith(`${first} `) || text.includes(` ${surname} `)),
  );
}
