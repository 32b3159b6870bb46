import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type AccountLetter = Extract<Letter, { kind: 'account' }>;

/** The way to what reveals or ends something: it goes to the reader's own address alone. */
export function writeAccount({ say, newsletter }: Setting, { url, hours }: AccountLetter): LetterContent {
  const named = { newsletter: newsletter.name };
  return {
    subject: say('accountSubject', named),
    preheader: say('accountPreheader'),
    heading: say('accountHeading'),
    before: [say('accountAsked', named)],
    action: { label: say('accountAction'), url },
    after: [say('accountHolds', { count: hours }), say('accountIgnore')],
    aside: null,
    why: say('letterWhy', named),
  };
}

export default function Account({ newsletter, language, letter }: LetterProps<AccountLetter>): ReactNode {
  const setting = createSetting(newsletter, language);
  return <LetterPage setting={setting} letter={writeAccount(setting, letter)} />;
}

Account.PreviewProps = {
  newsletter: sampleNewsletter,
  language: 'en',
  letter: { kind: 'account', url: 'https://letter.example.org/account/sample', hours: 24 },
} satisfies LetterProps<AccountLetter>;
