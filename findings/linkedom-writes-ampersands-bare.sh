#!/usr/bin/env bash
# linkedom 0.18.15, attributes written as HTML.
#
# An attribute's "&" is written as it stands, where the HTML standard's serialisation (13.3, "escaping a string") writes "&amp;". What is
# read back isn't what was there: a title that shows "&lt;" to its readers shows "<" after one round, "&amp;" becomes "&". Whoever hands
# outerHTML on to another parser (an extractor, a sanitiser, a mail) changes links and texts; nodes have to be handed over instead.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund linkedom@0.18.15 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import { parseHTML } from 'linkedom';

const read = (html) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.querySelector('a');
const first = read('<a title="write &amp;amp; for an ampersand, &amp;lt; for less than">x</a>');
const second = read(first.outerHTML);
console.log(first.getAttribute('title'));
console.log(second.getAttribute('title'));
PROGRAM
cat > expected <<'OUTPUT'
write &amp; for an ampersand, &lt; for less than
write & for an ampersand, < for less than
OUTPUT

node try.mjs > seen
diff expected seen && echo "as described"
