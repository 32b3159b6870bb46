import { expect, test } from 'vitest';
import { readFields, readRecipientStatuses } from '../../src/delivery/bounces/status-fields.ts';

const read = (...lines: string[]) => readRecipientStatuses(lines.join('\n'));

test.each([
  ['failed', '5.1.1', 'failed'],
  ['Failure', '5.1.1', 'failed'],
  ['delayed', '4.4.1', 'delayed'],
  ['delivered', '2.0.0', 'reached'],
  ['expanded', '2.0.0', 'reached'],
  ['success', '2.0.0', 'reached'],
  ['relayed', '2.0.0', 'passed-on'],
  ['sung', '5.1.1', 'unknown'],
  ['', '5.1.1', 'failed'],
  ['', '4.4.1', 'delayed'],
  ['', '2.0.0', 'reached'],
  ['', 'none', 'unknown'],
])('the action "%s" with the status %s is %s', (action, status, meant) => {
  expect(
    read('Final-Recipient: rfc822; ann@quay.test', `Action: ${action}`, `Status: ${status}`),
  ).toMatchObject([{ action: meant }]);
});

test('a group is about a recipient with an action, or with a status and the recipient’s name', () => {
  const status = 'Status: 5.1.1';
  expect(read('Action: failed')).toHaveLength(1);
  expect(read('Final-Recipient: rfc822; a@quay.test', status)).toHaveLength(1);
  expect(read('Original-Recipient: rfc822; a@quay.test', status)).toHaveLength(1);
  expect([read(status), read('Final-Recipient: rfc822; a@quay.test')]).toEqual([[], []]);
});

test('groups are apart by an empty line, and the first twenty are read', () => {
  const groups = Array.from({ length: 21 }, (_, n) => ['Action: failed', `Status: 5.1.${n}`, ' ']).flat();
  const statuses = read(...groups).map(({ status }) => status);
  expect([statuses.length, statuses[0], statuses[19]]).toEqual([20, '5.1.0', '5.1.19']);
});

test('a field runs on in lines that begin with a blank, what is told twice is joined, and a stray line ends it', () => {
  const fields = readFields([
    'Diagnostic-Code: smtp; 550',
    '\tno such',
    'user',
    ' here',
    'diagnostic-code: now',
  ]);
  expect(fields.get('diagnostic-code')).toBe('smtp; 550 no such now');
  expect(readFields([' lost', `X: ${'x'.repeat(4_100)}`])).toEqual(new Map([['x', 'x'.repeat(4_000)]]));
  expect(read('Action: failed', 'Diagnostic-Code: smtp; 550 no')[0]?.diagnosis).toBe('550 no');
});
