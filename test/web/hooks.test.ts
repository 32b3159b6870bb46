import { createSecretKey } from 'node:crypto';
import { expect, test } from 'vitest';
import { takeWebhookNotice } from '../../src/delivery/bounces/webhook.ts';
import { createMailToken } from '../../src/delivery/mail-token.ts';
import { openWebWorld } from './world.ts';

const key = createSecretKey(Buffer.alloc(32, 3));
const reader = 'ab12'.repeat(6);

const toComplaint = (signedWith: typeof key) => {
  const token = createMailToken(signedWith, 'return', { key: reader, issueId: 4 });
  return [
    `To: bounce+${token}@bounce.harbour.test`,
    'Content-Type: multipart/report; report-type=feedback-report; boundary="==b"',
    '',
    '--==b',
    'Content-Type: message/feedback-report',
    '',
    'Feedback-Type: abuse',
    '',
    '--==b--',
    '',
  ].join('\r\n');
};

test('a provider may post what came back: a genuine token acts, and without one nothing is read', async () => {
  const acts: string[] = [];
  await using world = await openWebWorld({
    bounces: {
      takeNotice: async (rawBody) => {
        const outcome = await takeWebhookNotice(rawBody, {
          readers: {
            suppress: async (who, reason) => void acts.push(`${reason} ${who}`),
            leave: async () => {},
          },
          softBounces: { add: async () => 1 },
          troubles: { add: async () => {} },
          returnPathKey: key,
          now: () => 0,
        });
        return outcome !== undefined;
      },
    },
  });
  const post = async (payload: unknown) => {
    const url = '/hooks/bounces';
    const headers = { 'content-type': 'application/json' };
    return (await world.app.inject({ method: 'POST', url, headers, payload: JSON.stringify(payload) }))
      .statusCode;
  };
  expect(await post({ raw: toComplaint(createSecretKey(Buffer.alloc(32, 9))) })).toBe(200);
  expect(acts).toEqual([]);
  expect(await post({ raw: toComplaint(key) })).toBe(200);
  expect(acts).toEqual([`complained ${reader}`]);
  expect([await post({ event: 'bounce' }), await post('x'), await post(null)]).toEqual([200, 200, 200]);
  const token = createMailToken(key, 'return', { key: reader, issueId: 4 });
  expect(await post({ event: `bounce+${token}@bounce.harbour.test` })).toBe(400);
  expect(acts).toHaveLength(1);
});

test('where no bounces are configured there is no such address', async () => {
  await using world = await openWebWorld();
  const { statusCode } = await world.app.inject({
    method: 'POST',
    url: '/hooks/bounces',
    payload: { raw: 'x' },
  });
  expect(statusCode).toBe(404);
});
