import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type GoodbyeLetter = Extract<Letter, { kind: 'goodbye' }>;

export function writeGoodbye({ say, newsletter }: Setting, { undoUrl, hours }: GoodbyeLetter): LetterContent {
  return {
    subject: say('goodbyeSubject', { newsletter: newsletter.name }),
    preheader: say('goodbyePreheader'),
    heading: say('goodbyeHeading'),
    before: [say('goodbyeLeft', { newsletter: newsletter.name }), say('goodbyeUndo', { count: hours })],
    action: { label: say('goodbyeAction'), url: undoUrl },
    after: [say('goodbyeForgotten')],
    aside: null,
    why: say('letterWhy', { newsletter: newsletter.name }),
  };
}

export default function Goodbye({ newsletter, language, letter }: LetterProps<GoodbyeLetter>): ReactNode {
  const setting = createSetting(newsletter, language);
  return <LetterPage setting={setting} letter={writeGoodbye(setting, letter)} />;
}

Goodbye.PreviewProps = {
  newsletter: sampleNewsletter,
  language: 'en',
  letter: { kind: 'goodbye', undoUrl: 'https://letter.example.org/undo/sample', hours: 24 },
} satisfies LetterProps<GoodbyeLetter>;
