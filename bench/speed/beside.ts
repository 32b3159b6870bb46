import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { toMedian } from '../median.ts';

/** How fast a build is beside another: 1 is as fast, less is slower. */
export interface Share {
  readonly all: number;
  /** The first pass is the one that compiles. */
  readonly withoutFirstPass: number;
}

/** How often both builds start afresh: no two runs of one build take the same time, so the median counts. */
const turns = 5;
const passes = 4;
/** Texts that one build condenses before the other does: what else the machine does meets both. */
const batchSize = 10;

/** Pastes to entries by two builds (folders), each in a process of its own, so that neither finds what the other has compiled; who begins changes from batch to batch. */
export async function compare(ours: string, theirs: string, texts: readonly string[]): Promise<Share> {
  const shares: Share[] = [];
  for (let turn = 0; turn < turns; turn += 1) shares.push(await takeTurn([ours, theirs], texts));
  return {
    all: toMedian(shares.map(({ all }) => all)),
    withoutFirstPass: toMedian(shares.map(({ withoutFirstPass }) => withoutFirstPass)),
  };
}

async function takeTurn(folders: readonly [string, string], texts: readonly string[]): Promise<Share> {
  const builds = folders.map((folder) => fork(new URL('build.ts', import.meta.url), [folder]));
  // What loading took.
  const loaded = await askAll(builds, []);
  const ends: (readonly number[])[] = [];
  for (let pass = 0; pass < passes; pass += 1) {
    let spent: readonly number[] = [];
    for (let at = 0; at < texts.length; at += batchSize)
      spent = await askAll(builds, texts.slice(at, at + batchSize), (at / batchSize + pass) % 2 === 1);
    ends.push(spent);
  }
  for (const build of builds) build.disconnect();
  const share = (from: readonly number[], to: readonly number[] = []): number =>
    ((to[1] ?? 0) - (from[1] ?? 0)) / ((to[0] ?? 0) - (from[0] ?? 0));
  return { all: share(loaded, ends.at(-1)), withoutFirstPass: share(ends[0] ?? [], ends.at(-1)) };
}

/** The processor time that each build has taken so far (milliseconds), once one after the other has condensed the texts. */
async function askAll(
  builds: readonly ChildProcess[],
  texts: readonly string[],
  swaps = false,
): Promise<number[]> {
  const spent: number[] = [];
  for (const which of swaps ? [1, 0] : [0, 1]) {
    const build = builds[which];
    if (build === undefined) continue;
    build.send(texts);
    const [answer] = await once(build, 'message');
    spent[which] = Number(answer);
  }
  return spent;
}
