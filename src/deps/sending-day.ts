import type { IssueContent } from '../domain/issue.ts';
import { toDay } from '../issue/day.ts';
import type { Desk } from './desk.ts';

/**
 * The draft's content with the day that its mail will carry: that of the instant when it is due (epoch ms) in the newsletter's zone, or today
 * where that has passed. What is kept says the day when it was put together.
 */
export function dateForSending(
  content: IssueContent,
  due: number,
  { deps, config }: Pick<Desk, 'deps' | 'config'>,
): IssueContent {
  return { ...content, date: toDay(Math.max(due, deps.now()), config.newsletter.timeZone) };
}
