import type { Article } from '../domain/article.ts';
import { toWordsHash } from '../domain/article-keys.ts';
import { DigestError } from '../domain/errors.ts';
import { toHash } from '../domain/recall.ts';
import { isArticle } from './is-article.ts';
import { readMail } from './mail.ts';
import { dropAddresses } from './mail-forward.ts';
import { findNoNews } from './no-news.ts';

/** What is kept of a mail that was sent in: the article, or why there is none. Instants are epoch ms. */
export interface Mailed {
  /** The same for the same mail, however often it is read. */
  readonly id: string;
  /** When it was kept. */
  readonly at: number;
  readonly receivedAt: number;
  /** Its subject, with nobody's address. */
  readonly subject: string;
  readonly article: Article | null;
  readonly trouble: string | null;
}

/** What a mailbox brought until now. */
export interface MailboxReading {
  /** In the order in which they were kept. */
  readonly mails: readonly Mailed[];
  /** Why the mailbox itself couldn't be read this time, or not to its end. */
  readonly failure: DigestError | null;
  /** What else an editor should know of it. */
  readonly note: string | null;
}

/** Takes what is new in a mailbox, and gives all that is kept of it. */
export type ReadMailbox = (source: string) => Promise<MailboxReading>;

interface Sent {
  /** Or why there are none. */
  readonly bytes: Uint8Array | keyof typeof absences;
  readonly messageId: string | null;
  readonly subject: string | null;
}

/** What is to be kept of a mail; no mail makes it throw. */
export async function readMailed(
  { bytes, messageId, subject }: Sent,
  times: Pick<Mailed, 'at' | 'receivedAt'>,
): Promise<Mailed> {
  const { article, trouble } = await findArticle(bytes);
  return {
    ...times,
    id: toHash([messageId, article === null ? subject : toWordsHash(article)]),
    subject: dropAddresses(subject ?? '')
      .replace(/\s+/g, ' ')
      .trim(),
    article,
    trouble,
  };
}

const absences = { large: 'larger than 10 MB', withheld: 'its server does not give it' } as const;

async function findArticle(bytes: Sent['bytes']): Promise<Pick<Mailed, 'article' | 'trouble'>> {
  if (typeof bytes === 'string') return { article: null, trouble: absences[bytes] };
  try {
    const article = await readMail(bytes, { isSentIn: true });
    if (!isArticle(article)) return { article: null, trouble: 'no article found in it' };
    const kind = findNoNews(article);
    return kind === undefined
      ? { article, trouble: null }
      : { article: null, trouble: `${kind} and no article` };
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'not a mail that can be taken apart';
    return { article: null, trouble: dropAddresses(reason).slice(0, 120) };
  }
}

/** How a mail without an article is named. */
export function toMailedError(source: string, { subject, receivedAt, trouble }: Mailed): DigestError {
  return new DigestError('mail-unreadable', {
    source,
    subject: subject === '' ? 'without a subject' : `"${subject.slice(0, 120)}"`,
    date: new Date(receivedAt).toISOString().slice(0, 10),
    reason: trouble ?? 'unknown',
  });
}
