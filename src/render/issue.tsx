import { render } from '@react-email/render';
import Issue, { type IssueProps } from '../../emails/issue.tsx';
import type { Message } from '../domain/message.ts';
import { writeIssueText } from './issue-text.ts';

/**
 * One variant of an issue, with placeholders for each reader's own links: rendered once, filled per reader.
 * `number` and `slug` are null in a proof. Throws `look-unknown`.
 */
export async function renderIssue(args: IssueProps): Promise<Message> {
  return {
    subject: args.content.subject,
    html: await render(<Issue {...args} />),
    text: writeIssueText(args),
  };
}
