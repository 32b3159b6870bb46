#!/usr/bin/env bash
# nodemailer 10.6.0, DKIM with an Ed25519 key (RFC 8463).
#
# Given a valid Ed25519 private key, nodemailer sends the message without a DKIM-Signature header: no error, no warning, and sendMail
# resolves as usual. The same call with an RSA key signs. Whoever follows RFC 8463 mails unsigned and learns it from a receiver's DMARC report.
# Seen: "rsa: signed with rsa-sha256", "ed25519: no DKIM-Signature header".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund nodemailer@10.6.0 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import { generateKeyPairSync } from 'node:crypto';
import nodemailer from 'nodemailer';

const keys = { rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }), ed25519: generateKeyPairSync('ed25519') };
for (const [type, { privateKey }] of Object.entries(keys)) {
  const dkim = {
    domainName: 'news.example',
    keySelector: 's1',
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
  const transport = nodemailer.createTransport({ streamTransport: true, buffer: true, dkim });
  const { message } = await transport.sendMail({ from: 'a@news.example', to: 'b@reader.example', text: 'x' });
  const algorithm = /^DKIM-Signature:[^]*?\ba=([\w-]+)/m.exec(message.toString())?.[1];
  console.log(`${type}: ${algorithm ? `signed with ${algorithm}` : 'no DKIM-Signature header'}`);
}
PROGRAM
cat > expected <<'OUTPUT'
rsa: signed with rsa-sha256
ed25519: no DKIM-Signature header
OUTPUT

node try.mjs > seen
diff expected seen && echo "as described"
