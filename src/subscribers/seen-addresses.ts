/** Remembers addresses by 53 bits of a hash each, in some 24 bytes: good for telling repeated lines in a report, not for leaving anybody out. */
export interface SeenAddresses {
  /** Whether it was there already. */
  add(comparable: string): boolean;
  has(comparable: string): boolean;
}

export function createSeenAddresses(): SeenAddresses {
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
      return put(toMark(comparable) || 1);
    },
    has(comparable) {
      const mark = toMark(comparable) || 1;
      let at = mark % marks.length;
      while (marks[at] !== 0 && marks[at] !== mark) at = (at + 1) % marks.length;
      return marks[at] === mark;
    },
  };
}

/** Two multiplicative hashes of 32 bits side by side, one of them cut to 21. */
function toMark(text: string): number {
  let high = 0x9e3779b9;
  let low = 0x85ebca6b;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 0x01000193);
    high = (high << 13) | (high >>> 19);
    low = Math.imul(low ^ unit, 0x5bd1e995);
    low ^= low >>> 15;
  }
  high = Math.imul(high ^ (high >>> 16), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 13), 0x27d4eb2f);
  return ((high ^ (high >>> 15)) >>> 11) * 2 ** 32 + (low >>> 0);
}
