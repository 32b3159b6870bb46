// `npm run bench:memory`: the memory of `condense --jsonl` over 1,000 pages of 150 KB and 3,000 texts, all invented here and each another:
// the most that it held while it wrote the first hundred and the last hundred answers, and the peak. Arguments go to Node: with
// `--no-turbofan --no-maglev --no-sparkplug` nothing is compiled, so that what still grows is held by the program.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const pages = 1_000;
const texts = 3_000;
const sampled = 100;
const program = new URL('../dist/src/cli/main.js', import.meta.url).pathname;

const child = spawn(process.execPath, [...process.argv.slice(2), program, 'condense', '--jsonl'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const held: number[] = [];
const answers = createInterface({ input: child.stdout });
answers.on('line', () => held.push(readMegabytes('VmRSS')));
for (let n = 0; n < pages + texts; n += 1) {
  // Texts and pages in turn, so that the last hundred are like the first.
  const line = JSON.stringify({ id: n, ...(n % 4 === 0 ? { html: toPage(n) } : { text: toText(n) }) });
  if (!child.stdin.write(`${line}\n`)) await new Promise((drained) => child.stdin.once('drain', drained));
}
const peak = await new Promise<number>((measured) => {
  const timer = setInterval(() => {
    if (held.length < pages + texts) return;
    clearInterval(timer);
    measured(readMegabytes('VmHWM'));
  }, 50);
});
child.stdin.end();
console.log(`first ${sampled} answers: ${Math.max(...held.slice(0, sampled))} MB`);
console.log(`last ${sampled} answers: ${Math.max(...held.slice(-sampled))} MB`);
console.log(`peak: ${peak} MB`);

/** A figure of /proc/PID/status (Linux). */
function readMegabytes(field: string): number {
  const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
}

function toText(seed: number): string {
  return [`Council of ${toName(seed)} votes on the ferry`, ...toParagraphs(seed, 14)].join('\n\n');
}

function toPage(seed: number): string {
  const links = Array.from(
    { length: 300 },
    (_, n) =>
      `<li class="menu-item item-${seed}-${n}"><a href="/${seed}/${n}" data-track="${n}">${toName(seed + n)} ${n}</a></li>`,
  );
  const scripts = Array.from(
    { length: 200 },
    (_, n) =>
      `<script>window.part${seed}_${n} = ${JSON.stringify({ at: seed * n, name: toName(seed * n), values: [n, n * 2, n * 3] })};</script>`,
  );
  const filling = `<!-- ${'x'.repeat(60_000)} --><style>.a${seed} { color: red }</style>`;
  return `<!doctype html><html lang="en"><head><title>Council of ${toName(seed)} votes on the ferry</title>${scripts.join('\n')}${filling}</head><body><nav><ul>${links.join('\n')}</ul></nav><main><article><h1>Council of ${toName(seed)} votes on the ferry</h1>${toParagraphs(
    seed,
    24,
  )
    .map((text) => `<p>${text}</p>`)
    .join('\n')}</article></main><footer>${links.slice(0, 60).join('')}</footer></body></html>`;
}

function toParagraphs(seed: number, count: number): string[] {
  return Array.from({ length: count }, (_, n) => {
    const [person, place] = [
      `${toName(seed * 31 + n)} ${toName(seed * 17 + n * 7)}`,
      toName(seed * 13 + n * 5),
    ];
    return n % 3 === 0
      ? `“We have waited ${n + 2} years for the ferry, and ${place} will wait no longer for number ${seed},” said ${person}, who speaks for the skippers.`
      : `The council of ${place} heard on Monday that ${seed + n} people cross the river each week, and that the landing of ${toName(seed + n)} was built in ${1900 + ((seed + n) % 99)}.`;
  });
}

/** Another name for each number. */
function toName(seed: number): string {
  const parts = ['ba', 'den', 'fo', 'gil', 'har', 'jo', 'kel', 'lin', 'mar', 'nor', 'pel', 'rus'];
  const letters = [seed % 12, Math.floor(seed / 12) % 12, Math.floor(seed / 144) % 12];
  const name = letters.map((at) => parts[at] ?? '').join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}
