#!/usr/bin/env bash
# nodemailer 10.6.0.
#
# Given the two ways to leave that a newsletter has, a mail address and a page, as `list: { unsubscribe: [address, page] }`, it writes two
# List-Unsubscribe fields. RFC 2369 (3) allows no more than one of each in a message; both ways belong into one, parted by a comma. A mail program
# that reads the first one alone sees no page, though List-Unsubscribe-Post (RFC 8058) promises one. A list within the list makes one field.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund nodemailer@10.6.0 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import nodemailer from 'nodemailer';

const transport = nodemailer.createTransport({ streamTransport: true, buffer: true });
const ways = ['leave@news.example?subject=leave', 'https://news.example/leave/1'];
for (const [name, unsubscribe] of [['a list', ways], ['a list within a list', [ways]]]) {
  const { message } = await transport.sendMail({
    from: 'digest@news.example',
    to: 'reader@list.example',
    subject: 'Issue 1',
    text: 'News',
    list: { unsubscribe },
  });
  const fields = message.toString().replace(/\r\n /g, ' ').split('\r\n').filter((line) => line.startsWith('List-'));
  console.log(`${name}:\n${fields.join('\n')}`);
}
PROGRAM
cat > expected <<'OUTPUT'
a list:
List-Unsubscribe: <mailto:leave@news.example?subject=leave>
List-Unsubscribe: <https://news.example/leave/1>
a list within a list:
List-Unsubscribe: <mailto:leave@news.example?subject=leave>, <https://news.example/leave/1>
OUTPUT
node try.mjs > seen
diff expected seen && echo "as described"
