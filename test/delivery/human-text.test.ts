import { expect, test } from 'vitest';
import { cutCopy, findPassages } from '../../src/delivery/bounces/human-text.ts';

const fields = ['Received: from here', 'From: a@quay.test', 'To: b@quay.test', 'Subject: Tides'];

test('a copy of the message begins at four fields of a header in a row, and three are still words', () => {
  const said = ['It failed.', ''];
  expect(cutCopy([...said, ...fields, 'more'].join('\n'))).toEqual({ words: 'It failed.\n', hasCopy: true });
  const three = [...said, ...fields.slice(1), 'more'].join('\n');
  expect(cutCopy(three)).toEqual({ words: three, hasCopy: false });
  expect(cutCopy([...fields.slice(1), 'more'].join('\n')).hasCopy).toBe(false);
  const folded = [fields[0], ' by there', ...fields.slice(1)].join('\n');
  expect(cutCopy(folded).hasCopy).toBe(true);
  const apart = [...fields.slice(0, 2), 'It failed.', ...fields.slice(2)].join('\n');
  expect(cutCopy(apart).hasCopy).toBe(false);
});

test('a line announces the copy where a field follows within seven lines, and a long one announces nothing', () => {
  const after = (gap: number, announcement = 'Original message follows') =>
    cutCopy(
      ['It failed.', announcement, ...Array.from({ length: gap }, () => '-'), '> Subject: Tides'].join('\n'),
    );
  expect(after(0)).toEqual({ words: 'It failed.', hasCopy: true });
  expect([after(6).hasCopy, after(7).hasCopy]).toEqual([true, false]);
  expect(cutCopy('Subject: the original message\nIt failed.').hasCopy).toBe(false);
  const long = (length: number) => 'Original message follows'.padEnd(length, '.');
  expect([after(0, long(199)).hasCopy, after(0, long(200)).hasCopy]).toEqual([true, false]);
});

test('replies speak first, then what stands with an address, then sentences that don’t guess', () => {
  const words =
    'Sorry.\n\nHost said: 550 5.1.1 no such user\n\n<ann@quay.test>: unknown here\n\n<bob@quay.test>:\n\nIt is full.\n\nThe mailbox may be gone.';
  const found = (by: string) =>
    findPassages(words).flatMap((passage) => (passage.by === by ? passage.text : []));
  expect(found('reply')).toEqual(['550 5.1.1 no such user']);
  expect(found('address')).toEqual(['unknown here', 'It is full.']);
  expect(found('sentence')).toContain('It is full.');
  expect(found('sentence')).not.toContain('The mailbox may be gone.');
  expect(findPassages(words)[0]?.by).toBe('reply');
});

test('eight replies are listened to, and forty sentences', () => {
  const replies = Array.from({ length: 9 }, (_, n) => `550 no user${n}`).join('\n\n');
  expect(findPassages(replies).filter(({ by }) => by === 'reply')).toHaveLength(8);
  const sentences = Array.from({ length: 41 }, (_, n) => `It failed ${n}.`).join(' ');
  expect(findPassages(sentences)).toHaveLength(40);
});

test('a text is read up to 60,000 letters, a reply up to 1,500, and sentences up to 4,000', () => {
  const { words } = cutCopy('x'.repeat(60_001));
  expect(words).toHaveLength(60_000);
  const [reply, ...others] = findPassages(`550 ${'y'.repeat(2_000)}`);
  expect([reply?.text.length, others.at(-1)?.text.length]).toEqual([1_500, 2_004]);
  const addressed = findPassages(`<ann@quay.test>: ${'y'.repeat(2_000)}`);
  expect(addressed.find(({ by }) => by === 'address')?.text).toHaveLength(1_500);
  expect(findPassages('z'.repeat(4_001))).toEqual([{ text: 'z'.repeat(4_000), by: 'sentence' }]);
});

test('eight passages that stand with an address are listened to, and one behind nothing says nothing', () => {
  const addresses = Array.from({ length: 9 }, (_, n) => `<a${n}@quay.test>: gone ${n}`).join('\n\n');
  const found = findPassages(addresses).filter(({ by }) => by === 'address');
  expect(found.map(({ text }) => text)).toEqual([0, 1, 2, 3, 4, 5, 6, 7].map((n) => `gone ${n}`));
  expect(findPassages('<ann@quay.test>:').find(({ by }) => by === 'address')?.text).toBe('');
});
