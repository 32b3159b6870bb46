import { columns } from '../plain.ts';
import { type Finding, fault, note } from './finding.ts';

/** The text part: there, in short lines, without markup. */
export function checkText({ html, text }: { html: string; text: string }): Finding[] {
  const lines = text.split('\n');
  const long = lines.filter((line) => Array.from(line).length > columns && !/https?:\/\/\S+$/.test(line));
  const links = html.split('<a ').length - 1 + (text.match(/https?:\/\//g)?.length ?? 0);
  return [
    ...(text.trim() === '' ? [fault('text', 'empty')] : []),
    ...(/<\/?(p|a|td|div|br)\b/i.test(text) ? [fault('text', 'holds markup')] : []),
    ...long.map((line) => fault('text', `wider than ${columns} columns: "${line.slice(0, 40)}…"`)),
    ...(links % 2 === 0 ? [] : [note('text', `${links} links over both parts: rspamd marks an odd number`)]),
  ];
}
