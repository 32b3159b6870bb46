import type { ReactNode } from 'react';
import type { IssueSection } from '../../src/domain/issue.ts';
import type { Setting } from '../setting.ts';
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
        <div className="line" style={{ marginTop: 32, borderTop: `3px double ${look.light.line}` }}>
          <h2 className="accent" style={{ ...styles.section, padding: '12px 0 0' }}>
            {section.title}
          </h2>
        </div>
      )}
      {section.entries.map((entry, index) => {
        const ruled = index > 0 || (section.title === null && props.ruled);
        return (
          <div
            key={entry.id}
            className="line"
            style={{
              marginTop: ruled ? (index === 0 ? 24 : 34) : 0,
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
          </div>
        );
      })}
    </>
  );
}
