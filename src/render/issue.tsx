import { randomBytes } from 'node:crypto';
import { render } from '@react-email/render';
import Issue, { type IssueProps } from '../../emails/issue.tsx';
import { countOwnLinks } from '../../templates/links.ts';
import type { Message } from '../domain/message.ts';
import { writeIssueText } from './issue-text.ts';
import { checkSlots } from './slots.ts';

/**
 * One variant of an issue, with placeholders for each reader's own links: rendered once, filled per reader. They are drawn anew for each
 * rendering. `number` and `slug` are null in a proof. Throws `look-unknown`, and `slots-uneven` where the content holds one of them.
 */
export async function renderIssue(args: Omit<IssueProps, 'mark'>): Promise<Message> {
  const props = { ...args, mark: randomBytes(12).toString('hex') };
  return checkSlots({
    subject: args.content.subject,
    html: await render(<Issue {...props} />),
    text: writeIssueText(props),
    slots: { mark: props.mark, counts: countOwnLinks(args.newsletter, args.variant) },
  });
}
