#!/usr/bin/env bash
# postal-mime 4.0.0, format=flowed (RFC 3676).
#
# A quoted paragraph sent as format=flowed is joined to one line, but only its first ">" is at the line's start: the quote mark of each
# later line stays in the middle of the text. RFC 3676, section 4.5, takes the quote depth off first and joins afterwards. A program
# that cites from such a mail cites a ">" that nobody wrote.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund postal-mime@4.0.0 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import PostalMime from 'postal-mime';

const mail = [
  'Content-Type: text/plain; charset=utf-8; format=flowed',
  '',
  '> The ferry line said on Monday that the last boat of the ',
  '> evening would go at ten.',
  '',
  'Regards',
  '',
].join('\r\n');
console.log((await PostalMime.parse(mail)).text.trim());
PROGRAM
cat > expected <<'OUTPUT'
> The ferry line said on Monday that the last boat of the > evening would go at ten.

Regards
OUTPUT

node try.mjs > seen
diff expected seen && echo "as described"
