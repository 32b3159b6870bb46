import type { RemovalReason } from '../domain/article.ts';
import { isEmbargo } from './embargo.ts';
import {
  byLeads,
  byWords,
  captionWords,
  creditWords,
  dateWords,
  lawWords,
  months,
  payWords,
  summaryNotes,
  toPhrase,
} from './furniture.ts';
import { findCredit } from './signature.ts';

/** What a short line is by its build: a byline, a date, a credit, a count. */
export function findLineReason(
  text: string,
  phrase: string,
  words: number,
  shape: 'prose' | 'sentence' | 'label',
): RemovalReason | undefined {
  if (words <= 60 && /(?:19|20)\d\d/.test(text) && /(?:©|\(c\)|copyright) {0,2}(?:19|20)\d\d/i.test(text))
    return 'legal';
  if (words <= 60 && text.startsWith('*') && lawWords.some((word) => phrase.includes(word))) return 'banner';
  if (words <= 30 && summaryNotes.some((note) => phrase.startsWith(note))) return 'other';
  if (words <= 12 && /^#\p{L}/u.test(text) && text.split(' ').every((word) => word.startsWith('#')))
    return 'other';
  if (words <= 12 && /^[\d\s.,$€£₽]{1,60}$/.test(text) && /[$€£₽]/.test(text)) return 'payment';
  if (words <= 5 && isPrice(phrase)) return 'payment';
  if (words <= 14 && /^[—–-] ?\S/.test(text) && /\(@[\w.]{2,60}\)/.test(text)) return 'embed';
  if (isEmbargo(text, words)) return 'embargo';
  if (words <= 20 && isDateLine(text, phrase)) return 'dateline';
  if (words <= 40 && shape !== 'sentence' && phrase.includes(' on ') && isPosted(text, phrase))
    return 'dateline';
  if (words <= 24 && shape === 'label' && phrase.includes('#') && isSignedDate(text)) return 'byline';
  if (words <= 16 && (isByline(text) || isDatedByline(text) || isAgencyByline(text))) return 'byline';
  if (words > 1 && words <= 80 && isCaption(text, phrase, shape)) return 'caption';
  if (words <= 14 && isCredit(text, phrase)) return 'credit';
  return undefined;
}

/** "10 euros a month": an amount, its currency, and how often. */
function isPrice(phrase: string): boolean {
  const amount = /^[$€£₽]? ?# ?(?:[€$£₽]|\p{L}{1,8})? ?/u.exec(phrase)?.[0];
  return amount !== undefined && payWords.includes(phrase.slice(amount.length).replace(/^\/ ?/, ''));
}

/** Little but a date, a time and the words that go with them. */
function isDateLine(text: string, phrase: string): boolean {
  if (!phrase.includes('#')) return false;
  const words = phrase.split(/[^\p{L}\p{N}#]+/u).filter((word) => word !== '');
  const known = words.filter((word) => isDateWord(word)).length;
  const telling =
    words.some((word) => months.has(word) || dateWords.has(word)) ||
    /^(?:\d{1,2}:\d{2},? )?\d{1,4}[-./]\d{1,2}[-./]\d{2,4}/.test(text);
  const [first = ''] = words;
  if (dateWords.has(first) && words.some((word) => months.has(word))) return true;
  if (words.length <= 8 && /^\d{1,2}:\d{2},? \d{1,2}[-./]\d{1,2}[-./]\d{4}/.test(text)) return true;
  const figures = words.filter((word) => word.startsWith('#')).length;
  if (words.length <= 8 && figures >= 2 && words.some((word) => months.has(word)) && !/[.!?]$/.test(text))
    return true;
  return telling && known >= words.length - (words.length > 5 ? 2 : 0);
}

/** "Posted on November 3, 2026 by Ann Holt in News, Rivers": no sentence. */
function isPosted(text: string, phrase: string): boolean {
  const [first = '', on = '', month = '', , year = ''] = phrase.split(/[ ,]+/, 5);
  return (
    dateWords.has(first) && on === 'on' && months.has(month) && year.startsWith('#') && !/[.!?]$/.test(text)
  );
}

/** "By Ann Holt", "Ann Holt | The Valley Post", "Ann Holt, Staff Writer": names after a word for "by". */
function isByline(text: string): boolean {
  const space = text.indexOf(' ');
  const first = space < 0 ? text : text.slice(0, space);
  const by = first.toLowerCase().replace(/:$/, '');
  if (!byWords.has(by) && !byLeads.has(by) && !text.includes('@')) return false;
  const second = text.split(' ', 2)[1] ?? '';
  if (text.length < 60 && /^\p{Lu}\S{0,60} \S.{0,60} @\w{1,60}$/u.test(text)) return true;
  if (second === '' && first.endsWith(':') && byWords.has(by)) return true;
  const third = text.split(' ', 3)[2] ?? '';
  if (byLeads.has(by) && byWords.has(second.toLowerCase()) && startsUpper(third)) return true;
  if (!byWords.has(by) || !startsUpper(second)) return false;
  return !/[.!?]["”']?$/.test(text) || /\b[ap]\.m\.$/.test(text) || /\b\p{Lu}\.$/u.test(text);
}

/** "3 March 2026 14:05 Author: Ann Holt": a date, a word for "by" with a colon, a name. */
function isDatedByline(text: string): boolean {
  if (!text.includes(':')) return false;
  const words = text.split(' ');
  const at = words.findIndex((word) => word.endsWith(':') && byWords.has(word.slice(0, -1).toLowerCase()));
  const date = words.slice(0, Math.max(0, at)).join(' ');
  return startsUpper(words[at + 1] ?? '') && date !== '' && isDateLine(date, toPhrase(date));
}

/** "Monday March 2, 2026 7:45 am by Ann Holt", "By Ann Holt | March 2, 2026 at 2:26 PM - Updated March 3": a name and a day or more. */
function isSignedDate(text: string): boolean {
  const cut = / (?:[Bb]y (?=\p{Lu})|\| )/u.exec(text);
  if (cut === null) return false;
  const head = text.slice(0, cut.index);
  const tail = text.slice(cut.index + cut[0].length);
  if (isByline(head)) return tail.split(/ [-–|•·] /).every((part) => isDateLine(part, toPhrase(part)));
  const isName = tail.split(' ').length <= 5 && startsUpper(tail) && !/[.!?]$/.test(tail);
  return isName && cut[0].length > 3 && isDateLine(head, toPhrase(head));
}

/** "Ann Holt, The Associated Press": a name, and the agency that it writes for. */
function isAgencyByline(text: string): boolean {
  if (!text.includes(', ')) return false;
  const agency =
    /^(?:\p{Lu}[\p{L}.'’-]{0,30} ){1,2}\p{Lu}[\p{L}'’-]{1,30}, (?:The )?(\p{Lu}[\p{L} -]{1,40})$/u.exec(
      text,
    )?.[1];
  return agency !== undefined && creditWords.has(agency.toLowerCase());
}

/** "Photo: ...", "(Ann Holt / Agency)", "Agency via Getty Images", "Ann Holt/AP". */
export function isCredit(text: string, phrase: string): boolean {
  const words = phrase.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const named = words.some((word) => creditWords.has(word));
  const [first = ''] = words;
  if (named && (creditWords.has(first) || text.includes('/') || text.includes('|') || text.startsWith('(')))
    return true;
  if (named && words.length <= 4 && startsUpper(text)) return true;
  return (
    /^\(?\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){0,4} ?\/ ?["“«]?\p{Lu}/u.test(text) && words.length <= 9
  );
}

/** A line that describes a picture: it ends with a credit, or uses a caption's words. */
function isCaption(text: string, phrase: string, shape: 'prose' | 'sentence' | 'label'): boolean {
  for (const word of captionWords) {
    if (phrase.startsWith(word)) return true;
    if (shape === 'label' && phrase.includes(word)) return true;
  }
  if (phrase.includes('credit') && /[.!?\p{L}] ?(?:photo )?credits?(?:\.\.\.|…|:) ?\p{Lu}/iu.test(text))
    return true;
  if (findCredit(text) > 10) return true;
  // "The mill at dawn. (CBC).": behind a whole sentence, short forms of agencies that no list has count too.
  if (/[.!?…]["”’]? \((?:\p{Lu}{2,6}|\p{Lu}[^()]{1,40}\/\p{Lu}{2,6})\)\.?$/u.test(text)) return true;
  const tail = text.slice(-90);
  const open = tail.lastIndexOf('(');
  if (tail.endsWith(')') && open >= 0) {
    const credit = tail.slice(open);
    return /^\(\S+\.\w{2,4}\)$/.test(credit) || isCredit(credit, credit.toLowerCase());
  }
  const point = tail.lastIndexOf('. ');
  const rest = point < 0 ? '' : tail.slice(point + 2);
  if (rest === '' || rest.length > 60 || rest.endsWith('.')) return false;
  return / ?[/|] ?/.test(rest) && isCredit(rest, rest.toLowerCase());
}

function isDateWord(word: string): boolean {
  return (
    months.has(word) ||
    dateWords.has(word) ||
    /^[#]/.test(word) ||
    /^(?:am|pm|est|edt|cst|cdt|mst|mdt|pst|pdt|gmt|utc|msk|et|pt|ct|at|on|the|th|st|nd|rd|of|a|p|m|t#|z|г|в|года|hours?|hrs?|minutes?|mins?|days?|weeks?|часов|часа|минут|дней|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|read|min)$/.test(
      word,
    )
  );
}

function startsUpper(text: string): boolean {
  return /^[\p{Lu}\p{Lt}]/u.test(text);
}
