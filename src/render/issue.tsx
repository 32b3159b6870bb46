import { randomBytes } from 'node:crypto';
import { render } from '@react-email/render';
import Issue, { type IssueProps } from '../../emails/issue.tsx';
import { dressFor, lookOf } from '../../templates/index.ts';
import { countOwnLinks } from '../../templates/links.ts';
import { toWordHead } from '../../templates/sheet.ts';
import type { Message } from '../domain/message.ts';
import { mailTexts } from '../texts/mail.ts';
import { finishHtml } from './finish.ts';
import { writeIssueText } from './issue-text.ts';
import { checkSlots } from './slots.ts';

/**
 * One variant of an issue, with placeholders for each reader's own links: rendered once, filled per reader. They are drawn anew for each
 * rendering. `number` and `slug` are null in a proof. Throws `look-unknown`, and `slots-uneven` where the content holds one of them.
 */
export async function renderIssue(args: Omit<IssueProps, 'mark'>): Promise<Message> {
  const newsletter = dressFor(args.content, args.newsletter);
  const props = { ...args, newsletter, mark: randomBytes(12).toString('hex') };
  const html = finishHtml(await render(<Issue {...props} />), toWordHead(lookOf(newsletter)));
  const { subject } = args.content;
  const say = mailTexts.in(args.variant.language);
  return checkSlots({
    subject: args.isProof ? say('proofSubject', { subject }) : subject,
    html,
    text: writeIssueText(props, html.split('<a ').length - 1),
    slots: { mark: props.mark, counts: countOwnLinks(newsletter, args.variant) },
  });
}
