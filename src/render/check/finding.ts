/** A fault is to be mended before the mail goes out; a note is what to know. */
export interface Finding {
  readonly level: 'fault' | 'note';
  readonly check: 'size' | 'links' | 'pictures' | 'headings' | 'contrast' | 'programs' | 'text';
  /** One sentence: what, and where. */
  readonly said: string;
}

export function fault(check: Finding['check'], said: string): Finding {
  return { level: 'fault', check, said };
}

export function note(check: Finding['check'], said: string): Finding {
  return { level: 'note', check, said };
}
