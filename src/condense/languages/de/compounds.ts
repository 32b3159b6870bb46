/** Letters that a compound has before its last part at the least ("Vize", "EU-"). */
const shortestLead = 3;
const shortestPart = 4;

/** A map that finds a German compound by its last part ("verkehrsministerin" by "ministerin"), the longest there is. */
export class Compounds<Value> extends Map<string, Value> {
  readonly #parts: ReadonlyMap<string, Value>;

  /** `parts` are the words that may end a compound; "Hoffmann" is nobody's "mann". */
  constructor(words: Iterable<readonly [string, Value]>, parts: Iterable<readonly [string, Value]>) {
    super();
    for (const [word, value] of words) super.set(word, value);
    this.#parts = new Map(parts);
    for (const [word, value] of this.#parts) super.set(word, value);
  }

  override get(word: string): Value | undefined {
    return super.get(word) ?? this.#findPart(word);
  }

  override has(word: string): boolean {
    return this.get(word) !== undefined;
  }

  #findPart(word: string): Value | undefined {
    for (let at = shortestLead; at <= word.length - shortestPart; at++) {
      const value = this.#parts.get(word.slice(at));
      if (value !== undefined) return value;
    }
    return undefined;
  }
}
