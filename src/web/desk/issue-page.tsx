import type { ReactNode } from 'react';
import { toReadable } from '../../domain/additions.ts';
import { findUndoable } from '../../domain/edit.ts';
import type { Entry } from '../../domain/entry.ts';
import type { IssueSection } from '../../domain/issue.ts';
import { ChangeButton, EditForm, WordsForm } from './form.tsx';
import { type Desktop, Mark } from './layout.tsx';
import { IssuePictures } from './pictures.tsx';
import type { CandidateView, DraftView } from './ports.ts';
import { RenewedNote } from './renewed.tsx';
import { Told } from './told.tsx';
import { toDue } from './when.ts';

interface Props {
  readonly desk: Desktop;
  readonly view: DraftView;
  /** Names of others who are at the desk. */
  readonly others: readonly string[];
  readonly history: readonly string[];
  /** Words that candidates are looked for by; empty: the first ones are shown. */
  readonly wanted: string;
  /** What stands above the issue, as that it is on its way out. */
  readonly notice: ReactNode;
  readonly told: string | null;
}

/** Of a thousand candidates nobody reads all; the others are found by their words. */
const mostShown = 100;

/** The next issue: what is in it, in order, and what could be. */
export function IssuePage({ desk, view, others, history, wanted, notice, told }: Props) {
  const { content, candidates, lost } = view;
  const out = candidates.filter(({ isIn }) => !isIn);
  const entries = content.sections.flatMap((section) => section.entries);
  const found = findByWords(out, wanted);
  return (
    <>
      <Told text={told} />
      {notice}
      {lost.length === 0 ? null : (
        <p className="told bad">
          {lost.length === 1 ? 'One edit does' : `${lost.length} edits do`} nothing any more: its article has
          lost the words, or is no candidate. See the history.
        </p>
      )}
      <h1>{content.subject}</h1>
      <State desk={desk} view={view} others={others} />
      <div className="columns">
        <section aria-labelledby="in">
          <h2 id="in">In the issue: {entries.length}</h2>
          <Filter />
          <EditForm desk={desk} view={view} back="/desk">
            <ol className="rows" data-order="">
              {content.sections.map((section) =>
                section.entries.map((entry) => (
                  <InRow
                    key={entry.id}
                    entry={entry}
                    section={section}
                    entries={entries}
                    view={view}
                    desk={desk}
                  />
                )),
              )}
            </ol>
          </EditForm>
          <form method="post" action="/desk/edit" id="moving" hidden>
            <Mark mark={desk.mark} />
            <input type="hidden" name="based" value={view.version} />
            <input type="hidden" name="back" value="/desk" />
            <input type="hidden" name="change" value="" />
          </form>
          <h2>Not in the issue: {out.length}</h2>
          {out.length === 0 ? <p className="state">Every candidate is in it.</p> : null}
          {out.length <= mostShown && wanted === '' ? null : (
            <form method="get" action="/desk" className="line">
              <div className="field">
                <label htmlFor="find">
                  {wanted === ''
                    ? `The first ${mostShown} are shown. Find others by their words`
                    : `${found.length} found by`}
                </label>
                <input type="search" id="find" name="find" defaultValue={wanted} />
              </div>
              <button type="submit" className="quiet">
                Find
              </button>
            </form>
          )}
          <EditForm desk={desk} view={view} back="/desk">
            <ul className="rows">
              {found.slice(0, mostShown).map((candidate) => (
                <OutRow key={candidate.entry.id} candidate={candidate} candidates={candidates} />
              ))}
            </ul>
          </EditForm>
          <form method="post" action="/desk/add" className="line">
            <Mark mark={desk.mark} />
            <div className="field">
              <label htmlFor="address">Add an article by its address</label>
              <input type="url" id="address" name="address" required />
              <p className="count">
                Or by a <a href="/desk/add">bookmark</a>, from the page itself.
              </p>
            </div>
            <button type="submit" className="quiet">
              Read it
            </button>
          </form>
        </section>
        <section aria-labelledby="about">
          <h2 id="about">About the issue</h2>
          <p className="inbox">
            <b>{desk.page.newsletter.from.name}</b> · {content.subject} <span>{content.preheader}</span>
          </p>
          <WordsForm
            desk={desk}
            view={view}
            back="/desk"
            id="subject"
            label="Subject"
            kind="subject"
            value={content.subject}
            most={70}
            hint="Empty it for the lead’s headline."
          />
          <WordsForm
            desk={desk}
            view={view}
            back="/desk"
            id="preheader"
            label="After the subject"
            kind="preheader"
            value={content.preheader}
            most={150}
          />
          <WordsForm
            desk={desk}
            view={view}
            back="/desk"
            id="message"
            label="Message from the editors"
            kind="message"
            value={content.message ?? ''}
            rows={5}
            hint="A blank line parts paragraphs."
          />
          <IssuePictures desk={desk} view={view} />
          <h2>History</h2>
          {history.length === 0 ? (
            <p className="state">Nothing was changed yet.</p>
          ) : (
            <EditForm desk={desk} view={view} back="/desk">
              <p>
                <Undo view={view} />
              </p>
              <details>
                <summary>{history.length === 1 ? 'One change' : `${history.length} changes`}</summary>
                <ol>
                  {history.toReversed().map((line) => (
                    <li className="count" key={line}>
                      {line}
                    </li>
                  ))}
                </ol>
              </details>
            </EditForm>
          )}
          <p className="keys">
            <kbd>j</kbd> <kbd>k</kbd> down and up · <kbd>p</kbd> pick · <kbd>x</kbd> drop · <kbd>/</kbd>{' '}
            filter
          </p>
        </section>
      </div>
    </>
  );
}

