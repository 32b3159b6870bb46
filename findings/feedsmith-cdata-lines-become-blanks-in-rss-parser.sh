#!/usr/bin/env bash
# feedsmith 3.0.1 writing RSS, rss-parser 3.13.0 reading it.
#
# As soon as a link holds "&", feedsmith writes it as CDATA on a line of its own, with line breaks and indentation around it inside <link>
# and <guid>. rss-parser doesn't trim: link and guid come with a leading line break and blanks. A reader that compares guids takes
# every item for new once the feed changes its writer, and the link is no address as it stands.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund feedsmith@3.0.1 rss-parser@3.13.0 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import { generateRssFeed } from 'feedsmith';
import Parser from 'rss-parser';

const url = 'https://news.example/read?story=7&page=2';
const xml = generateRssFeed({
  title: 'News',
  link: 'https://news.example',
  description: 'News of the harbour',
  items: [{ title: 'The quay closes', link: url, guid: { value: url, isPermaLink: true } }],
});
const { items } = await new Parser().parseString(xml);
for (const field of ['link', 'guid']) console.log(`${field}: ${JSON.stringify(items[0][field])}`);
PROGRAM
cat > expected <<'OUTPUT'
link: "\n        https://news.example/read?story=7&page=2\n      "
guid: "\n        https://news.example/read?story=7&page=2\n      "
OUTPUT

node try.mjs > seen
diff expected seen && echo "as described"
