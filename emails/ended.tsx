import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type EndedLetter = Extract<Letter, { kind: 'ended' }>;

/** To an address that was deleted or exchanged for another, which isn't named: who did it needn't be its owner. */
export function writeEnded({ say, newsletter }: Setting, { what, signUpUrl }: EndedLetter): LetterContent {
  const named = { newsletter: newsletter.name };
  const moved = what === 'moved';
  return {
    subject: say(moved ? 'movedSubject' : 'deletedSubject', named),
    preheader: say('endedPreheader'),
    heading: say(moved ? 'movedHeading' : 'deletedHeading'),
    before: [say(moved ? 'movedText' : 'deletedText', named), say('endedWrong')],
    action: { label: say('endedAction'), url: signUpUrl },
    after: [],
    aside: null,
    why: say('letterWhy', named),
  };
}

export default function Ended({ newsletter, language, letter }: LetterProps<EndedLetter>): ReactNode {
  const setting = createSetting(newsletter, language);
  return <LetterPage setting={setting} letter={writeEnded(setting, letter)} />;
}

Ended.PreviewProps = {
  newsletter: sampleNewsletter,
  language: 'en',
  letter: { kind: 'ended', what: 'moved', signUpUrl: 'https://letter.example.org/' },
} satisfies LetterProps<EndedLetter>;
