import type { CSSProperties, ReactNode } from 'react';
import type { Entry } from '../../src/domain/entry.ts';
import type { Part } from '../../src/domain/parts.ts';
import type { Rank } from '../../src/domain/rank.ts';
import type { Setting } from '../setting.ts';
import { toSlant } from '../tongue.ts';
import { Cell } from './cell.tsx';
import { BriefBlock, EntryBlock } from './entry.tsx';

/** A part's heading, where it has one, and its entries. */
export function PartBlock(props: {
  setting: Setting;
  part: Part;
  ranks: ReadonlyMap<string, Rank>;
}): ReactNode {
  const { setting, part, ranks } = props;
  const { heading, entries, before } = part;
  return (
    <>
      {heading === null ? null : <SectionHeading setting={setting} title={heading} count={entries.length} />}
      {entries.map((entry, index) => (
        <Framed
          key={entry.id}
          setting={setting}
          entry={entry}
          rank={ranks.get(entry.id) ?? 'brief'}
          level={heading === null ? 2 : 3}
          place={before + index + 1}
          opens={index === 0 && (heading !== null || before === 0)}
        />
      ))}
    </>
  );
}

function SectionHeading(props: { setting: Setting; title: string; count: number }): ReactNode {
  const { setting, title, count } = props;
  const { look, styles, say } = setting;
  const { ink, accent } = look.light;
  switch (look.entry) {
    case 'ruled':
      return (
        <Cell className="bar" style={{ borderTop: `3px solid ${ink}`, padding: '7px 0 8px' }}>
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
      return <h2 style={{ ...styles.section, margin: '8px 4px 12px' }}>{title}</h2>;
    case 'prose':
      return (
        <h2
          style={{
            ...styles.section,
            ...toSlant(setting),
            fontWeight: 400,
            margin: '36px 0 0',
            textAlign: 'center',
          }}
        >
          {title}
        </h2>
      );
  }
}

interface FramedProps {
  readonly setting: Setting;
  readonly entry: Entry;
  readonly rank: Rank;
  readonly level: 2 | 3;
  readonly place: number;
  /** Nothing stands between it and the heading over it. */
  readonly opens: boolean;
}

function Framed({ opens, ...props }: FramedProps): ReactNode {
  const { look } = props.setting;
  const { light } = look;
  const small = props.rank === 'brief';
  const block = small ? <BriefBlock {...props} /> : <EntryBlock {...props} />;
  switch (look.entry) {
    case 'ruled': {
      const top = opens ? (props.rank === 'lead' ? 26 : 14) : small ? 16 : 24;
      const style: CSSProperties = {
        ...(opens ? {} : { borderTop: `1px solid ${light.line}` }),
        padding: `${top}px 0 ${small ? 14 : 30}px`,
      };
      return (
        <Cell className="line" style={style}>
          {block}
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
                style={{
                  backgroundColor: light.paper,
                  borderRadius: look.radius,
                  padding: small ? '16px 20px' : 20,
                }}
              >
                {block}
              </td>
            </tr>
          </tbody>
        </table>
      );
    case 'prose':
      return (
        <Cell style={{ padding: '0 0 12px' }}>
          {opens && props.rank !== 'lead' ? (
            <div style={{ padding: '16px 0 0' }} />
          ) : (
            <p className="accent" style={{ margin: '22px 0', textAlign: 'center', color: light.accent }}>
              ⁂
            </p>
          )}
          {block}
        </Cell>
      );
  }
}
