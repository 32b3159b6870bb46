// `npm run mutate -- [ROOM | FILE[:LINE] ...] [--sample 25] [--seed 1]`: changes one constant or condition at a time in a copy of the
// project and runs the tests that reach it, until one fails. What no test noticed is listed with its place. A whole round takes
// about an hour of one core. Exit code 1 when fewer were noticed in a room than its aim.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyMutation, findMutations, type Mutation } from './mutate/mutations.ts';
import { findRelated } from './mutate/related.ts';
import { openRunner } from './mutate/runner.ts';
import type { Answer } from './mutate/warm-vitest.ts';

interface Room {
  /** What part of the changes is to be noticed. */
  readonly aim: number;
  /** Tests that speak of it, beside those in the folder of its name. */
  readonly tests: RegExp;
}

const rooms: Readonly<Record<string, Room>> = {
  condense: { aim: 0.7, tests: /^test\/golden/ },
  article: { aim: 0.7, tests: /^test\/golden/ },
  issue: { aim: 0.7, tests: /^test\/(golden|desk|digest)/ },
  delivery: { aim: 0.8, tests: /^test\/deps\/(letters|readiness)\./ },
  schedule: { aim: 0.8, tests: /^test\/deps\/(schedule|week)\./ },
  subscribers: { aim: 0.8, tests: /^test\/(store\/vault|deps\/letters)\./ },
  domain: {
    aim: 0.8,
    tests: /^test\/(config\.|golden|issue|desk|templates|condense\/condense|delivery\/(held|refusals))/,
  },
};

/** Milliseconds of a test file above which it isn't asked for each change: what it alone would notice counts as not noticed. */
const longest = 20_000;

/** Milliseconds for the tests of one change. What a busy machine, or a change that waits for ever, holds up doesn't count as noticed. */
const patience = 400_000;
const outOfTime = 'no answer in time';

interface Mutant extends Mutation {
  readonly file: string;
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
  readonly was: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { sample: { type: 'string', default: '25' }, seed: { type: 'string', default: '1' } },
});
await using runner = openRunner();
const related = findRelated(runner.dir, runner.files);
/** Test files that pass while nothing is changed, those that don't, and those that take too long to be asked for each change. */
const [sound, broken, slow] = [new Set<string>(), new Set<string>(), new Set<string>()];
/** Put back since the last question. */
let changed: string[] = [];
for (const wanted of positionals.length > 0 ? positionals : Object.keys(rooms)) await tryRoom(wanted);

async function tryRoom(wanted: string): Promise<void> {
  const [place = '', line] = wanted.split(':');
  const isWithin = (file: string) => file === place || file.startsWith(`src/${place}/`);
  const all = runner.files
    .filter((file) => isWithin(file) && /\.tsx?$/.test(file))
    .flatMap((file) => findMutants(file));
  const mutants =
    line === undefined
      ? shuffle(all, Number(values.seed)).slice(0, Number(values.sample))
      : all.filter((mutant) => mutant.line === Number(line));
  let noticed = 0;
  for (const mutant of mutants) {
    const notice = await findNotice(mutant);
    if (notice !== null && notice !== outOfTime) noticed += 1;
    const word = notice === null ? 'SURVIVED' : notice === outOfTime ? 'UNKNOWN ' : 'noticed ';
    console.log(`${word} ${describe(mutant)}${notice === null ? '' : `  [${notice}]`}`);
  }
  const aim = rooms[place]?.aim ?? 0;
  console.log(
    `${wanted}: ${noticed} of ${mutants.length} noticed (${Math.round((100 * noticed) / mutants.length)} %, aim ${100 * aim} %), drawn from ${all.length}\n`,
  );
  if (noticed < aim * mutants.length) process.exitCode = 1;
}

function findMutants(file: string): Mutant[] {
  const source = readFileSync(join(runner.dir, file), 'utf8');
  return findMutations(source, file.endsWith('x') ? 'tsx' : 'ts').map((mutation) => ({
    ...mutation,
    file,
    ...findPlace(source, mutation.start),
    was: source.slice(mutation.start, mutation.end),
  }));
}

/** Those of its own room first, and the nearest ones among them. */
function listTests({ file }: Mutant): string[] {
  const [, room = ''] = file.split('/');
  const isOwn = (test: string) => test.startsWith(`test/${room}/`);
  return (related.get(file) ?? [])
    .filter((test) => isOwn(test) || rooms[room]?.tests.test(test))
    .filter((test) => !broken.has(test) && !slow.has(test))
    .toSorted((a, b) => Number(isOwn(b)) - Number(isOwn(a)));
}

/** The test that failed; null where none did. */
async function findNotice(mutant: Mutant): Promise<string | null> {
  const path = join(runner.dir, mutant.file);
  const source = readFileSync(path, 'utf8');
  writeFileSync(path, applyMutation(source, mutant));
  const answer = await ask([...changed, mutant.file], listTests(mutant));
  writeFileSync(path, source);
  changed = [mutant.file];
  if (answer === undefined) return outOfTime;
  if (answer === 'circles') return 'turns in circles';
  const [failure] = answer.failed;
  if (failure === undefined) return null;
  if (await isSound(failure.split(': ')[0] ?? '')) return failure;
  console.log(`fails unchanged too, and is left out: ${failure}`);
  return findNotice(mutant);
}

/** Asked once for each file that ever failed. */
async function isSound(test: string): Promise<boolean> {
  if (sound.has(test)) return true;
  const answer = await ask(changed, [test]);
  changed = [];
  const isWell = answer !== 'circles' && answer?.failed.length === 0;
  (isWell ? sound : broken).add(test);
  return isWell;
}

async function ask(
  files: readonly string[],
  tests: readonly string[],
): Promise<Answer | 'circles' | undefined> {
  // Vitest takes no names for all there are.
  if (tests.length === 0) return { failed: [], took: {} };
  const answer = await runner.ask({ changed: files, tests, bail: true }, patience);
  if (answer === undefined || answer === 'circles') return answer;
  for (const [test, ms] of Object.entries(answer.took)) if (ms > longest) slow.add(test);
  return answer;
}

function findPlace(source: string, at: number): Pick<Mutant, 'line' | 'column'> {
  const lines = source.slice(0, at).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function describe({ file, line, column, was, replacement }: Mutant): string {
  const shorten = (text: string) => text.replace(/\s+/g, ' ').slice(0, 70);
  return `${file}:${line}:${column}  ${shorten(was)}  →  ${shorten(replacement) || 'nothing'}`;
}

/** The same order for the same seed; a linear congruential generator (Numerical Recipes, ranqd1). */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
  return items
    .map((item) => ({ item, place: next() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
