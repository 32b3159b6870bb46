import type { ReactNode } from 'react';
import type { Setting } from '../setting.ts';

/** A few lines from the editors, before the entries; paragraphs apart by a blank line. */
export function EditorsMessage(props: { setting: Setting; message: string }): ReactNode {
  const { styles, say } = props.setting;
  return (
    <>
      <p className="soft" style={{ ...styles.label, margin: '24px 0 0' }}>
        {say('fromEditors')}
      </p>
      {toParagraphs(props.message).map((paragraph) => (
        <p key={paragraph} className="ink" style={{ ...styles.text, margin: '6px 0 0' }}>
          {paragraph}
        </p>
      ))}
    </>
  );
}

/** Paragraphs of a text from the configuration or the desk; line ends within one are blanks. */
export function toParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}
