import type { CSSProperties, ReactNode } from 'react';
import type { Look } from '../../src/domain/look.ts';
import type { Part } from '../../src/domain/parts.ts';
import { toBarColour } from '../colour.ts';
import type { Setting } from '../setting.ts';
import { toSlant } from '../tongue.ts';
import { Cell } from './cell.tsx';
import { BriefBlock, EntryBlock } from './entry.tsx';

/** A part's heading, where it has one, its stories at full size, and its briefs as one group. */
export function PartBlock({ setting, part }: { setting: Setting; part: Part }): ReactNode {
  const { heading, stories, briefs, before } = part;
  const level = heading === null ? 2 : 3;
  const leads = before === 0;
  const hasHeading = heading !== null;
  return (
    <>
      {hasHeading ? (
        <SectionHeading setting={setting} title={heading} count={stories.length + briefs.length} />
      ) : null}
      {stories.map((entry, index) => (
        <Frame key={entry.id} setting={setting} leads={leads} opens={index === 0 && (hasHeading || leads)}>
          <EntryBlock
            setting={setting}
            entry={entry}
            rank={leads ? 'lead' : 'second'}
            level={level}
            place={before + index + 1}
          />
        </Frame>
      ))}
      {briefs.length === 0 ? null : (
        <Frame setting={setting} leads={false} opens={stories.length === 0 && hasHeading}>
          <Briefs setting={setting} part={part} level={level} />
        </Frame>
      )}
    </>
  );
}

/** The short ones of a part, close together; where stories stand before them under a label. */
function Briefs({ setting, part, level }: { setting: Setting; part: Part; level: 2 | 3 }): ReactNode {
  const { stories, briefs, before } = part;
  const { look } = setting;
  const rules: CSSProperties = { borderTop: `1px solid ${look.light.line}`, padding: '12px 0' };
  return (
    <>
      {stories.length === 0 ? null : <BriefsLabel setting={setting} />}
      {briefs.map((entry, index) => {
        const place = before + stories.length + index + 1;
        const block = <BriefBlock setting={setting} entry={entry} level={level} place={place} />;
        const parted = index > 0 && look.entry !== 'prose';
        return (
          <Cell key={entry.id} className="line" style={parted ? rules : { padding: '10px 0' }}>
            {block}
          </Cell>
        );
      })}
    </>
  );
}

function BriefsLabel({ setting }: { setting: Setting }): ReactNode {
  const { look, styles, say } = setting;
  switch (look.entry) {
    case 'ruled':
      return (
        <p className="soft" style={{ ...styles.label, margin: 0 }}>
          <b>{say('inBrief')}</b>
        </p>
      );
    case 'card':
      return (
        <p style={styles.section}>
          <b>{say('inBrief')}</b>
        </p>
      );
    case 'prose':
      return <p style={{ ...styles.section, ...toSlant(setting), textAlign: 'center' }}>{say('inBrief')}</p>;
  }
}

function SectionHeading(props: { setting: Setting; title: string; count: number }): ReactNode {
  const { setting, title, count } = props;
  const { look, styles, say } = setting;
  const { accent } = look.light;
  switch (look.entry) {
    case 'ruled':
      return (
        <Cell className="bar" style={{ borderTop: '3px solid', padding: '7px 0 8px' }}>
          <h2 style={{ ...styles.section, fontFamily: look.fonts.label }}>
            <span className="accent" style={{ color: accent }}>
              {title}
            </span>{' '}
            <span className="soft" style={{ ...styles.small, fontWeight: 400 }}>
              {say('stories', { count })}
            </span>
          </h2>
        </Cell>
      );
    case 'card':
      return (
        <Cell
          className="rule"
          style={{ borderTop: `2px solid ${toBarColour(look)}`, padding: '10px 0 14px' }}
        >
          <h2 className="lead" style={styles.lead}>
            {title}
          </h2>
        </Cell>
      );
    case 'prose':
      return (
        <>
          <Ornament look={look} />
          <h2 className="lead" style={{ ...styles.lead, margin: '26px 0 0', textAlign: 'center' }}>
            {title}
          </h2>
        </>
      );
  }
}

/** What holds a story, or all briefs of a part. `opens`: nothing stands between it and the heading over it. */
function Frame(props: { setting: Setting; leads: boolean; opens: boolean; children: ReactNode }): ReactNode {
  const { setting, leads, opens, children } = props;
  const { light, entry, radius } = setting.look;
  switch (entry) {
    case 'ruled': {
      const top = opens ? (leads ? 26 : 14) : 24;
      const style: CSSProperties = {
        ...(opens ? {} : { borderTop: `1px solid ${light.line}` }),
        padding: `${top}px 0 30px`,
      };
      return (
        <Cell className="line" style={style}>
          {children}
        </Cell>
      );
    }
    case 'card':
      return (
        <table role="presentation" width="100%" cellSpacing="0" style={{ margin: '0 0 14px' }}>
          <tbody>
            <tr>
              <td
                className="card paper"
                style={{ backgroundColor: light.paper, borderRadius: radius, padding: 20 }}
              >
                {children}
              </td>
            </tr>
          </tbody>
        </table>
      );
    case 'prose':
      return (
        <Cell style={{ padding: '0 0 12px' }}>
          {opens && !leads ? <div style={{ padding: '16px 0 0' }} /> : <Ornament look={setting.look} />}
          {children}
        </Cell>
      );
  }
}

function Ornament({ look }: { look: Look }): ReactNode {
  return (
    <p className="accent" style={{ margin: '22px 0', textAlign: 'center', color: look.light.accent }}>
      ⁂
    </p>
  );
}
