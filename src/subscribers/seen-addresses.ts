import { hash } from 'node:crypto';

/** Remembers addresses by 52 bits of a hash each, in some 24 bytes: good for telling repeated lines in a report, not for leaving anybody out. */
export function createSeenAddresses(): { add(comparable: string): boolean } {
  let marks = new Float64Array(1024);
  let used = 0;

  /** Whether it was there already. */
  function put(mark: number): boolean {
    let at = mark % marks.length;
    while (marks[at] !== 0) {
      if (marks[at] === mark) return true;
      at = (at + 1) % marks.length;
    }
    marks[at] = mark;
    used += 1;
    return false;
  }

  function grow(): void {
    const old = marks;
    marks = new Float64Array(old.length * 2);
    used = 0;
    for (const mark of old) if (mark !== 0) put(mark);
  }

  return {
    add(comparable) {
      if (used * 2 > marks.length) grow();
      return put(Number.parseInt(hash('sha1', comparable, 'hex').slice(0, 13), 16) || 1);
    },
  };
}
