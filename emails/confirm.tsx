import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type ConfirmLetter = Extract<Letter, { kind: 'confirm' }>;

/** Holds nothing that the person at the form typed: it can't be used to send a stranger somebody's words. */
export function writeConfirm({ say, newsletter }: Setting, { url, days }: ConfirmLetter): LetterContent {
  return {
    subject: say('confirmSubject', { newsletter: newsletter.name }),
    preheader: say('confirmPreheader'),
    heading: say('confirmHeading'),
    before: [say('confirmAsked', { newsletter: newsletter.name })],
    action: { label: say('confirmAction'), url },
    after: [say('linkHolds', { count: days }), say('confirmIgnore')],
    aside: null,
    why: say('letterWhy', { newsletter: newsletter.name }),
  };
}

export default function Confirm({ newsletter, language, letter }: LetterProps<ConfirmLetter>): ReactNode {
  const setting = createSetting(newsletter, language);
  return <LetterPage setting={setting} letter={writeConfirm(setting, letter)} />;
}

Confirm.PreviewProps = {
  newsletter: sampleNewsletter,
  language: 'en',
  letter: { kind: 'confirm', url: 'https://letter.example.org/confirm/sample', days: 7 },
} satisfies LetterProps<ConfirmLetter>;
