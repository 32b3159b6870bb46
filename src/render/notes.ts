/** Addresses of the text part: a number where they are meant, the address itself at the end, so that the words read on. */
export interface Notes {
  /** "[3]"; the same number for the same address. */
  mark(url: string): string;
  /** "[1] https://…", a line each, in order. */
  list(): string[];
}

export function createNotes(): Notes {
  const numbers = new Map<string, number>();
  return {
    mark(url) {
      const number = numbers.get(url) ?? numbers.size + 1;
      numbers.set(url, number);
      return `[${number}]`;
    },
    list: () => Array.from(numbers, ([url, number]) => `[${number}] ${url}`),
  };
}
