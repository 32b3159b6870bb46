import type { ReactNode } from 'react';
import type { Letter } from '../src/domain/letter.ts';
import { toLongInstant } from '../src/texts/dates.ts';
import { LetterPage } from '../templates/blocks/letter.tsx';
import type { LetterContent } from '../templates/letter.ts';
import type { LetterProps } from '../templates/letter-props.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting, type Setting } from '../templates/setting.ts';

type NoticeLetter = Extract<Letter, { kind: 'notice' }>;

/** To the editor, when an issue was skipped, is held, failed, or went out without something, or a letter was given up. */
export function writeNotice(setting: Setting, letter: NoticeLetter): LetterContent {
  const { say, newsletter, language } = setting;
  const named = { newsletter: newsletter.name };
  const { subject, heading } = {
    skipped: { subject: say('noticeSkippedSubject', named), heading: say('noticeSkippedHeading') },
    held: { subject: say('noticeHeldSubject', named), heading: say('noticeHeldHeading') },
    failed: { subject: say('noticeFailedSubject', named), heading: say('noticeFailedHeading') },
    letter: { subject: say('noticeLetterSubject', named), heading: say('noticeLetterHeading') },
    proof: { subject: say('noticeProofSubject', named), heading: say('noticeProofHeading') },
    without: { subject: say('noticeWithoutSubject', named), heading: say('noticeWithoutHeading') },
  }[letter.event];
  const due = letter.slot === null ? null : toLongInstant(letter.slot, newsletter.timeZone, language);
  return {
    subject,
    preheader: say('noticePreheader'),
    heading,
    before: [
      letter.subject === null ? null : say('noticeIssue', { subject: letter.subject }),
      due === null ? null : say('noticeDue', { at: due }),
      say('noticeReason', { reason: letter.reason }),
      ...(letter.missing ?? []),
    ].filter((line) => line !== null),
    action: letter.deskUrl === null ? null : { label: say('noticeAction'), url: letter.deskUrl },
    after: [],
    aside: null,
    why: say('noticeWhy', named),
  };
}

export default function Notice({ newsletter, language, letter }: LetterProps<NoticeLetter>): ReactNode {
  const setting = createSetting(newsletter, language);
  return <LetterPage setting={setting} letter={writeNotice(setting, letter)} />;
}

Notice.PreviewProps = {
  newsletter: sampleNewsletter,
  language: 'en',
  letter: {
    kind: 'notice',
    event: 'held',
    subject: 'Corvany Halts Northern Ferry as Drevia Closes Half the Sound',
    slot: Date.UTC(2026, 10, 20, 9),
    reason: 'A quote is no longer in the article it was taken from.',
    deskUrl: 'https://letter.example.org/desk',
  },
} satisfies LetterProps<NoticeLetter>;
