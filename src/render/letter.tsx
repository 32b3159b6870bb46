import { render } from '@react-email/render';
import type { ReactNode } from 'react';
import Account, { writeAccount } from '../../emails/account.tsx';
import ChangeAddress, { writeChangeAddress } from '../../emails/change-address.tsx';
import Confirm, { writeConfirm } from '../../emails/confirm.tsx';
import Ended, { writeEnded } from '../../emails/ended.tsx';
import Goodbye, { writeGoodbye } from '../../emails/goodbye.tsx';
import Notice, { writeNotice } from '../../emails/notice.tsx';
import SignIn, { writeSignIn } from '../../emails/sign-in.tsx';
import Welcome, { writeWelcome } from '../../emails/welcome.tsx';
import type { LetterContent } from '../../templates/letter.ts';
import { createSetting, type Setting } from '../../templates/setting.ts';
import { toWordHead } from '../../templates/sheet.ts';
import type { Letter } from '../domain/letter.ts';
import type { Message } from '../domain/message.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import { finishHtml } from './finish.ts';
import { writeLetterText } from './letter-text.ts';

/** A single letter in `language`; what isn't in the catalogue reads in English. Throws `look-unknown`. */
export async function renderLetter(
  letter: Letter,
  newsletter: Newsletter,
  language: string,
): Promise<Message> {
  const setting = createSetting(newsletter, language);
  const { content, page } = write(letter, setting);
  return {
    subject: content.subject,
    html: finishHtml(await render(page), toWordHead(setting.look)),
    text: writeLetterText(content, newsletter, language),
  };
}

function write(letter: Letter, setting: Setting): { content: LetterContent; page: ReactNode } {
  const { newsletter, language } = setting;
  const whose = { newsletter, language };
  switch (letter.kind) {
    case 'confirm':
      return { content: writeConfirm(setting, letter), page: <Confirm {...whose} letter={letter} /> };
    case 'welcome':
      return { content: writeWelcome(setting, letter), page: <Welcome {...whose} letter={letter} /> };
    case 'goodbye':
      return { content: writeGoodbye(setting, letter), page: <Goodbye {...whose} letter={letter} /> };
    case 'change-address':
      return {
        content: writeChangeAddress(setting, letter),
        page: <ChangeAddress {...whose} letter={letter} />,
      };
    case 'account':
      return { content: writeAccount(setting, letter), page: <Account {...whose} letter={letter} /> };
    case 'ended':
      return { content: writeEnded(setting, letter), page: <Ended {...whose} letter={letter} /> };
    case 'sign-in':
      return { content: writeSignIn(setting, letter), page: <SignIn {...whose} letter={letter} /> };
    case 'notice':
      return { content: writeNotice(setting, letter), page: <Notice {...whose} letter={letter} /> };
  }
}
