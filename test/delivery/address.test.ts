import { expect, test } from 'vitest';
import { cutAddresses, findEnvelopeAddress } from '../../src/delivery/address.ts';

test('a domain goes into the envelope in ASCII; only letters before the @ ask for SMTPUTF8', () => {
  expect(findEnvelopeAddress('ann@Bücher.test')).toEqual({
    address: 'ann@xn--bcher-kva.test',
    domain: 'xn--bcher-kva.test',
    utf8: false,
  });
  expect(findEnvelopeAddress('юля@bücher.test')).toMatchObject({ address: 'юля@bücher.test', utf8: true });
  expect(findEnvelopeAddress(`${'a'.repeat(64)}@harbour.test`)).toMatchObject({ domain: 'harbour.test' });
  expect(findEnvelopeAddress('"two words"@harbour.test')?.address).toBe('"two words"@harbour.test');
});

test('what would break out of an envelope is no address', () => {
  for (const address of [
    'ann',
    '@harbour.test',
    'ann@',
    'a b@harbour.test',
    'a>@harbour.test',
    'a\r\nDATA@harbour.test',
    '"a\r\nb"@harbour.test',
    'ann@har bour.test',
    `${'a'.repeat(65)}@harbour.test`,
  ])
    expect(findEnvelopeAddress(address)).toBe(undefined);
});

test.for([
  ['5.1.1 <ann@quay.test>: unknown', 'ann@quay.test', '5.1.1 <address>: unknown'],
  ['ANN@QUAY.TEST rejected', 'ann@quay.test', '<address> rejected'],
  ['no mailbox ann.o-brien here', 'ann.o-brien@quay.test', 'no mailbox <address> here'],
  ['mail for bob=40quay.test via carol%40quay.test', 'ann@quay.test', 'mail for <address> via <address>'],
  ['see "two words"@quay.test', 'x@quay.test', 'see <address>'],
  ['bob is unknown', 'bob@quay.test', '<address> is unknown'],
  ['annual limit\nreached', 'ann@quay.test', 'annual limit reached'],
  ['no user ann at quay.test', 'ann@quay.test', 'no user <address> at <domain>'],
  ['mx1.QUAY.test says no; jo is unknown', 'jo@quay.test', 'mx1.<domain> says no; jo is unknown'],
  [
    'no such host bücher.test (xn--bcher-kva.test)',
    'ann@xn--bcher-kva.test',
    'no such host <domain> (<domain>)',
  ],
  ['no such host BÜCHER.test', 'ann@bücher.test', 'no such host <domain>'],
  ['ann=quay.test@list.test is not ours', 'ann@quay.test', '<address> is not ours'],
  ['the antiquay.test.list refused it', 'ann@quay.test', 'the antiquay.test.list refused it'],
  ['2.0.0 queued as 4XyZ', 'ann@quay.test', '2.0.0 queued as 4XyZ'],
] as const)('of the answer "%s" no address is kept', ([text, address, kept]) => {
  expect(cutAddresses(text, address)).toBe(kept);
});

test('a word of three letters is told from an address by its ends, one of two is left', () => {
  expect(cutAddresses('to is no', 'to@x.test')).toBe('to is no');
  expect(cutAddresses('tom is no', 'tom@x.test')).toBe('<address> is no');
  expect(cutAddresses('no ann', '')).toBe('no ann');
});

test('a domain of 255 letters goes into an envelope, a longer one or an empty one doesn’t', () => {
  const long = (length: number) => `${'a.'.repeat(120)}${'b'.repeat(length - 240)}`;
  expect(findEnvelopeAddress(`ann@${long(255)}`)?.domain).toHaveLength(255);
  expect(findEnvelopeAddress(`ann@${long(256)}`)).toBeUndefined();
  expect(findEnvelopeAddress(`${'é'.repeat(32)}@harbour.test`)?.utf8).toBe(true);
  expect(findEnvelopeAddress(`${'é'.repeat(33)}@harbour.test`)).toBeUndefined();
});

test('of an answer of any length 300 characters are kept', () => {
  for (const text of ['no '.repeat(200), `${'no '.repeat(200)}for ann@quay.test`])
    expect(cutAddresses(text, 'ann@quay.test')).toHaveLength(300);
});

test('of an answer the first thousand characters are read', () => {
  expect(cutAddresses(`${'a'.repeat(39)}@quay.test `.repeat(60), '')).toBe('<address> '.repeat(20));
});
