import { toReadable } from '../../domain/additions.ts';
import type { Entry } from '../../domain/entry.ts';
import type { IssueSection } from '../../domain/issue.ts';
import { ChangeButton, Choice } from './form.tsx';
import type { Desktop } from './layout.tsx';
import type { CandidateView, DraftView } from './ports.ts';
import { RenewedNote } from './renewed.tsx';
import { keepApart, tongueOf } from './tongue.ts';

/** An entry of the issue with what can be done about its place; what is done once a month lies folded. */
export function InRow(props: {
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
      <Head entry={entry} number={at + 1} marks={toMarks(entry, at, section)} />
      {entry.lede[0] === undefined ? null : (
        <p className="first" {...tongueOf(entry)}>
          {toReadable(entry.lede[0])}
        </p>
      )}
      {candidate === undefined ? null : <p className="why">{toWhy(candidate, view.candidates)}</p>}
      <RenewedNote
        renewed={candidate?.renewed ?? null}
        timeZone={desk.page.newsletter.timeZone}
        words="Changed at its source, seen"
      />
      <div className="tools">
        <ChangeButton
          change={{ kind: 'lead', entry: entry.id }}
          label={`Lead with ${name}`}
          disabled={at === 0}
        >
          Lead
        </ChangeButton>
        <ChangeButton
          change={{ kind: 'move', entry: entry.id, section: null, before: before?.id ?? null }}
          label={`Move up ${name}`}
          disabled={before === undefined}
        >
          ↑
        </ChangeButton>
        <ChangeButton
          change={{ kind: 'move', entry: entry.id, section: null, before: afterNext?.id ?? null }}
          label={`Move down ${name}`}
          disabled={next === undefined}
        >
          ↓
        </ChangeButton>
        <More
          entry={entry}
          name={name}
          isLead={at === 0}
          sections={desk.page.newsletter.sections.filter(({ id }) => id !== section.id)}
        />
        <ChangeButton
          change={{ kind: 'drop', entry: entry.id }}
          className="danger apart"
          shortcut="drop"
          label={`Drop ${name}`}
        >
          Drop
        </ChangeButton>
      </div>
    </li>
  );
}

function More(props: {
  entry: Entry;
  name: string;
  isLead: boolean;
  sections: readonly { readonly id: string; readonly title: string }[];
}) {
  const { entry, name, isLead, sections } = props;
  const { id, rank = null, isPinned = false } = entry;
  const what = sections.length === 0 ? 'Rank, pin' : 'Rank, section, pin';
  return (
    <details className="more">
      <summary aria-label={`${what}: ${name}`}>{what}</summary>
      {isLead ? null : (
        <Choice label="Set as">
          {([null, 'second', 'brief'] as const).map((one) => (
            <ChangeButton
              key={one}
              change={{ kind: 'rank', entry: id, rank: one }}
              pressed={one === rank}
              label={`${rankNames[one ?? 'none'].said} ${name}`}
            >
              {rankNames[one ?? 'none'].text}
            </ChangeButton>
          ))}
        </Choice>
      )}
      {sections.length === 0 ? null : (
        <Choice label="Move to">
          {sections.map((section) => (
            <ChangeButton
              key={section.id}
              change={{ kind: 'move', entry: id, section: section.id, before: null }}
              label={`Move ${name} to ${section.title}`}
            >
              {section.title}
            </ChangeButton>
          ))}
        </Choice>
      )}
      <Choice label="Keep">
        <ChangeButton
          change={{ kind: isPinned ? 'unpin' : 'pin', entry: id }}
          pressed={isPinned}
          label={`${isPinned ? 'Unpin' : 'Pin'} ${name}`}
        >
          {isPinned ? 'Pinned' : 'Pin'}
        </ChangeButton>
      </Choice>
      <Choice label="Remove">
        <NeverButton id={id} name={name} />
        <span className="count">out of this issue, and its article out of all later ones</span>
      </Choice>
    </details>
  );
}

function NeverButton({ id, name, className = '' }: { id: string; name: string; className?: string }) {
  return (
    <ChangeButton
      change={{ kind: 'never', entry: id }}
      className={`danger ${className}`.trim()}
      label={`Never take ${name}`}
    >
      Never again
    </ChangeButton>
  );
}

const rankNames = {
  none: { text: 'As it weighs', said: 'Rank by its weight' },
  second: { text: 'Second', said: 'Set as second' },
  brief: { text: 'Brief', said: 'Set as brief' },
} as const;

export function OutRow(props: { candidate: CandidateView; candidates: DraftView['candidates'] }) {
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
        <NeverButton id={entry.id} name={name} className="apart" />
      </div>
    </li>
  );
}

function Head({ entry, number, marks = [] }: { entry: Entry; number?: number; marks?: readonly string[] }) {
  return (
    <h3 className="headline">
      {number === undefined ? null : <span className="number">{number}</span>}
      <a href={`/desk/entry/${entry.id}`} {...tongueOf(entry)}>
        {toReadable(entry.headline)}
      </a>
      {marks.map((mark) => (
        <span key={mark} className="badge">
          {mark}
        </span>
      ))}
    </h3>
  );
}

/** Its section, and what an editor said of its place. */
function toMarks({ rank, isPinned }: Entry, at: number, { title }: IssueSection): string[] {
  const chosen = at === 0 ? 'lead' : rank;
  return [chosen, isPinned ? 'pinned' : null, title].filter((mark) => mark != null);
}

function toWhy({ entry, mergedInto, reason }: CandidateView, candidates: DraftView['candidates']): string {
  const other =
    mergedInto === null ? undefined : candidates.find((one) => one.entry.id === mergedInto)?.entry;
  return [
    entry.source.site === null ? null : keepApart(entry.source.site),
    reason,
    other === undefined ? null : `named as a source of “${keepApart(toReadable(other.headline))}”`,
    ...entry.notes,
  ]
    .filter(Boolean)
    .join(' · ');
}
