import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory; in a container it may be too small. */
const memory = '/dev/shm';
const neededBytes = 2 ** 30;

/**
 * A folder of its own for files that are written through to the disk at every step, which is most of what such tests would wait for. Like
 * the disk's it outlives the process, not a power cut.
 */
export function makeMemoryFolder(prefix: string): string {
  return mkdtempSync(join(hasRoom() ? memory : tmpdir(), prefix));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > neededBytes;
  } catch {
    return false;
  }
}
