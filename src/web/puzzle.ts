import { createHash } from 'node:crypto';
import { toStampId } from './form-stamp.ts';

/** Leading zero bits asked for: some 65,000 tries, a fraction of a second in a browser, too dear for a thousand sign-ups. */
export const puzzleBits = 16;
/** Solved puzzles that are remembered; the oldest go first. */
const mostSolved = 100_000;

export interface Puzzles {
  /** Whether SHA-256 of `stamp:proof` begins with enough zeros. Each stamp pays for one sign-up. */
  take(stamp: string, proof: string): boolean;
}

export function createPuzzles(): Puzzles {
  const solved = new Set<string>();
  return {
    take(stamp, proof) {
      const id = toStampId(stamp);
      if (!/^\d{1,12}$/.test(proof) || solved.has(id)) return false;
      const hash = createHash('sha256').update(`${stamp}:${proof}`).digest();
      if (hash.readUInt32BE(0) >>> (32 - puzzleBits) !== 0) return false;
      solved.add(id);
      const [oldest] = solved;
      if (solved.size > mostSolved && oldest !== undefined) solved.delete(oldest);
      return true;
    },
  };
}
