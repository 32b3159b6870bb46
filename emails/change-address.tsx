import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type ChangeLetter = Extract<Letter, { kind: 'change-address' }>;

/** Goes to the new address, and doesn't name the old one: whoever owns the new one may not know whose it is. */
export function writeChangeAddress({ say, newsletter }: Setting, { url, days }: ChangeLetter): LetterContent {
  return {
    subject: say('changeSubject', { newsletter: newsletter.name }),
    preheader: say('changePreheader'),
    heading: say('changeHeading'),
    before: [say('changeAsked', { newsletter: newsletter.name })],
    action: { label: say('changeAction'), url },
    after: [say('linkHolds', { count: days }), say('changeIgnore')],
    aside: null,
    why: say('letterWhy', { newsletter: newsletter.name }),
  };
}

export default function ChangeAddress({
  newsletter,
  language,
  letter,
}: LetterProps<ChangeLetter>): ReactNode {
  const setting = createSetting(newsletter, language);
  return <LetterPage setting={setting} letter={writeChangeAddress(setting, letter)} />;
}

ChangeAddress.PreviewProps = {
  newsletter: sampleNewsletter,
  language: 'en',
  letter: { kind: 'change-address', url: 'https://letter.example.org/change/sample', days: 7 },
} satisfies LetterProps<ChangeLetter>;
