import { expect, test } from 'vitest';
import type { RecipientStatus } from '../../src/delivery/bounces/status-fields.ts';
import { judgeRecipients, judgeWords } from '../../src/delivery/bounces/verdict.ts';

const failed = (status: string | null, diagnosis: string): RecipientStatus => ({
  action: 'failed',
  status,
  diagnosis,
});
const gone = failed('5.1.1', '550 5.1.1 no such user here');
const full = failed('5.2.2', '552 5.2.2 mailbox full');
const spam = failed('5.7.1', '554 5.7.1 this message looks like spam');
const delayed: RecipientStatus = { action: 'delayed', status: '4.4.1', diagnosis: '' };
const reached: RecipientStatus = { action: 'reached', status: '2.0.0', diagnosis: '' };

const judge = (...recipients: RecipientStatus[]) => judgeRecipients(recipients, '').kind;

test('an address is gone where all that it leads on to are: a full box, or what speaks of us, counts before', () => {
  expect([judge(gone), judge(gone, gone)]).toEqual(['hard', 'hard']);
  expect([judge(gone, full), judge(full, gone), judge(spam, full)]).toEqual(['soft', 'soft', 'soft']);
  expect([judge(gone, spam), judge(spam)]).toEqual(['trouble', 'trouble']);
});

test('one that took the mail is enough, and nobody is delayed beside it', () => {
  expect([judge(gone, reached), judge(delayed, reached)]).toEqual(['other', 'other']);
  expect(judgeRecipients([delayed], '')).toMatchObject({ kind: 'delay', status: '4.4.1', cause: null });
  expect([judge(gone, delayed), judge()]).toEqual(['hard', 'other']);
});

test('an address that is refused for now is not gone, whether its status or its reply says so', () => {
  expect(judge(failed('4.1.1', 'no such user here'))).toBe('soft');
  expect(judge(failed(null, '450 4.1.1 no such user here'))).toBe('soft');
  expect(judge(failed('5.1.1', '450 4.1.1 no such user here'))).toBe('hard');
  expect(judge(failed(null, 'no such user here'))).toBe('hard');
});

test('the words for people decide where the field for it says nothing but a code', () => {
  const words = 'Sorry.\n\nThe other server said: 550 5.1.1 no such user here';
  expect(judgeRecipients([failed('5.0.0', '')], words)).toMatchObject({
    kind: 'hard',
    cause: 'no-such-mailbox',
  });
  expect(judgeRecipients([full], words).kind).toBe('soft');
  expect(judgeWords(words).kind).toBe('hard');
});

test('a sentence that speaks of policies in general overrules no code, and one about the reader does', () => {
  const policy = 'The message was rejected as spam by our policy.';
  const known = failed('5.1.1', '');
  expect(judgeRecipients([known], policy).kind).toBe('hard');
  expect(judgeRecipients([failed(null, '')], policy).kind).toBe('trouble');
  expect(judgeRecipients([failed('5.7.1', '')], 'No such user here.').cause).toBe('no-such-mailbox');
});

test('a hint or a code that a reply gives counts where the field for it says nothing, and in a sentence it doesn’t', () => {
  const reply = (text: string) => `Sorry.\n\nThe other server said: 550 ${text}`;
  const hint = 'recipient rejected';
  expect(judgeWords(reply(hint)).kind).toBe('hard');
  expect(judgeWords(`Sorry, ${hint}.`)).toMatchObject({ kind: 'trouble', cause: 'unknown' });
  expect(judgeRecipients([failed('5.0.0', '')], reply('5.1.1 nobody'))).toMatchObject({
    kind: 'hard',
    status: '5.1.1',
  });
  for (const words of [reply(hint), reply('5.1.1 nobody')])
    expect(judgeRecipients([failed('5.2.2', '')], words)).toMatchObject({ cause: 'full', status: '5.2.2' });
});
