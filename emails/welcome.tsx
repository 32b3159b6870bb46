import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { toWeekdays } from '../src/texts/dates.ts';
import { sayWhy } from '../templates/blocks/footer.tsx';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type WelcomeLetter = Extract<Letter, { kind: 'welcome' }>;

const cadences = {
  week: 'welcomeDays',
  'two-weeks': 'welcomeTwoWeeks',
  month: 'welcomeMonth',
  'month-end': 'welcomeMonthEnd',
} as const;

export function writeWelcome(setting: Setting, letter: WelcomeLetter): LetterContent {
  const { say, newsletter, language } = setting;
  const { weekday, time, every = 'week' } = newsletter.schedule;
  const when = { weekday: toWeekdays(weekday, language), time, timeZone: newsletter.timeZone };
  const isOnce = every === 'week' && [weekday].flat().length === 1;
  return {
    subject: say('welcomeSubject', { newsletter: newsletter.name }),
    preheader: say(letter.imported ? 'welcomeKnownPreheader' : 'welcomePreheader'),
    heading: say('welcomeHeading'),
    before: [
      say(letter.imported ? 'welcomeKnown' : 'welcomeConfirmed', { newsletter: newsletter.name }),
      say(isOnce ? 'welcomeWhen' : cadences[every], when),
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
