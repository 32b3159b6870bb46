import { expect, test } from 'vitest';
import { createMailToken } from '../../src/delivery/mail-token.ts';
import { createBouncesPort, listTroubles } from '../../src/deps/bounces.ts';
import { openNewsroom } from './newsroom.ts';

const slot = Date.parse('2026-11-27T09:00Z');
const bounces = { domain: 'bounce.harbour.test', listen: null, imap: false, imapCertificate: null };

const toReport = (to: string, reply: string) =>
  [
    `To: ${to}`,
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=b"',
    '',
    '--=b',
    'Content-Type: message/delivery-status',
    '',
    'Final-Recipient: rfc822; ann@example.net',
    'Action: failed',
    'Status: 5.1.1',
    `Diagnostic-Code: smtp; ${reply}`,
    '',
    '--=b--',
    '',
  ].join('\r\n');

test('what comes back for our server is told to the editor by its cause, and costs no reader; an address that is gone does', async () => {
  const sources = [new URL('../../seeds/library-reopens.txt', import.meta.url).pathname];
  await using world = await openNewsroom({
    readers: ['ann@example.net'],
    sources,
    now: slot - 3_600_000,
    change: { bounces },
  });
  await world.runAt(slot);
  const desk = world.desk();
  const [issue] = await desk.store.issues.list(1);
  const listStates = async () => {
    const states: string[] = [];
    for await (const { state } of desk.readers.listReaders()) states.push(state);
    return states;
  };
  const [reader] = await desk.store.readers.listPage(0, 1, ['confirmed']);
  const token = createMailToken(desk.store.vault.getLastingKey('return-path'), 'return', {
    key: reader?.key ?? '',
    issueId: issue?.id ?? 0,
  });
  const port = createBouncesPort(desk);
  const post = (reply: string) =>
    port?.takeNotice(JSON.stringify({ raw: toReport(`bounce+${token}@bounce.harbour.test`, reply) }));
  for (let mail = 0; mail < 5; mail += 1) await post('550 5.7.1 your server is on a block list');
  expect(await listTroubles(desk)).toEqual([
    `issue ${issue?.number}: 5 mails came back: our server or domain is on a block list`,
  ]);
  expect(await listStates()).toEqual(['confirmed']);
  await post('550 5.1.1 no such user');
  expect(await listStates()).toEqual(['bounced']);
});
