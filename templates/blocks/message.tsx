import type { ReactNode } from 'react';
import type { Setting } from '../setting.ts';

/** A few lines from the editors, before the entries; paragraphs apart by a blank line. */
export function EditorsMessage(props: { setting: Setting; message: string }): ReactNode {
  const { styles, say } = props.setting;
  return (
    <div style={{ padding: '24px 0 0' }}>
      <p className="soft" style={styles.label}>
        {say('fromEditors')}
      </p>
      {toParagraphs(props.message).map((paragraph) => (
        <p key={paragraph} className="ink" style={{ ...styles.text, padding: '6px 0 0' }}>
          {paragraph}
        </p>
      ))}
    </div>
  );
}

/** Paragraphs of a text from the configuration or the desk; line ends within one are blanks. */
export function toParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
