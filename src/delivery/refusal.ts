/** Whom a final no is about: the reader's address or mailbox, us (our address, message, rate or login), or it doesn't say. */
export type Blame = 'reader' | 'sender' | 'unclear';

export function findBlame({ text }: { readonly code: number | null; readonly text: string }): Blame {
  if (/^5\.6\.7\b|^5\.1\.[16]\b|^5\.2\.[12]\b/.test(text)) return 'reader';
  if (/^5\.(?:7|3|5)\.|spam|block|policy|relay|quota|rate/i.test(text)) return 'sender';
  return 'unclear';
}
