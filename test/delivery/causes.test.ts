import { expect, test } from 'vitest';
import { findCause } from '../../src/delivery/causes/find-cause.ts';
import { readStatuses } from '../../src/delivery/causes/statuses.ts';
import { refusalsAboutUs } from './refusals-about-us.ts';

/** A reply with its codes, and the line of the table that it must be. */
const replies: readonly (readonly [string, string])[] = [
  ['550 5.1.1 <ann@quay.test>: nobody of that name, user unknown', 'no-such-mailbox'],
  [
    '550-5.1.1 The account ann@quay.test that you wrote to does not\n550 5.1.1 exist here.',
    'no-such-mailbox',
  ],
  ['550 sorry, no mailbox here by that name (#5.1.1)', 'no-such-mailbox'],
  ['553 unknown e-mail address', 'no-such-mailbox'],
  ['550 5.7.1 recipient address rejected: nonexistent user', 'no-such-mailbox'],
  ['550 5.4.1 recipient address rejected: access denied', 'no-such-mailbox'],
  ['550 requested action not taken: mailbox unavailable', 'no-such-mailbox'],
  ['550 5.5.0 requested action not taken: mailbox unavailable', 'no-such-mailbox'],
  ['550 <ann@quay.test>: recipient address rejected', 'no-such-mailbox'],
  ['554 this user has no quay.test account, or: this user doesn’t have an account', 'no-such-mailbox'],
  ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; nobody', 'no-such-mailbox'],
  ['550 the user whom you are trying to reach does not exist', 'no-such-mailbox'],
  ['550 5.1.1', 'no-such-mailbox'],
  ['550 5.2.1 the mailbox was blocked due to inactivity', 'closed'],
  ['550 [x] mailbox currently suspended', 'closed'],
  ['550 5.2.1 the account of ann@quay.test has been disabled', 'closed'],
  ['550 the domain quay.test was not found (NXDOMAIN)', 'no-such-domain'],
  ['550 this domain takes no mail', 'no-mail-here'],
  ['552 5.2.2 the box of this reader, a mailbox, is over its quota', 'full'],
  ['452 4.2.2 mailbox full', 'full'],
  ["550 5.1.0 - address error 550-'5.2.2 <ann@quay.test> mailbox full' (attempts: 0)", 'full'],
  ['550 5.1.8 <us@news.test>: we cannot find the domain of the sender', 'sender-address'],
  ['550 5.1.0 <us@news.test> sender refused', 'sender-address'],
  ['553 the domain of the sender does not exist', 'sender-address'],
  [
    '550-Verification of the sender failed 550-No such user here 550 sender could not be verified',
    'sender-unverified',
  ],
  ['550 5.1.1 192.0.2.20 may not send for news.test says its SPF record', 'authentication'],
  ['550 5.1.1 your server 192.0.2.20 is on a blocklist', 'block-list'],
  ['553 see dnsbl.list.test/?ip=192.0.2.20', 'block-list'],
  ['554 refused: [198.5.1.20] has a poor reputation', 'reputation'],
  ['550 client refused: unknown[192.0.2.20] has no reverse name', 'client-name'],
  ['550 the HELO name out.test does not exist in DNS', 'client-name'],
  ['550 5.1.1 192.0.2.20 has sent to too many people this hour', 'rate'],
  ['450-5.2.1 this reader gets mail too fast at the moment, 450 5.2.1 try again later', 'rate'],
  ['550 relaying disabled for this server', 'relay-denied'],
  ['554 5.7.1 <ann@quay.test>: Relay access denied', 'relay-denied'],
  ['530 5.7.0 authentication required', 'login'],
  ['552 5.3.4 message size exceeds fixed limit', 'size'],
  ['500 unknown command', 'protocol'],
  ['550 refused by policy for an unknown reason', 'policy'],
  ['554 5.7.1 this message looks like spam', 'content'],
  ['maildrop: could not create a file below /var/mail: no space left on the disk', 'system'],
  ['our resolver gave no answer for quay.test (try again)', 'dns'],
  ['451 4.4.1 connection timed out', 'connection'],
  ['550 5.4.6 too many hops', 'loop'],
  ['550 5.4.7 message expired', 'expired'],
  ['550 5.0.0', 'unknown'],
  ['550 no', 'unknown'],
];

