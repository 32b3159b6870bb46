import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readLines } from '../../src/cli/lines.ts';

async function split(...chunks: (string | Buffer)[]): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of readLines(Readable.from(chunks, { objectMode: true }))) lines.push(line);
  return lines;
}

describe('lines of a stream', () => {
  test('a line separator of Unicode inside a JSON string ends no line', async () => {
    const record = JSON.stringify({ id: 1, text: 'The pier\u2028is closed\u2029today' });
    expect(await split(`${record}\n${record}\n`)).toEqual([record, record]);
  });

  test('chunks end anywhere, inside a letter too, and the last line needs no end', async () => {
    const bytes = Buffer.from('Пирс\r\nзакрыт\n\nсегодня');
    const chunks = [...bytes].map((byte) => Buffer.from([byte]));
    expect(await split(...chunks)).toEqual(['Пирс', 'закрыт', '', 'сегодня']);
  });
});
