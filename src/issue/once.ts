import type { Entry } from '../domain/entry.ts';

/** What `make` finds in an entry, found once: each of a week's entries is held against each other. Entries don't change. */
export function once<T extends object>(make: (entry: Entry) => T): (entry: Entry) => T {
  const known = new WeakMap<Entry, T>();
  return (entry) => {
    const found = known.get(entry) ?? make(entry);
    known.set(entry, found);
    return found;
  };
}
