/** Lines that no article has; the parser takes some 45 µs for each of a text, and nothing else is done meanwhile. */
const mostLines = 20_000;
/** Letters of a line at and above which one without a space is base64 (RFC 2045, 6.8): of a picture that goes along. */
const ofBase64 = 60;

/** Whether a mail would take seconds to be taken apart, for the lines of its texts alone. */
export function hasEndlessLines(bytes: Uint8Array): boolean {
  let lines = 0;
  for (let start = 0; start < bytes.length && lines <= mostLines; ) {
    const feed = bytes.indexOf(0x0a, start);
    const end = feed < 0 ? bytes.length : feed;
    if (end - start < ofBase64 || bytes.subarray(start, end).includes(0x20)) lines += 1;
    start = end + 1;
  }
  return lines > mostLines;
}
