const typePattern = /^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/gim;

/**
 * A mail whose format=flowed parts (RFC 3676) are declared as plain ones, and whether it had any: the parser joins their lines with the marks
 * of quotation standing inside. Works on bytes, since nothing but ASCII is touched. A mail that is attached is told apart again when it is
 * read by itself.
 */
export function hideFlowed(bytes: Uint8Array): { bytes: Uint8Array; flowed: boolean; delSp: boolean } {
  const raw = Buffer.from(bytes).toString('latin1');
  let flowed = false;
  let delSp = false;
  const hidden = raw.replace(typePattern, (field) =>
    field.replace(/;\s*(?:x-)?format\s*=\s*"?flowed"?/i, () => {
      flowed = true;
      delSp ||= /delsp\s*=\s*"?yes/i.test(field);
      return '; x-format=flowed';
    }),
  );
  return { bytes: flowed ? Buffer.from(hidden, 'latin1') : bytes, flowed, delSp };
}

/**
 * The text of a format=flowed part: quote marks are taken off first, a line that ends in a space goes on in the next of the same depth
 * (RFC 3676, 4.2 to 4.5), and where the depth changes a paragraph ends.
 */
export function joinFlowed(text: string, delSp: boolean): string {
  const lines: string[] = [];
  let depth = 0;
  let isOpen = false;
  for (const raw of text.split(/\r?\n/)) {
    const marks = /^>*/.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(marks).replace(/^ /, '');
    const isSignature = line === '-- ';
    const goesOn = isOpen && marks === depth && !isSignature;
    if (!goesOn && marks !== depth) lines.push('');
    const isFlowed = line.endsWith(' ') && !isSignature;
    const kept = isFlowed && delSp ? line.slice(0, -1) : line;
    if (goesOn) lines[lines.length - 1] += kept;
    else lines.push(kept);
    isOpen = isFlowed;
    depth = marks;
  }
  return lines.map((line) => line.trimEnd()).join('\n');
}
