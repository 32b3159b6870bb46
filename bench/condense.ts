// `npm run bench:condense`: the scorers' table for the development files under DIGEST_BENCH (default ../shared/bench), whole and on both
// halves of a split by a hash of the record's id. Each record's input is its id and its text (or html), and its title where the row says so.
// `node bench/condense.ts WORD` prints only the rows whose name holds the word.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type Row, type Run, runs } from './condense-runs.ts';

const folder = resolve(process.env.DIGEST_BENCH ?? '../shared/bench');
const program = new URL('../dist/src/cli/main.js', import.meta.url).pathname;

if (!existsSync(folder)) {
  console.error(`bench: ${folder}: no such folder. Set DIGEST_BENCH to where the benchmark files lie.`);
  process.exit(1);
}
const work = mkdtempSync(join(tmpdir(), 'digest-bench-'));
const outputs = new Map<string, { file: string; seconds: number; rows: readonly Row[] }>();
try {
  for (const run of runs.filter(({ name }) => name.includes(process.argv[2] ?? ''))) {
    const output = await condenseFile(run);
    const rows = output.rows.filter(run.keep);
    const halves = [
      rows,
      rows.filter((row) => isFirstHalf(row.id)),
      rows.filter((row) => !isFirstHalf(row.id)),
    ];
    const scores = halves.map((half) => score(run, half, output.file));
    console.log(
      `\n${run.name}: ${rows.length} articles; file of ${output.rows.length} in ${output.seconds.toFixed(1)} s, ${(output.rows.length / output.seconds).toFixed(0)}/s with start-up`,
    );
    console.log(`  ${'figure'.padEnd(16)}${'all'.padStart(8)}${'half A'.padStart(8)}${'half B'.padStart(8)}`);
    for (const [label, path] of Object.entries(run.figures)) {
      console.log(
        `  ${label.padEnd(16)}${scores.map((result) => toFigure(result, path).padStart(8)).join('')}`,
      );
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

async function condenseFile({
  file,
  input,
  titled = false,
}: Run): Promise<{ file: string; seconds: number; rows: readonly Row[] }> {
  const key = `${file}-${input}-${titled}`;
  const known = outputs.get(key);
  if (known) return known;
  const rows: readonly Row[] = gunzipSync(readFileSync(join(folder, `${file}.jsonl.gz`)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  const outFile = join(work, `${key}.out.jsonl`);
  const started = performance.now();
  const child = spawn(process.execPath, [program, 'condense', '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdout.pipe(createWriteStream(outFile));
  for (const row of rows) {
    const line = `${JSON.stringify({ id: row.id, [input]: row[input], ...(titled ? { title: row.title } : {}) })}\n`;
    if (!child.stdin.write(line)) await new Promise((drained) => child.stdin.once('drain', drained));
  }
  child.stdin.end();
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`condense ended with ${code}`);
  const result = { file: outFile, seconds: (performance.now() - started) / 1000, rows };
  outputs.set(key, result);
  return result;
}

function isFirstHalf(id: string): boolean {
  return (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0;
}

function score(run: Run, rows: readonly Row[], output: string): unknown {
  const gold = join(work, 'gold.jsonl');
  const figures = join(work, 'figures.json');
  writeFileSync(gold, rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const { status, stderr } = spawnSync(
    'python3',
    [join(folder, run.scorer), gold, output, '--json', figures],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${run.scorer}: ${stderr.trim().split('\n').at(-1)}`);
  return JSON.parse(readFileSync(figures, 'utf8'));
}

function toFigure(scores: unknown, path: string): string {
  const [value, whole] = path.split('/').map((place) => find(scores, place));
  const figure = typeof value === 'number' && typeof whole === 'number' ? value / whole : value;
  return typeof figure === 'number' ? figure.toFixed(3) : '-';
}

function find(scores: unknown, place: string): unknown {
  return place
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
      scores,
    );
}
