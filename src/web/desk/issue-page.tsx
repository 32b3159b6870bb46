import type { ReactNode } from 'react';
import { findCutHeadline } from '../../desk/cut-headline.ts';
import { toReadable } from '../../domain/additions.ts';
import { findUndoable } from '../../domain/edit.ts';
import { toDue } from '../../texts/dates.ts';
import { ChangeButton, EditForm, WordsForm } from './form.tsx';
import { IssueDress } from './issue-dress.tsx';
import { InRow, OutRow } from './issue-rows.tsx';
import { type Desktop, Mark } from './layout.tsx';
import { NextStep } from './next-step.tsx';
import type { DraftView } from './ports.ts';
import { Told } from './told.tsx';

interface Props {
  readonly desk: Desktop;
  readonly view: DraftView;
  /** Names of others who are at the desk. */
  readonly others: readonly string[];
  readonly history: readonly string[];
  /** The names of the looks that there are. */
  readonly looks: readonly string[];
  /** Words that candidates are looked for by; empty: the first ones are shown. */
  readonly wanted: string;
  /** What stands above the issue, as that it is on its way out. */
  readonly notice: ReactNode;
  readonly told: string | null;
}

/** Of a thousand candidates nobody reads all; the others are found by their words. */
const mostShown = 100;

/** The next issue: what is in it, in order, and what could be. */
export function IssuePage({ desk, view, others, history, looks, wanted, notice, told }: Props) {
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
      <h1>{findCutHeadline(content) ?? content.subject}</h1>
      <State desk={desk} view={view} others={others} />
      <NextStep path="/desk/preview" text="Preview" />
      <nav aria-label="On this page" className="jumps">
        <ul>
          <Jump to="in" text={`Stories ${entries.length}`} />
          <Jump to="others" text={`Others ${out.length}`} />
          <Jump to="about" text="Subject and message" />
          <Jump to="dress" text="Look" />
          <Jump to="history" text="History" />
        </ul>
      </nav>
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
          <h2 id="others">Not in the issue: {out.length}</h2>
          {out.length === 0 ? <p className="state">Every candidate is in it.</p> : null}
          {out.length === 0 ? null : (
            <p className="state">
              “Never again” keeps an article out of this issue and of all later ones, until you pick it.
            </p>
          )}
          <OverNote over={out.filter(({ isOver }) => isOver).length} />
          {out.length <= mostShown && wanted === '' ? null : (
            <form method="get" action="/desk" className="line">
              <div className="field">
                <label htmlFor="find">
                  {wanted === ''
                    ? `The first ${mostShown} are shown. Find others by their words`
                    : `${found.length} of ${out.length} found by`}
                </label>
                <input type="search" id="find" name="find" defaultValue={wanted} />
                {wanted === '' ? null : (
                  <p className="count">
                    <a href="/desk#others">Show all</a>
                  </p>
                )}
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
            <b>{desk.page.newsletter.from.name}</b> · <bdi>{content.subject}</bdi>{' '}
            <span dir="auto">{content.preheader}</span>
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
            hint={findCutHeadline(content) === null ? 'Empty it for the lead’s headline.' : <CutNote />}
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
            rows={8}
            hint="*emphasis*, **strong**, [words](https://…); lines that begin with - or 1. make a list, a blank line parts paragraphs."
          />
          <IssueDress desk={desk} view={view} looks={looks} />
          <h2 id="history">History</h2>
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

/** What the configuration's limits left out; the reason in each row says which. */
function OverNote({ over }: { over: number }) {
  if (over === 0) return null;
  return (
    <p className="state">
      {over === 1 ? 'One is' : `${over} are`} beyond what “issue” in the configuration lets in:{' '}
      <a href="/desk?find=beyond">show {over === 1 ? 'it' : 'them'}</a>. Whatever you pick is in all the same.
    </p>
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

function Jump({ to, text }: { to: string; text: string }) {
  return (
    <li>
      <a href={`#${to}`}>{text}</a>
    </li>
  );
}

function CutNote() {
  return (
    <strong className="warn">
      The subject is cut from the headline, which is too long for one: write one.
    </strong>
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

function Undo({ view }: { view: DraftView }) {
  const last = findUndoable(view.edits);
  if (last === undefined) return null;
  return (
    <ChangeButton change={{ kind: 'undo', edit: last.id }} className="quiet">
      Take back the last change ({last.change.kind}, {last.who})
    </ChangeButton>
  );
}
