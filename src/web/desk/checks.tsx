import { findCutHeadline } from '../../desk/cut-headline.ts';
import { toReadable } from '../../domain/additions.ts';
import type { Entry } from '../../domain/entry.ts';
import type { Checked } from '../../render/check/check-message.ts';
import type { Finding } from '../../render/check/finding.ts';
import { toWeightLine } from '../../render/check/weigh.ts';
import { isolate } from '../../texts/language.ts';
import { type Desktop, Mark } from './layout.tsx';
import type { DraftView } from './ports.ts';
import { keepApart } from './tongue.ts';

/** Gmail hides what stands behind so many bytes. */
export const heaviest = 102 * 1024;

/** Whether links answer: why one doesn't, null for one that does, nothing of one that wasn't asked. */
export interface LinkState {
  readonly answers: ReadonlyMap<string, string | null>;
  readonly isAsking: boolean;
}

const names = { fault: 'Mend', note: 'Check this', good: 'Good' } as const;

/** What is to be looked at before an issue goes out, each with the place where it is mended. */
export function Checks({
  desk,
  view,
  checked,
  links,
  looks,
}: {
  desk: Desktop;
  view: DraftView;
  checked: Checked;
  links: LinkState;
  /** The names of those that an issue can be set in. */
  looks: readonly string[];
}) {
  const { outward } = checked;
  const checks = listAll(view, checked, links, looks);
  const [wanted, good] = [checks.filter(isOpen), checks.filter((check) => !isOpen(check))];
  const unasked = outward.filter((address) => !links.answers.has(address)).length;
  return (
    <>
      <h2 id="checks">Checks</h2>
      <CheckRows checks={wanted} />
      {good.length === 0 ? null : (
        <details>
          <summary>
            <span className="level good">
              {names.good}: {good.length}
            </span>
          </summary>
          <CheckRows checks={good} />
        </details>
      )}
      <ProgramNotes checked={checked} />
      {outward.length === 0 ? null : (
        <form method="post" action="/desk/links" className="tools">
          <Mark mark={desk.mark} />
          <button type="submit">
            {unasked === outward.length ? toQuestion(outward.length) : 'Ask again'}
          </button>
          {links.isAsking ? (
            <span className="count">
              {unasked} are still asked. <a href="/desk/preview#checks">Look again</a>
            </span>
          ) : null}
        </form>
      )}
    </>
  );
}

function CheckRows({ checks }: { checks: readonly Check[] }) {
  return (
    <ul className="rows">
      {checks.map(({ level, text, path }) => (
        <li key={text}>
          <span className={`level ${level}`}>{names[level]}</span>{' '}
          {path === undefined ? text : <a href={path}>{text}</a>}
        </li>
      ))}
    </ul>
  );
}

/** How many checks ask for something, in a line. */
export function sumUpChecks(...args: Parameters<typeof listAll>): string {
  const checks = listAll(...args);
  const count = (level: Check['level']) => checks.filter((check) => check.level === level).length;
  if (!checks.some(isOpen)) return 'every check is good';
  return `${count('fault') === 0 ? 'nothing' : count('fault')} to mend, ${count('note') === 0 ? 'nothing' : count('note')} to check`;
}

function isOpen({ level }: Check): boolean {
  return level !== 'good';
}

function toQuestion(links: number): string {
  return links === 1 ? 'Ask whether its link answers' : `Ask whether its ${links} links answer`;
}

interface Check {
  readonly level: 'fault' | 'note' | 'good';
  readonly text: string;
  /** Where it is mended. */
  readonly path?: string;
}

function listAll(view: DraftView, checked: Checked, links: LinkState, looks: readonly string[]): Check[] {
  return [...listLook(view, looks), ...listChecks(view, checked, links)];
}

/** What is to be mended comes first, what is well last; what is found twice stands once. */
function listChecks(view: DraftView, checked: Checked, links: LinkState): Check[] {
  const all = [...listMarkup(checked), ...listLinks(view, checked, links), ...listContent(view, checked)];
  const order: readonly Check['level'][] = ['fault', 'note', 'good'];
  const each = [...new Map(all.map((check) => [check.text, check])).values()];
  return order.flatMap((wanted) => each.filter(({ level }) => level === wanted));
}

/** As `digest check` says it; the weight stands among the other figures. */
function listMarkup({ findings }: Checked): Check[] {
  return findings
    .filter((finding) => finding.check !== 'size' && !isOfLook(finding))
    .map(({ level, said }) => ({ level, text: said }));
}

