import type { ReactNode } from 'react';
import type { IssueSection } from '../../src/domain/issue.ts';
import type { Setting } from '../setting.ts';
import { Cell } from './cell.tsx';
import { EntryBlock } from './entry.tsx';

/** A section's heading, where it has one, and its entries with a hairline between them; `ruled` asks for one over the first, too. */
export function SectionBlock(props: {
  setting: Setting;
  section: IssueSection;
  first: boolean;
  ruled: boolean;
}): ReactNode {
  const { setting, section } = props;
  const { look, styles } = setting;
  const line = `1px solid ${look.light.line}`;
  return (
    <>
      {section.title === null ? null : (
        <Cell
          above={32}
          className="line"
          style={{ borderTop: `3px double ${look.light.line}`, paddingTop: 12 }}
        >
          <h2 className="accent" style={styles.section}>
            {section.title}
          </h2>
        </Cell>
      )}
      {section.entries.map((entry, index) => {
        const ruled = index > 0 || (section.title === null && props.ruled);
        return (
          <Cell
            key={entry.id}
            above={ruled ? (index === 0 ? 24 : 34) : 0}
            className="line"
            style={{
              borderTop: ruled ? line : undefined,
              paddingTop: index === 0 && section.title !== null ? 14 : 26,
            }}
          >
            <EntryBlock
              setting={setting}
              entry={entry}
              level={section.title === null ? 2 : 3}
              lead={props.first && index === 0}
            />
          </Cell>
        );
      })}
    </>
  );
}
