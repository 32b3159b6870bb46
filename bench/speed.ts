// `npm run bench`: how fast reading and condensing are, in one process on one core, beside Readability.js over linkedom on the same pages;
// the pages and articles are those under DIGEST_BENCH (default ../shared/bench). Each figure is the median of three rounds in turn, in
// processor time. `npm run bench -- pages` leaves out the megabytes of one thing; `npm run bench -- pages --old FOLDER` says first how fast
// pastes become entries beside the build of another clone.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { readPage } from '../src/article/page.ts';
import { readPaste } from '../src/article/paste.ts';
import { condense } from '../src/condense/condense.ts';
import type { Article } from '../src/domain/article.ts';
import { toMedian } from './median.ts';
import { compare } from './speed/beside.ts';

interface Row {
  readonly text: string;
  readonly html?: string;
}

const { positionals, values } = parseArgs({ allowPositionals: true, options: { old: { type: 'string' } } });
const folder = resolve(process.env.DIGEST_BENCH ?? '../shared/bench');
if (!existsSync(folder)) {
  console.error(`bench: ${folder}: no such folder. Set DIGEST_BENCH to where the benchmark files lie.`);
  process.exit(1);
}

const articles = readRows('quotes-dev').slice(0, 300);
const pages = readRows('extraction-dev').flatMap(({ html }) => (html === undefined ? [] : [html]));

const rounds = 3;
const texts = articles.map(({ text }) => text);
const contestants: readonly { name: string; inputs: readonly string[]; read: (input: string) => unknown }[] =
  [
    {
      name: 'Readability.js over linkedom, pages',
      inputs: pages,
      read: (html) => new Readability(parseHTML(html).document).parse(),
    },
    { name: 'digest: page → article', inputs: pages, read: (html) => readPage(html) },
    { name: 'digest: page → article → entry', inputs: pages, read: (html) => condense(readPage(html)) },
    { name: 'digest: paste → article', inputs: texts, read: (text) => readPaste(text) },
    { name: 'digest: paste → article → entry', inputs: texts, read: (text) => condense(readPaste(text)) },
  ];
if (values.old !== undefined) {
  const old = resolve(values.old);
  const { all, withoutFirstPass } = await compare(resolve(import.meta.dirname, '..'), old, texts);
  console.log(
    `paste → article → entry, of the speed of ${old}: ${all.toFixed(3)}, without the first pass ${withoutFirstPass.toFixed(3)}`,
  );
}
const times = contestants.map((): number[] => []);
for (let round = 0; round < rounds; round += 1) {
  for (const [index, { inputs, read }] of contestants.entries()) {
    times[index]?.push(
      measure(() => {
        for (const input of inputs) read(input);
      }),
    );
  }
}
console.log('what'.padEnd(40), 'ms each'.padStart(9), 'a second'.padStart(9));
for (const [index, { name, inputs }] of contestants.entries()) {
  const ms = toMedian(times[index] ?? []) / inputs.length;
  console.log(name.padEnd(40), ms.toFixed(2).padStart(9), (1000 / ms).toFixed(0).padStart(9));
}

if (positionals.includes('pages')) process.exit();

const paragraph = 'Anna Berg said on Monday that the lock at Brenn would stay shut until the water falls.';
const pastes: readonly (readonly [string, string])[] = [
  ['opening quotation marks', '“'],
  ['straight quotation marks', '" '],
  ['guillemets', '«'],
  ['nested marks', '“‘'],
  ['capitals', 'ANNA '],
  ['a name and "said"', 'Anna Berg said '],
  ['"He said."', 'He said. '],
  ['a quotation and its speaker', '“We go.” Anna Berg said. '],
  ['the same in Russian', '«Да», — сказал он. '],
  ['quoted paragraphs', '“We go on,” said Anna Berg.\n\n'],
  ['quotations never closed', '“We go on.\n\n'],
  ['no break at all', 'a'],
  ['short lines', 'a\n'],
  ['short paragraphs', 'a\n\n'],
  ['full stops', 'A. '],
  ['"Mr."', 'Mr. '],
  ['commas', ', '],
  ['digits', '1 '],
  ['new lines', '\n'],
  ['combining marks', '\u0301'],
  ['marks of direction', '\u200f'],
  ['emoji', '👩‍👩‍👧'],
  ['brackets', '( '],
  ['one byline', 'A'],
  ['tags in a text', '<div>'],
];
const markup: readonly (readonly [string, string])[] = [
  ['open tags', '<div>'],
  ['paragraphs', `<p>${paragraph}</p>`],
  ['short paragraphs', '<p>a</p>'],
  ['links', '<a href=x>a</a> '],
  ['rows never closed', '<tr><td>a'],
  ['attributes', 'a=1 '],
  ['entities', '&amp;'],
  ['comments', '<!-- a -->'],
  ['scripts never closed', '<script>'],
  ['JSON-LD', '<script type="application/ld+json">{"@type":"NewsArticle"}</script>'],
];
console.log('\n1 MB of one thing → entry'.padEnd(41), 'ms'.padStart(9));
for (const [name, unit] of pastes) {
  const text = repeat(unit);
  report(`paste: ${name}`, () => readPaste(name === 'one byline' ? `By ${text}\n\n${paragraph}` : text));
}
for (const [name, unit] of markup) {
  const html = name === 'attributes' ? `<p ${repeat(unit)}>${paragraph}</p>` : repeat(unit);
  report(`page: ${name}`, () => readPage(html));
}
console.log(`\npeak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);

function readRows(name: string): Row[] {
  return gunzipSync(readFileSync(join(folder, `${name}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

function repeat(unit: string): string {
  return unit.repeat(Math.ceil(1_000_000 / unit.length));
}

function report(name: string, read: () => Article): void {
  const ms = measure(() => {
    const article = read();
    // What holds no article is refused, which is an answer too.
    if (article.text !== '') condense(article);
  });
  console.log(name.padEnd(40), ms.toFixed(0).padStart(9));
}

/** Milliseconds of processor time: other work on the machine doesn't count. */
function measure(run: () => void): number {
  const started = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