/** What a mail program leaves out of the look, as its makers know: nothing that an editor mends on a Friday. */
function isOfLook({ check, level }: Finding): boolean {
  return check === 'programs' && level === 'note';
}

function ProgramNotes({ checked }: { checked: Checked }) {
  const notes = checked.findings.filter(isOfLook);
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>What mail programs leave out of the look: {notes.length}</summary>
      <ul>
        {notes.map(({ said }) => (
          <li className="count" key={said}>
            {said}
          </li>
        ))}
      </ul>
    </details>
  );
}

function listLook({ content: { look } }: DraftView, looks: readonly string[]): Check[] {
  if (look === undefined || looks.includes(look)) return [];
  const text = `The look “${look}” is gone: the issue is set in the newsletter’s own`;
  return [{ level: 'fault', text, path: '/desk#dress' }];
}

function listLinks({ content }: DraftView, { outward }: Checked, { answers }: LinkState): Check[] {
  const entries = content.sections.flatMap((section) => section.entries);
  const dead = outward.flatMap((address): Check[] => {
    const reason = answers.get(address) ?? null;
    if (reason === null) return [];
    const entry = entries.find(({ source }) => source.url === address);
    const path = entry
      ? `/desk/entry/${entry.id}`
      : content.message?.includes(address)
        ? '/desk#message'
        : undefined;
    return [{ level: 'fault', text: reason, ...(path && { path }) }];
  });
  const alive = outward.filter((address) => answers.get(address) === null).length;
  if (alive === 0) return dead;
  return [...dead, { level: 'good', text: `${alive} of ${outward.length} links answer` }];
}

/** A headline in marks; one from right to left keeps to itself. */
function toQuoted({ headline, language }: Entry): string {
  return `“${isolate(toReadable(headline), language)}”`;
}

function checkSubject(content: DraftView['content']): Check {
  const { length } = content.subject;
  const path = '/desk#subject';
  if (findCutHeadline(content) !== null)
    return { level: 'note', text: 'The subject is cut from the headline: write one', path };
  return { level: length <= 70 ? 'good' : 'note', text: `The subject has ${length} characters`, path };
}

function listContent({ content, issue, lost }: DraftView, { weight }: Checked): Check[] {
  const { html } = weight;
  const entries = content.sections.flatMap((section) => section.entries);
  const nameless = entries.filter(({ quotes }) => quotes.some(({ speaker }) => speaker === null));
  const silent = entries.filter(({ quotes, rank }) => quotes.length === 0 && rank !== 'brief');
  const noted = entries.filter(({ notes }) => notes.length > 0);
  return [
    {
      level: html <= heaviest ? 'good' : 'fault',
      text: `${toWeightLine(weight)}${html <= heaviest ? '' : ': Gmail hides its end'}`,
    },
    checkSubject(content),
    ...nameless.map((entry) => ({
      level: 'note' as const,
      text: `A quote of nobody known in ${toQuoted(entry)}`,
      path: `/desk/entry/${entry.id}`,
    })),
    ...silent.map((entry) => ({
      level: 'note' as const,
      text: `Nobody speaks in ${toQuoted(entry)}`,
      path: `/desk/entry/${entry.id}`,
    })),
    ...noted.map((entry) => ({
      level: 'note' as const,
      text: `${toQuoted(entry)}: ${entry.notes.join(' ')}`,
      path: `/desk/entry/${entry.id}`,
    })),
    ...entries
      .filter(({ picture }) => picture?.alt === '')
      .map((entry) => ({
        level: 'note' as const,
        text: `No words say what the picture shows of ${toQuoted(entry)}`,
        path: `/desk/entry/${entry.id}#alt`,
      })),
    ...issue.report.unpictured.map(({ headline, reason }) => ({
      level: 'note' as const,
      text: `No picture with “${keepApart(headline)}”: ${reason}`,
    })),
    ...(issue.report.failures.length === 0
      ? [{ level: 'good' as const, text: 'Every source could be read' }]
      : []),
    ...issue.report.failures.map(({ reason }) => ({ level: 'note' as const, text: reason })),
    ...issue.report.cut.map(({ headline, what }) => ({
      level: 'note' as const,
      text: `Cut to stay light: ${what} of “${keepApart(headline)}”`,
    })),
    {
      level: lost.length === 0 ? 'good' : 'note',
      text:
        lost.length === 0
          ? 'Every change still applies'
          : `${lost.length} of the changes do nothing any more`,
      path: '/desk',
    },
    {
      level: 'good',
      text: 'Every quote stands in its article, and each reader gets a link to leave with one click',
    },
  ];
}
