// `npm run bench`: how fast reading and condensing are, in one process on one core, beside Readability.js over linkedom on the same pages;
// the pages and articles are those under DIGEST_BENCH (default ../shared/bench). Each figure is the median of three rounds in turn, in
// processor time. `npm run bench -- pages` leaves out the megabytes of one thing; `npm run bench -- pages --old FOLDER` adds the build of
// another clone, article by article in turns.
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
// First, as long as neither build is compiled.
if (values.old !== undefined) await compare(resolve(values.old));
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
  const ms = median(times[index] ?? []) / inputs.length;
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

/** Pastes to entries by this build and an older one, each article by both before the next; the first pass, which compiles, stands apart. */
async function compare(old: string): Promise<void> {
  const reader: { readPaste: typeof readPaste } = await import(join(old, 'src/article/paste.ts'));
  const condenser: { condense: typeof condense } = await import(join(old, 'src/condense/condense.ts'));
  const both = [
    (text: string) => condense(readPaste(text)),
    (text: string) => condenser.condense(reader.readPaste(text)),
  ];
  const passes = Array.from({ length: rounds + 1 }, () => [0, 0]);
  for (const [pass, spent] of passes.entries()) {
    for (const [at, text] of texts.entries()) {
      // Whoever is second finds warmer caches.
      for (const which of (at + pass) % 2 === 0 ? [0, 1] : [1, 0]) {
        spent[which] = (spent[which] ?? 0) + measure(() => both[which]?.(text));
      }
    }
  }
  const share = (counted: number[][]): string => {
    const [ours, theirs] = [0, 1].map((which) =>
      counted.reduce((sum, spent) => sum + (spent[which] ?? 0), 0),
    );
    return ((theirs ?? 0) / (ours ?? 1)).toFixed(3);
  };
  console.log(
    `paste → article → entry, of the speed of ${old}: ${share(passes)}, without the first pass ${share(passes.slice(1))}`,
  );
}

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

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
