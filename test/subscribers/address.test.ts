import { describe, expect, test } from 'vitest';
import { toComparable } from '../../src/domain/mailbox.ts';
import { parseAddress } from '../../src/subscribers/address.ts';
import { findObjection } from '../../src/subscribers/address-policy.ts';
import { findSuggestion } from '../../src/subscribers/suggestion.ts';

function parse(text: string) {
  const parsed = parseAddress(text);
  if (typeof parsed === 'string') throw new Error(`refused: ${parsed}`);
  return parsed;
}

describe('what is an address', () => {
  test.each([
    ['ann@example.org', 'ann@example.org'],
    ['  ann@Example.ORG\u200b ', 'ann@example.org'],
    ['Ann.Lee+news@example.org', 'Ann.Lee+news@example.org'],
    ['"ann lee"@example.org', '"ann lee"@example.org'],
    ['"ann"@example.org', 'ann@example.org'],
    ['анна@пример.рф', 'анна@xn--e1afmkfd.xn--p1ai'],
    ['ann@bücher.example', 'ann@xn--bcher-kva.example'],
    ['ann@example.org.', 'ann@example.org'],
    ["o'hara@example.org", "o'hara@example.org"],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
    [`ann@${'a.'.repeat(123)}org1`, `ann@${'a.'.repeat(123)}org1`],
    ['"ann\\"lee"@example.org', '"ann\\"lee"@example.org'],
    [`${'я'.repeat(32)}@${'a.'.repeat(93)}org`, `${'я'.repeat(32)}@${'a.'.repeat(93)}org`],
    ['a1@1a.example', 'a1@1a.example'],
    ['αννα@παράδειγμα.example', 'αννα@xn--hxajbheg2az3al.example'],
  ])('%j is written to as %s', (text, address) => {
    expect(parse(text).address).toBe(address);
  });

  test.each([
    ['', 'empty'],
    ['ann.example.org', 'no-at'],
    ['ann@', 'bad-domain'],
    ['@example.org', 'bad-local'],
    ['ann..lee@example.org', 'bad-local'],
    ['ann lee@example.org', 'bad-local'],
    ['Ann <ann@example.org>', 'bad-local'],
    ['ann@localhost', 'bad-domain'],
    ['ann@127.0.0.1', 'bad-domain'],
    ['ann@0x7f.1', 'bad-domain'],
    ['ann@[127.0.0.1]', 'bad-domain'],
    ['ann@-example.org', 'bad-domain'],
    ['ann@exa_mple.org', 'bad-domain'],
    ['ann@example.org\r\nBcc: bob@example.org', 'control-character'],
    ['ann\u0000@example.org', 'control-character'],
    ['ann\u202e@example.org', 'control-character'],
    [`${'a'.repeat(65)}@example.org`, 'too-long'],
    [`${'я'.repeat(33)}@example.org`, 'too-long'],
    [`ann@${'a.'.repeat(123)}org12`, 'too-long'],
    [`ann@${'a.'.repeat(125)}org`, 'too-long'],
    [`${'я'.repeat(32)}@${'a.'.repeat(93)}orgs`, 'too-long'],
    ['"   "@example.org', 'bad-local'],
    ['ann@xn--.example', 'bad-domain'],
    ['ann@ex%61mple.org', 'bad-domain'],
    ['ann@p\u0430ypal.example', 'look-alike'],
    ['\uff41nn@example.org', 'look-alike'],
  ])('%j is refused: %s', (text, fault) => {
    expect(parseAddress(text)).toBe(fault);
  });

  test('spellings of one mailbox compare as equal', () => {
    const spellings = ['ann.lee@example.org', 'Ann.Lee@EXAMPLE.org', '"ann.lee"@example.org'];
    expect(new Set(spellings.map((spelling) => toComparable(parse(spelling).address))).size).toBe(1);
    expect(parse('ren\u00e9@example.org')).toEqual(parse('rene\u0301@example.org'));
  });
});

describe('who may subscribe', () => {
  const policy = { allowRoleAddresses: false, blockedDomains: ['throwaway.example'] };

  test('a role address is refused where the newsletter says so', () => {
    expect(findObjection(parse('Info@example.org'), policy)).toBe('role');
    expect(findObjection(parse('info@example.org'), { ...policy, allowRoleAddresses: true })).toBeUndefined();
  });

  test('a blocked domain is refused with its subdomains', () => {
    expect(findObjection(parse('ann@mx.throwaway.example'), policy)).toBe('blocked');
    expect(findObjection(parse('ann@notthrowaway.example'), policy)).toBeUndefined();
  });
});

describe('what was perhaps meant', () => {
  test.each([
    ['ann@gmial.com', 'ann@gmail.com'],
    ['ann@gmail.con', 'ann@gmail.com'],
    ['ann@gmai.com', 'ann@gmail.com'],
    ['ann@hotmial.com', 'ann@hotmail.com'],
    ['ann@outloook.com', 'ann@outlook.com'],
    ['ann@gmmail.com', 'ann@gmail.com'],
    ['ann@gnail.com', 'ann@gmail.com'],
    ['ann@mail.con', 'ann@mail.com'],
    ['ann@gmail.cmo', 'ann@gmail.com'],
  ])('%s: perhaps %s', (typed, meant) => {
    expect(findSuggestion(parse(typed))).toBe(meant);
  });

  test.each([
    'ann@gmail.com',
    'ann@mail.com',
    'ann@example.org',
    'ann@gmx.at',
    // Another provider of three letters is as likely as a slip.
    'ann@gmy.net',
    'ann@gmnil.con',
    'ann@gmailxx.com',
    'ann@gmia.com',
  ])('%s stands', (typed) => {
    expect(findSuggestion(parse(typed))).toBeUndefined();
  });
});
