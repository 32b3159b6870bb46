import type { ReactNode } from 'react';
import type { Setting } from '../setting.ts';

/** A few lines from the editors, before the entries; paragraphs apart by a blank line. In prose they are the opening, elsewhere set apart from the news. */
export function EditorsMessage(props: { setting: Setting; message: string }): ReactNode {
  const { look, styles, say } = props.setting;
  const prose = look.entry === 'prose';
  const size = prose ? {} : styles.background;
  return (
    <div style={{ padding: look.entry === 'card' ? '0 4px 18px' : '18px 0 0' }}>
      {prose ? null : (
        <p className="soft" style={{ ...styles.label, margin: 0 }}>
          <b>{say('fromEditors')}</b>
        </p>
      )}
      {toParagraphs(props.message).map((paragraph, index) => (
        <p key={paragraph} style={{ ...size, margin: index === 0 ? '4px 0 0' : '8px 0 0' }}>
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
