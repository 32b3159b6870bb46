import { expect, test } from 'vitest';
import { createReplyReader } from '../../src/delivery/smtp-reply.ts';

test('what a server says is kept without control characters: it is shown to editors and in terminals', () => {
  const said = '550-5.7.1 \u001b[2JGo\u009b31m away\u0007\r\n550 \u202e5.7.1\rnow\r\n';
  const replies = createReplyReader()(Buffer.from(said));
  expect(replies).toEqual([{ code: 550, text: '5.7.1 [2JGo31m away\n5.7.1now' }]);
});
