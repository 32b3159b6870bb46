/** One thing looked at. `unasked`: nobody could be asked (offline, or there is nothing to ask about). `advice` says what to do, null when all is well. */
export interface Finding {
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'fail' | 'unasked';
  readonly found: string;
  readonly advice: string | null;
}

export function ok(name: string, found: string): Finding {
  return { name, state: 'ok', found, advice: null };
}
export function warn(name: string, found: string, advice: string): Finding {
  return { name, state: 'warn', found, advice };
}
export function fail(name: string, found: string, advice: string): Finding {
  return { name, state: 'fail', found, advice };
}
export function unasked(name: string, found: string, advice: string): Finding {
  return { name, state: 'unasked', found, advice };
}