/** Those whose headline, source or reason hold every word. */
function findByWords(candidates: DraftView['candidates'], wanted: string): DraftView['candidates'] {
  const words = wanted.toLowerCase().split(/\s+/).filter(Boolean);
  return candidates.filter(({ entry, reason }) => {
    const text = `${toReadable(entry.headline)} ${entry.source.site ?? ''} ${reason}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function State({ desk, view, others }: { desk: Desktop; view: DraftView; others: readonly string[] }) {
  const { issue, slot, approvedBy } = view;
  return (
    <p className="state">
      Issue {issue.number} · due <b>{toDue(slot, desk.page.newsletter.timeZone)}</b>
      {issue.isHeld ? ' · held' : ''}
      {approvedBy.length > 0 ? ` · approved by ${approvedBy.join(', ')}` : ''}
      {others.length > 0 ? ` · also here: ${others.join(', ')}` : ''}
    </p>
  );
}

function Filter() {
  return (
    <div className="field" hidden>
      <label htmlFor="filter">Filter</label>
      <input type="search" id="filter" data-filter="" />
    </div>
  );
}

function InRow(props: {
  entry: Entry;
  section: IssueSection;
  entries: readonly Entry[];
  view: DraftView;
  desk: Desktop;
}) {
  const { entry, section, entries, view, desk } = props;
  const at = entries.indexOf(entry);
  const name = toReadable(entry.headline);
  const before = entries[at - 1];
  const afterNext = entries[at + 2];
  const next = entries[at + 1];
  const candidate = view.candidates.find((one) => one.entry.id === entry.id);
  return (
    <li data-entry={entry.id} data-section={section.id}>
      <Head entry={entry} number={at + 1} />
      {entry.lede[0] === undefined ? null : <p className="first">{toReadable(entry.lede[0])}</p>}
      {candidate === undefined ? null : <p className="why">{toWhy(candidate, view.candidates)}</p>}
      <RenewedNote
        renewed={candidate?.renewed ?? null}
        timeZone={desk.page.newsletter.timeZone}
        words="Changed at its source, seen"
      />
      <div className="tools">
        {at === 0 ? null : (
          <ChangeButton change={{ kind: 'lead', entry: entry.id }} label={`Lead with ${name}`}>
            Lead
          </ChangeButton>
        )}
        {before === undefined ? null : (
          <ChangeButton
            change={{ kind: 'move', entry: entry.id, section: null, before: before.id }}
            label={`Move up ${name}`}
          >
            ↑
          </ChangeButton>
        )}
        {next === undefined ? null : (
          <ChangeButton
            change={{ kind: 'move', entry: entry.id, section: null, before: afterNext?.id ?? null }}
            label={`Move down ${name}`}
          >
            ↓
          </ChangeButton>
        )}
        {desk.page.newsletter.sections
          .filter(({ id }) => id !== section.id)
          .map(({ id, title }) => (
            <ChangeButton
              key={id}
              change={{ kind: 'move', entry: entry.id, section: id, before: null }}
              label={`Move ${name} to ${title}`}
            >
              → {title}
            </ChangeButton>
          ))}
        <ChangeButton change={{ kind: 'drop', entry: entry.id }} shortcut="drop" label={`Drop ${name}`}>
          Drop
        </ChangeButton>
        <ChangeButton change={{ kind: 'never', entry: entry.id }} label={`Never take ${name}`}>
          Never
        </ChangeButton>
      </div>
    </li>
  );
}

function OutRow(props: { candidate: CandidateView; candidates: DraftView['candidates'] }) {
  const { candidate, candidates } = props;
  const { entry } = candidate;
  const name = toReadable(entry.headline);
  return (
    <li>
      <Head entry={entry} />
      <p className="why">{toWhy(candidate, candidates)}</p>
      <div className="tools">
        <ChangeButton change={{ kind: 'pick', entry: entry.id }} shortcut="pick" label={`Pick ${name}`}>
          Pick
        </ChangeButton>
        <ChangeButton change={{ kind: 'lead', entry: entry.id }} label={`Pick as lead ${name}`}>
          Pick as lead
        </ChangeButton>
        {candidate.mergedInto === null ? null : (
          <ChangeButton change={{ kind: 'split', entry: entry.id }} label={`Split off ${name}`}>
            Split off
          </ChangeButton>
        )}
        <ChangeButton change={{ kind: 'never', entry: entry.id }} label={`Never take ${name}`}>
          Never
        </ChangeButton>
      </div>
    </li>
  );
}

function Head({ entry, number }: { entry: Entry; number?: number }) {
  return (
    <h3 className="headline">
      {number === undefined ? null : <span className="number">{number}</span>}
      <a href={`/desk/entry/${entry.id}`} lang={entry.language === 'und' ? undefined : entry.language}>
        {toReadable(entry.headline)}
      </a>
    </h3>
  );
}

function Undo({ view }: { view: DraftView }) {
  const last = findUndoable(view.edits);
  if (last === undefined) return null;
  return (
    <ChangeButton change={{ kind: 'undo', edit: last.id }} className="quiet">
      Take back the last change ({last.change.kind}, {last.who})
    </ChangeButton>
  );
}

function toWhy({ entry, mergedInto, reason }: CandidateView, candidates: DraftView['candidates']): string {
  const other =
    mergedInto === null ? undefined : candidates.find((one) => one.entry.id === mergedInto)?.entry;
  return [
    entry.source.site,
    reason,
    other === undefined ? null : `named as a source of "${toReadable(other.headline)}"`,
    ...entry.notes,
  ]
    .filter(Boolean)
    .join(' · ');
}
