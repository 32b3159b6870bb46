#!/usr/bin/env bash
# postal-mime 4.0.0, a mail inside a mail (message/rfc822 without "attachment").
#
# The inner mail is written into the text of the outer one, with its Date header turned into the form and zone of the machine that reads:
# the offset that the sender wrote is gone, the zone isn't named, and the same bytes give another text on another machine. It isn't among the
# attachments either (with the option forceRfc822Attachments it is).
# Seen with TZ=Asia/Tokyo and with TZ=America/New_York for "Mon, 02 Mar 2026 09:14:00 +0100".
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund postal-mime@4.0.0 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import { execFileSync } from 'node:child_process';
import PostalMime from 'postal-mime';

const mail = [
  'Content-Type: multipart/mixed; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'See below.',
  '--b',
  'Content-Type: message/rfc822',
  '',
  'From: Ida Krall <ida@press.example>',
  'Subject: The quay closes',
  'Date: Mon, 02 Mar 2026 09:14:00 +0100',
  'Content-Type: text/plain',
  '',
  'The quay closes in May.',
  '--b--',
  '',
].join('\r\n');
if (process.env.INNER) {
  const { text, attachments } = await PostalMime.parse(mail);
  console.log(`${process.env.TZ}: ${/^Date: .*$/m.exec(text)?.[0]} (attachments: ${attachments.length})`);
} else
  for (const TZ of ['Asia/Tokyo', 'America/New_York'])
    process.stdout.write(
      execFileSync(process.execPath, ['try.mjs'], { env: { ...process.env, TZ, LANG: 'C', LC_ALL: 'C', INNER: '1' } }),
    );
PROGRAM
cat > expected <<'OUTPUT'
Asia/Tokyo: Date:    3/2/2026, 17:14:00 (attachments: 0)
America/New_York: Date:    3/2/2026, 03:14:00 (attachments: 0)
OUTPUT

node try.mjs > seen
diff expected seen && echo "as described"
