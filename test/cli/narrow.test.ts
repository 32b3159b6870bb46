import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { toFindingLines } from '../../src/cli/doctor.ts';
import { createSendingBar } from '../../src/cli/sending-bar.ts';
import { fail } from '../../src/delivery/finding.ts';

/** ECMA-48, 8.3.9 and 8.3.41. */
const toFirstColumn = '\u001b[1G';
const eraseLine = '\u001b[2K';

const balance = {
  planned: 45_000,
  queued: 30_000,
  sending: 20,
  deferred: 1_234,
  accepted: 13_700,
  failed: 46,
  suppressed: 0,
  cancelled: 0,
  uncertain: 0,
};

/** All that a terminal of so many columns was sent while an issue went out. */
function watch(columns: number): string {
  let written = '';
  const stream = new Writable({
    write: (chunk, _, done) => {
      written += String(chunk);
      done();
    },
  });
  const bar = createSendingBar(
    Object.assign(stream, { isTTY: true, columns }) as unknown as NodeJS.WriteStream,
    () => {},
    () => 0,
  );
  bar.plan(balance.planned);
  bar.show({ balance, perSecond: 118, waiting: null });
  bar.stop();
  return written;
}

describe.each([60, 80])('on a terminal of %i columns', (columns) => {
  const style = (_: unknown, text: string) => text;

  test('what the doctor found and advises breaks between words, and none is lost', () => {
    const found =
      'the relay greets as mail.meadow.example, and its certificate is for relay.meadow.example alone';
    const advice = 'Write the name of the certificate into DIGEST_SMTP_URL, then run the doctor again.';
    const lines = toFindingLines({ ...fail('relay', found, advice) }, { lineColumns: columns, style });
    expect(lines.filter((line) => line.length > columns)).toEqual([]);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toBe(`fail relay ${found} ${advice}`);
  });

  test('the bar keeps to one line, thousands apart, and is cleared for the result', () => {
    const written = watch(columns);
    expect(written).toContain('13,746/45,000  118/s  1,234 deferred, 46 failed');
    const drawn = written.split(toFirstColumn).map(stripVTControlCharacters);
    expect(drawn.filter((line) => line.length > columns)).toEqual([]);
    expect(written.endsWith(`${toFirstColumn}${eraseLine}`)).toBe(true);
  });
});

test('elsewhere than on a terminal a finding stays in one line', () => {
  const found = 'a long word after another '.repeat(20).trim();
  const lines = toFindingLines(
    { ...fail('relay', found, 'Mend it.') },
    { lineColumns: Number.POSITIVE_INFINITY, style: (_, text) => text },
  );
  expect(lines).toHaveLength(2);
});
