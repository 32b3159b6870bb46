import { DigestError } from '../domain/errors.ts';

/** Bytes with holes: places that are overwritten for each reader by a value of the same length. */
export interface Template {
  readonly bytes: Buffer;
  readonly holes: readonly Hole[];
}

/** `length` bytes at `at` take the value's characters from `from` on. A value cut by a soft line break has two holes. */
export interface Hole {
  readonly name: string;
  readonly at: number;
  readonly from: number;
  readonly length: number;
}

/** Finds each placeholder, also where quoted-printable put a soft line break (`=` CRLF, RFC 2045 section 6.7) into it. */
export function toTemplate(bytes: Buffer, placeholders: ReadonlyMap<string, string>): Template {
  const text = bytes.toString('latin1');
  const holes = [...placeholders].flatMap(([name, placeholder]) => findHoles(text, name, placeholder));
  return { bytes, holes: holes.sort((a, b) => a.at - b.at) };
}

/** Throws `slots-uneven` where a value would be filled in more or less often than `counts` says. */
export function checkHoles(templates: readonly Template[], counts: Readonly<Record<string, number>>): void {
  const begun = templates.flatMap(({ holes }) => holes).filter(({ from }) => from === 0);
  for (const name of new Set([...Object.keys(counts), ...begun.map((hole) => hole.name)])) {
    if (begun.filter((hole) => hole.name === name).length !== (counts[name] ?? 0))
      throw new DigestError('slots-uneven', { slot: name });
  }
}

/** What is filled in, by the holes' names; each in latin1. */
export type Values = Readonly<Record<string, string>>;

/** Copies the template to `target` at `offset` with its holes filled, and returns the offset after it. */
export function fillTemplate(template: Template, values: Values, target: Buffer, offset: number): number {
  target.set(template.bytes, offset);
  for (const { name, at, from, length } of template.holes) {
    const value = values[name] ?? '';
    if (value.length < from + length) throw new RangeError(`the value for ${name} is too short`);
    const isWhole = from === 0 && value.length === length;
    target.write(isWhole ? value : value.slice(from, from + length), offset + at, 'latin1');
  }
  return offset + template.bytes.length;
}

/**
 * The template cut where no hole is near: what stands far from any hole is then handed to the socket as it is, one piece of memory for
 * all readers. A hole cut by a soft line break stays in one piece.
 */
export function cutTemplate({ bytes, holes }: Template): readonly Template[] {
  const pieces: Template[] = [];
  let from = 0;
  const cut = (to: number) => {
    const inside = holes
      .filter(({ at }) => at >= from && at < to)
      .map((hole) => ({ ...hole, at: hole.at - from }));
    if (to > from) pieces.push({ bytes: bytes.subarray(from, to), holes: inside });
    from = to;
  };
  for (const [n, hole] of holes.entries()) {
    const before = holes[n - 1];
    const gapFrom = before ? before.at + before.length : 0;
    if (hole.at - gapFrom < worthSharing) continue;
    cut(gapFrom);
    cut(hole.at);
  }
  const last = holes.at(-1);
  if (last && bytes.length - last.at - last.length >= worthSharing) cut(last.at + last.length);
  cut(bytes.length);
  return pieces;
}

/** One reader's bytes of a cut template, in order. */
export function fillPieces(pieces: readonly Template[], values: Values): Buffer[] {
  return pieces.map((piece) => {
    if (piece.holes.length === 0) return piece.bytes;
    const filled = Buffer.allocUnsafe(piece.bytes.length);
    fillTemplate(piece, values, filled, 0);
    return filled;
  });
}

/** In bytes: below it a copy costs less than one more piece in a write. */
const worthSharing = 1024;

function findHoles(text: string, name: string, placeholder: string): Hole[] {
  const pattern = new RegExp([...placeholder].join('(?:=\\r\\n)?'), 'g');
  return [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const cut = found.indexOf('=\r\n');
    if (cut < 0) return [{ name, at: index, from: 0, length: placeholder.length }];
    return [
      { name, at: index, from: 0, length: cut },
      { name, at: index + cut + 3, from: cut, length: placeholder.length - cut },
    ];
  });
}
