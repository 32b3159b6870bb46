import type { ReactNode } from 'react';
import { toAnchor } from '../../src/domain/anchor.ts';
import type { Entry } from '../../src/domain/entry.ts';
import { entriesOf, type Part } from '../../src/domain/parts.ts';
import type { Setting } from '../setting.ts';
import { Name } from './name.tsx';
import { SectionCounts } from './section-counts.tsx';

/** How many, and characters of one, two lines of a phone's; what is cut ends at a word. */
const lines = 5;
const longest = 90;

/** What comes after the lead, at a glance, each linked to its place on the page: a mail has no places that every program finds. */
export function Contents(props: { setting: Setting; parts: readonly Part[]; web: string | null }): ReactNode {
  const { setting, parts, web } = props;
  const picked = pickContents(parts);
  const hasMore = parts.slice(1).flatMap(entriesOf).length > picked.length;
  const { look, styles, say } = setting;
  return (
    <div className="line" style={{ borderTop: `1px solid ${look.light.line}`, padding: '12px 0 18px' }}>
      <p className="soft" style={{ ...styles.label, margin: 0 }}>
        <b>{say('alsoInThisIssue')}</b>
      </p>
      <ul className="columns" style={{ ...styles.background, margin: 0, padding: 0, listStyle: 'none' }}>
        {picked.map((entry) => (
          <li key={entry.id} style={{ padding: '6px 0 0', breakInside: 'avoid' }}>
            <Line setting={setting} entry={entry} web={web} />
          </li>
        ))}
      </ul>
      {hasMore ? <SectionCounts setting={setting} parts={parts} margin="12px 0 0" /> : null}
    </div>
  );
}

/** What follows the lead, taken from each part in turn so that each is named, in the order in which they stand. */
function pickContents([, ...parts]: readonly Part[]): Entry[] {
  const lists = parts.map(entriesOf);
  const deepest = Math.max(0, ...lists.map((entries) => entries.length));
  const inTurn = Array.from({ length: deepest }, (_, at) => lists.flatMap((entries) => entries[at] ?? []));
  const picked = new Set(inTurn.flat().slice(0, lines));
  return lists.flat().filter((entry) => picked.has(entry));
}

function Line({ setting, entry, web }: { setting: Setting; entry: Entry; web: string | null }): ReactNode {
  const words = <Name setting={setting} language={entry.language} words={toKicker(entry.headline.text)} />;
  return web === null ? (
    words
  ) : (
    <a href={`${web}#${toAnchor(entry.id)}`} className="ink" style={setting.styles.link}>
      {words}
    </a>
  );
}

function toKicker(headline: string): string {
  if (headline.length <= longest) return headline;
  const blank = headline.lastIndexOf(' ', longest - 1);
  return `${headline.slice(0, blank > longest / 2 ? blank : longest - 1).replace(/[\s,;:.–—-]{1,9}$/, '')}…`;
}
