#!/usr/bin/env bash
# @react-email/render 2.3.1 with @react-email/components 1.0.12.
#
# The plain text that `render(..., { plainText: true })` makes of a mail has its headings in capitals. In German that changes words: "ß" becomes
# "SS", so that "in Maßen" (with moderation) and "in Massen" (in great numbers) are one, and a headline that sets one against the other
# contradicts itself. A quotation in a headline is no longer what was said either: who shouts isn't told.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund @react-email/render@2.3.1 @react-email/components@1.0.12 react@19.3.1 react-dom@19.3.1 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import { Body, Heading, Html, Text } from '@react-email/components';
import { render } from '@react-email/render';
import { createElement as h } from 'react';

const headline = 'Trinken in Maßen, nicht in Massen';
const mail = h(Html, { lang: 'de' }, h(Body, null, h(Heading, null, headline), h(Text, null, headline)));
console.log((await render(mail, { plainText: true })).trim().replace(/\n+/g, '\n'));
PROGRAM
cat > expected <<'OUTPUT'
TRINKEN IN MASSEN, NICHT IN MASSEN
Trinken in Maßen, nicht in Massen
OUTPUT
node try.mjs > seen
diff expected seen && echo "as described"
