#!/usr/bin/env bash
# nodemailer 10.6.0, DKIM and one-click unsubscription (RFC 8058).
#
# RFC 8058, section 4, wants both List-Unsubscribe and List-Unsubscribe-Post covered by the DKIM signature. nodemailer signs the first and
# leaves the second out of h= unless headerFieldNames is set by hand, so a message made by its documented options doesn't meet the RFC.
# Seen: list-unsubscribe is in h=, list-unsubscribe-post is in the message and not in h=.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund nodemailer@10.6.0 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import { generateKeyPairSync } from 'node:crypto';
import nodemailer from 'nodemailer';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const transport = nodemailer.createTransport({
  streamTransport: true,
  buffer: true,
  dkim: {
    domainName: 'news.example',
    keySelector: 's1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  },
});
const { message } = await transport.sendMail({
  from: 'a@news.example',
  to: 'b@reader.example',
  text: 'x',
  headers: {
    'List-Unsubscribe': '<https://news.example/leave>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  },
});
const raw = message.toString().replace(/\r\n[ \t]+/g, ' ');
const signed = /^DKIM-Signature:.*?\bh=([^;]*)/m.exec(raw)?.[1].replace(/\s/g, '').split(':') ?? [];
for (const name of ['list-unsubscribe', 'list-unsubscribe-post']) {
  const there = new RegExp(`^${name}:`, 'im').test(raw);
  console.log(`${name}: ${there ? 'in the message' : 'missing'}, ${signed.includes(name) ? 'signed' : 'not signed'}`);
}
PROGRAM
cat > expected <<'OUTPUT'
list-unsubscribe: in the message, signed
list-unsubscribe-post: in the message, not signed
OUTPUT

node try.mjs > seen
diff expected seen && echo "as described"
