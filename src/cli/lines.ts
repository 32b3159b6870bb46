/**
 * The lines of a stream of UTF-8, split at line feeds alone (JSON Lines 1.0): a JSON string may hold U+2028 and U+2029 as they are, and
 * node:readline would end a line at each. A carriage return before the line feed goes with it.
 */
export async function* readLines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      parts.push(text.slice(from, end));
      yield parts.join('').replace(/\r$/, '');
      parts = [];
      from = end + 1;
    }
    parts.push(text.slice(from));
  }
  const last = parts.join('') + decoder.decode();
  if (last !== '') yield last;
}
