import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type SignInLetter = Extract<Letter, { kind: 'sign-in' }>;

/** An editor's way to the desk: it holds once, and not for long. */
export function writeSignIn({ say, newsletter }: Setting, { url, minutes }: SignInLetter): LetterContent {
  const named = { newsletter: newsletter.name };
  return {
    subject: say('signInSubject', named),
    preheader: say('signInPreheader'),
    heading: say('signInHeading'),
    before: [say('signInAsked', named)],
    action: { label: say('signInAction'), url },
    after: [say('signInHolds', { count: minutes }), say('signInIgnore')],
    aside: null,
    why: say('noticeWhy', named),
  };
}

export default function SignIn({ newsletter, language, letter }: LetterProps<SignInLetter>): ReactNode {
  const setting = createSetting(newsletter, language);
  return <LetterPage setting={setting} letter={writeSignIn(setting, letter)} />;
}

SignIn.PreviewProps = {
  newsletter: sampleNewsletter,
  language: 'en',
  letter: { kind: 'sign-in', url: 'https://letter.example.org/desk/enter/sample', minutes: 30 },
} satisfies LetterProps<SignInLetter>;
