/** Characters between which the lines of hard-wrapped text are long. */
const shortest = 45;
const longest = 100;

/**
 * Joins the lines of paragraphs that were broken at some column, as old mails and text files have them. A group of lines is one such
 * paragraph when all but its last are about equally long and most of them end in the middle of a sentence. Blank lines stay.
 */
export function unwrap(lines: readonly string[]): readonly string[] {
  const joined: string[] = [];
  let group: string[] = [];
  const end = () => {
    if (isWrapped(group)) joined.push(group.join(' '));
    else for (const line of group) joined.push(line);
    group = [];
  };
  for (const line of lines) {
    if (line.trim() === '') {
      end();
      joined.push(line);
    } else {
      group.push(line);
    }
  }
  end();
  return joined;
}

function isWrapped(group: readonly string[]): boolean {
  if (group.length < 2) return false;
  const widths = group.slice(0, -1).map((line) => line.trim().length);
  const widest = widths.reduce((most, width) => Math.max(most, width), 0);
  const last = group.at(-1)?.trim().length ?? 0;
  if (datePattern.test(group.at(-1)?.trim() ?? '')) return false;
  if (widest > longest || widest < shortest || last > longest) return false;
  if (widths.some((width) => width < widest - 25)) return false;
  const broken = group
    .slice(0, -1)
    .filter((line, at) => isBroken(line.trim(), group[at + 1]?.trim() ?? '', group.length)).length;
  return broken >= widths.length * 0.6;
}

/** Nothing but a day ("14 November 2026", "14 ноября 2026 года"): it stands below a headline, and no paragraph ends with it. */
const datePattern = /^\d{1,2}\.? \p{L}{3,12}\.?,? \d{4}(?:\sг(?:ода|\.))?(?:,? \d{1,2}[:.]\d{2})?$/u;

/** The line ends without a point, and the next goes on in lower case; one of three or more may also go on with a name. */
function isBroken(line: string, next: string, lines: number): boolean {
  return !/[.!?:;…"”»]$/.test(line) && (/^[\p{Ll}\d(“"'«]/u.test(next) || (lines > 2 && line.length > 60));
}
