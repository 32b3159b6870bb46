import type { Message } from '../../domain/message.ts';
import { checkContrast } from './contrast.ts';
import { type Finding, fault } from './finding.ts';
import { parseMail } from './mail-tree.ts';
import { checkPrograms } from './programs.ts';
import { checkHeadings, checkLinks, checkPictures, findOutwardLinks } from './structure.ts';
import { checkText } from './text-part.ts';
import { type Weight, weigh } from './weigh.ts';

/** What a mail weighs, what is wrong with it, and where it leads. */
export interface Checked {
  readonly weight: Weight;
  readonly findings: readonly Finding[];
  /** Addresses outside the newsletter, which may be asked whether they answer. */
  readonly outward: readonly string[];
}

/** Bytes of html that Gmail shows before it cuts. */
const gmailLimit = 102 * 1024;

/** Looks a rendered mail over; asks nobody. `own` are the newsletter's public addresses. */
export function checkMessage(message: Pick<Message, 'html' | 'text'>, own: readonly string[]): Checked {
  const root = parseMail(message.html);
  const weight = weigh(message, root);
  return {
    weight,
    findings: [
      ...(weight.html > gmailLimit
        ? [fault('size', `${weight.html} bytes of html, of which Gmail shows ${gmailLimit}`)]
        : []),
      ...checkLinks(root),
      ...checkPictures(root),
      ...checkHeadings(root),
      ...checkContrast(root),
      ...checkPrograms(root),
      ...checkText(message),
    ],
    outward: findOutwardLinks(root, own),
  };
}
