import { DigestError } from '../domain/errors.ts';
import type { Terminal } from './terminal.ts';

/** Asks before something goes to readers; without a terminal it takes `--yes`. */
export async function isAgreed(
  terminal: Terminal,
  question: string,
  { yes }: { readonly yes?: boolean },
): Promise<boolean> {
  if (yes) return true;
  const answer = await terminal.confirm(question);
  if (answer === undefined) throw new DigestError('not-asked');
  if (!answer) terminal.note('Nothing was sent.');
  return answer;
}
