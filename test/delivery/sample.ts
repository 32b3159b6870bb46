import { createSecretKey } from 'node:crypto';
import type { MessageHeaders, ReaderValues } from '../../src/delivery/compile.ts';
import type { IssueParts } from '../../src/delivery/compose.ts';
import { type Message, type Slots, tokenLength, toPlaceholder } from '../../src/domain/message.ts';

export const sampleSlots: Slots = {
  mark: '5a'.repeat(12),
  counts: { leave: 4, preferences: 2, 'not-now': 2 },
};

const link = (slot: 'leave' | 'preferences' | 'not-now') =>
  `https://news.harbour.test/${slot}/${toPlaceholder(slot, sampleSlots.mark)}`;

export const sampleMessage: Message = {
  subject: 'Острова 🛳 and the “night ferry”, twice a week from now on, says everybody at the quay',
  html: `<!doctype html>
<html lang="en"><body>
<p>.A line that begins with a dot,  two spaces  in a row, and an = sign</p>
${'<p>Катер уходит в семь. The ferry leaves at seven, and nobody waits.</p>\n'.repeat(30)}
<p>Short<a href="${link('leave')}">Unsubscribe</a> a<a href="${link('preferences')}">Preferences</a></p>
<p><a href="${link('not-now')}">Not now</a> and once more: ${link('leave')}?x=${toPlaceholder('leave', sampleSlots.mark)}</p>
</body></html>`,
  text: `The ferry leaves at seven.\n.\n..two dots\nUnsubscribe: ${link('leave')}\n${'x'.repeat(40)} ${link('preferences')}\n${link('not-now')}\n`,
  slots: sampleSlots,
};

export const sampleHeaders: MessageHeaders = {
  from: { name: 'Harbour News', address: 'digest@news.harbour.test' },
  replyTo: 'desk@harbour.test',
  date: new Date(Date.UTC(2026, 10, 20, 9)),
  domain: 'news.harbour.test',
  list: {
    name: 'Wöchentlich, "the" Digest',
    id: 'digest.news.harbour.test',
    toLeaveUrl: (token) => `https://news.harbour.test/leave/${token}`,
    toLeaveMail: (token) => `mailto:leave+${token}@news.harbour.test?subject=unsubscribe`,
  },
};

/** The same for the same number: tokens of the right length and letters. */
export function sampleReader(n: number, address = `reader${n}@harbour.test`): ReaderValues {
  const token = (salt: string) =>
    Buffer.from(`${salt}${n}-`.repeat(40)).toString('base64url').slice(0, tokenLength);
  return {
    address,
    messageId: n.toString(16).padStart(32, 'e'),
    mailToken: n.toString(32).padStart(42, 'k'),
    tokens: { leave: token('l~'), preferences: token('p?'), 'not-now': token('n>') },
  };
}

export function sampleParts(issueId: number, message: Message = sampleMessage): IssueParts {
  const key = createSecretKey(Buffer.alloc(32, 7));
  return {
    issueId,
    headers: sampleHeaders,
    variants: [message],
    dkim: [],
    messageIdKey: key,
    returnPathKey: key,
    returnDomain: 'bounce.harbour.test',
    tokens: ({ key }) => ({
      leave: key.padEnd(tokenLength, 'L'),
      preferences: key.padEnd(tokenLength, 'P'),
      'not-now': key.padEnd(tokenLength, 'N'),
    }),
  };
}