test.for(replies)('"%s" is %s', ([text, name]) => {
  expect(findCause({ text }).name).toBe(name);
});

test('words win over the code that a report gives apart', () => {
  expect(findCause({ status: '5.1.1', text: '550 5.7.1 your server is on a blocklist' }).party).toBe(
    'sender',
  );
  expect(findCause({ status: '5.7.27', text: '550 this domain takes no mail' }).party).toBe('address');
});

test('codes that contradict each other condemn no address', () => {
  expect(findCause({ status: '5.1.1', text: '550 5.7.1 no' })).toMatchObject({ party: 'sender', by: 'code' });
  expect(findCause({ status: '5.1.1', text: '' })).toMatchObject({ party: 'address', by: 'code' });
});

test('a reply code alone tells what RFC 5321 lets it tell', () => {
  expect(findCause({ code: 503, text: 'no' })).toMatchObject({ name: 'protocol', by: 'code' });
  expect(findCause({ code: 550, text: 'no' })).toMatchObject({ name: 'unknown', by: 'nothing' });
});

test('a status is read behind a reply code or a mark, never out of the number of a machine', () => {
  expect(readStatuses('550 5.1.1 gone')).toEqual(['5.1.1']);
  expect(readStatuses('550-5.2.2 full\n550 5.2.2 full')).toEqual(['5.2.2', '5.2.2']);
  expect(readStatuses('sorry (#5.1.1)')).toEqual(['5.1.1']);
  expect(readStatuses('554 refused: [198.5.1.20] and 5.1.20.4 and 192.0.2.5')).toEqual([]);
});

test.for(refusalsAboutUs)('"%s" condemns no address', (text) => {
  expect(findCause({ text }).party).not.toBe('address');
});

test.for([
  [421, 'connection'],
  [452, 'system'],
  [500, 'protocol'],
  [502, 'protocol'],
  [503, 'protocol'],
  [530, 'login'],
  [535, 'login'],
] as const)('%i alone is %s, and any enhanced code says more', ([code, name]) => {
  expect(findCause({ code, text: '' })).toMatchObject({ name, by: 'code', status: null });
  expect(findCause({ code, text: '', status: '5.1.1' })).toMatchObject({ name: 'no-such-mailbox' });
});

test.for([
  ['5.3.99', 'system'],
  ['4.4.99', 'connection'],
  ['5.5.99', 'protocol'],
  ['5.6.99', 'content'],
  ['5.7.99', 'policy'],
  ['5.1.0', 'unknown'],
  ['5.2.0', 'unknown'],
  ['5.4.0', 'unknown'],
  ['5.5.0', 'unknown'],
  ['5.7.0', 'unknown'],
  ['5.0.7', 'unknown'],
] as const)(
  'a code whose detail nobody wrote down means its subject, and X.0 nothing: %s is %s',
  ([status, name]) => {
    expect(findCause({ status, text: '' })).toMatchObject({ name, status });
  },
);

test('of several codes the last that tells something is shown, else the one given apart, else any', () => {
  const show = (text: string, status: string | null) => findCause({ text, status }).status;
  expect(show('550 5.1.1 x 550 5.0.0 x', '5.2.2')).toBe('5.1.1');
  expect(show('550 5.0.0 x', '5.2.2')).toBe('5.2.2');
  expect(show('550 5.0.0 x', null)).toBe('5.0.0');
  expect([show('no', '5.0.0'), show('no', null)]).toEqual(['5.0.0', null]);
});
