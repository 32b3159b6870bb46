import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { toWeekday } from '../src/texts/dates.ts';
import { sayWhy } from '../templates/blocks/footer.tsx';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type WelcomeLetter = Extract<Letter, { kind: 'welcome' }>;

export function writeWelcome(setting: Setting, letter: WelcomeLetter): LetterContent {
  const { say, newsletter, language } = setting;
  const { weekday, time } = newsletter.schedule;
  const when = { weekday: toWeekday(weekday, language), time, timeZone: newsletter.timeZone };
  return {
    subject: say('welcomeSubject', { newsletter: newsletter.name }),
    preheader: say(letter.imported ? 'welcomeKnownPreheader' : 'welcomePreheader'),
    heading: say('welcomeHeading'),
    before: [
      say(letter.imported ? 'welcomeKnown' : 'welcomeConfirmed', { newsletter: newsletter.name }),
      say('welcomeWhen', when),
      say('welcomeUnwatched'),
    ],
    action: { label: say('welcomeAction'), url: letter.preferencesUrl },
    after: [],
    aside: { text: say('welcomeLeave'), label: say('unsubscribe'), url: letter.leaveUrl },
    why: sayWhy(setting, letter),
  };
}

export default function Welcome({ newsletter, language, letter }: LetterProps<WelcomeLetter>): ReactNode {
  const setting = createSetting(newsletter, language);
  return <LetterPage setting={setting} letter={writeWelcome(setting, letter)} />;
}

Welcome.PreviewProps = {
  newsletter: sampleNewsletter,
  language: 'en',
  letter: {
    kind: 'welcome',
    preferencesUrl: 'https://letter.example.org/preferences/sample',
    leaveUrl: 'https://letter.example.org/leave/sample',
  },
} satisfies LetterProps<WelcomeLetter>;
