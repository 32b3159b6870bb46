import type { ReactNode } from 'react';
import { toParagraphs } from '../../src/editors-message/read-message.ts';
import type { Setting } from '../setting.ts';
import { toTongue } from '../tongue.ts';
import { RunInLabel } from './run-in-label.tsx';

/** Why an entry matters, in the editors' own words and the newsletter's language: said so, and without a quote's rule or the background's. */
export function EditorsNote({ setting, note }: { setting: Setting; note: string }): ReactNode {
  const { look, styles, say, newsletter } = setting;
  const tongue = toTongue(setting, newsletter.language);
  const size = look.entry === 'prose' ? {} : styles.background;
  return toParagraphs(note).map((paragraph, index) => (
    <p
      key={paragraph}
      {...tongue}
      style={{ ...size, margin: index === 0 ? '18px 0 0' : '6px 0 0', ...tongue.style }}
    >
      {index === 0 ? <RunInLabel setting={setting} words={say('editorsNote')} beside={tongue} /> : null}
      {paragraph}
    </p>
  ));
}
