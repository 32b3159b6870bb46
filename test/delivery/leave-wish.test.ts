import { expect, test } from 'vitest';
import { isLeaveWish } from '../../src/delivery/bounces/leave-wish.ts';
import { findReturnedMail } from '../../src/delivery/bounces/returned-mail.ts';

async function wants(header: readonly string[], text: string): Promise<boolean> {
  const mail = await findReturnedMail(`${['From: bo@quay.test', ...header].join('\r\n')}\r\n\r\n${text}\r\n`);
  return mail !== undefined && isLeaveWish(mail);
}

test('the subject that the button writes is enough, though a program wrote it in bulk', async () => {
  expect(await wants(['Subject: Unsubscribe', 'Auto-Submitted: auto-generated'], '')).toBe(true);
  expect(await wants(['Subject: unsubscribe', 'Precedence: bulk'], 'Buy boats.')).toBe(true);
});

test('a person says it in the subject or in the first line, in their language, or sends nothing but an empty subject', async () => {
  expect(await wants(['Subject: please remove me'], 'Thanks.')).toBe(true);
  expect(await wants(['Subject: Tides'], 'Bitte abmelden.\r\nBo')).toBe(true);
  expect(await wants(['Subject: Tides'], 'Hello.\r\nPlease take me off.')).toBe(false);
  expect(await wants(['Auto-Submitted: no'], '')).toBe(true);
  expect(await wants(['Subject: Tides'], 'What a week.')).toBe(false);
});

test('a first line of 200 letters under no subject is a letter, and what it says behind them is not heard', async () => {
  expect([await wants([], 'x'.repeat(199)), await wants([], 'x'.repeat(200))]).toEqual([true, false]);
  const late = (before: number) => wants(['Subject: Tides'], `${'x'.repeat(before)} unsubscribe me`);
  expect([await late(185), await late(200)]).toEqual([true, false]);
});

test.each(['Auto-Submitted: auto-replied', 'X-Vacation: yes', 'Precedence: bulk', 'Precedence: list'])(
  'a mail with "%s" takes nobody off, whatever it says',
  async (field) => {
    expect(await wants(['Subject: please remove me', field], '')).toBe(false);
  },
);
