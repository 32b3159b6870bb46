import type { Desk } from '../deps/desk.ts';
import { findName, findWords } from '../desk/find-words.ts';
import type { Correction } from '../domain/correction.ts';
import type { CorrectionWish } from '../domain/edit.ts';
import type { Entry } from '../domain/entry.ts';
import { DigestError } from '../domain/errors.ts';
import { isAgreed } from './agree.ts';
import { deliver } from './deliver.ts';
import { findEditor } from './desk.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

export interface CorrectOptions {
  readonly headline?: string;
  readonly lede?: string;
  readonly quotes?: readonly string[];
  readonly speaker?: string;
  readonly name?: string;
  readonly say?: string;
  readonly mail?: boolean;
  readonly yes?: boolean;
}

/** `digest correct`: puts an entry of a sent issue right, tells those who got it, or lists what was corrected so far. */
export function correct(
  terminal: Terminal,
  number: number,
  which: string | undefined,
  options: CorrectOptions,
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const { issue, corrections } = await desk.corrections.list(number);
    if (which === undefined && !options.mail) {
      for (const correction of corrections) tell(terminal, correction);
      if (corrections.length === 0) terminal.note(`Nothing of issue ${number} was corrected.`);
      return 0;
    }
    if (which !== undefined) {
      const entries = issue.content.sections.flatMap((section) => section.entries);
      const entry = entries[Number(which) - 1] ?? entries.find(({ id }) => id === which);
      if (entry === undefined) throw new DigestError('entry-unknown', { entry: which });
      const wish = await toWish(desk, issue.id, entry, options);
      tell(terminal, await desk.corrections.add(number, wish, findEditor()));
    }
    return options.mail ? mail(desk, terminal, number, options) : 0;
  });
}

async function mail(
  desk: Desk,
  terminal: Terminal,
  number: number,
  options: CorrectOptions,
): Promise<number> {
  const { issue } = await desk.corrections.list(number);
  const { accepted } = await desk.store.ledger.balance(issue.id);
  const question = `Send the correction to those of the ${accepted} who got issue ${number} and are still readers?`;
  if (!(await isAgreed(terminal, question, options))) return 1;
  await desk.way.forIssues();
  return deliver(desk, terminal, await desk.corrections.mail(number));
}

async function toWish(
  desk: Desk,
  issueId: number,
  entry: Entry,
  { headline, lede, quotes, speaker, name, say }: CorrectOptions,
): Promise<CorrectionWish> {
  const { id } = entry;
  if (say !== undefined) return { kind: 'said', entry: id, text: say };
  if (headline !== undefined) return { kind: 'headline', entry: id, text: headline };
  if (lede !== undefined) return { kind: 'lede', entry: id, spans: null, text: lede };
  if (quotes !== undefined)
    return { kind: 'quotes', entry: id, quotes: quotes.map((words) => findWords(words, entry)) };
  const [quote] = speaker === undefined ? [] : findWords(speaker, entry);
  if (quote === undefined)
    throw new DigestError('edit-unfit', { reason: 'say what is right: see "digest correct --help"' });
  const article = (await desk.store.articles.list(issueId, [id])).get(id);
  const span = name === undefined ? null : findName(name, article?.text ?? '');
  return { kind: 'speaker', entry: id, quote, speaker: span };
}

function tell(terminal: Terminal, { at, who, headline, was, is, mailId }: Correction): void {
  const told = mailId === null ? 'no mail tells of it' : 'a mail told of it';
  terminal.print(`${new Date(at).toISOString().slice(0, 16)}  ${who}  ${headline}  (${told})`);
  if (was !== null) terminal.print(`  was: ${was}`);
  terminal.print(`  is:  ${is ?? 'taken back'}`);
}
