/** A text as it may lie in a file or a log: raw, UTF-16, hex, percent-encoded, quoted-printable, or base64 at each of the three places it can start at. */
export function toForms(text: string): Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const whole = Buffer.from(' '.repeat(shift) + text).toString('base64');
    return Buffer.from(whole.slice(shift === 0 ? 0 : 4, -4));
  });
  const wide = Buffer.from(text, 'utf16le');
  return [
    Buffer.from(text),
    wide,
    Buffer.from(wide).swap16(),
    Buffer.from(Buffer.from(text).toString('hex')),
    Buffer.from(encodeURIComponent(text)),
    Buffer.from(text.replaceAll('@', '=40')),
    ...base64,
  ].filter((form) => form.length >= 6);
}
