import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory; in a container it may be too small. */
const memory = '/dev/shm';

/**
 * A folder of its own for files that are written through to the disk at every step, which is most of what such tests would wait for. Like
 * the disk's it outlives the process, not a power cut.
 */
export function makeMemoryFolder(prefix: string, neededBytes = 2 ** 28): string {
  return mkdtempSync(join(hasMemoryFor(neededBytes) ? memory : tmpdir(), prefix));
}

/** Whether so many bytes of files find room there. */
export function hasMemoryFor(bytes: number): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize > bytes;
  } catch {
    return false;
  }
}
