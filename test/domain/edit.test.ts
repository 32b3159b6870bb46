import { describe, expect, test } from 'vitest';
import {
  Change,
  type Edit,
  findClash,
  findStanding,
  findUndoable,
  isStale,
  listApprovals,
  listNever,
  listPinned,
  listSplit,
} from '../../src/domain/edit.ts';

function edits(...changes: readonly (Change | readonly [string, Change])[]): Edit[] {
  return changes.map((one, at) => {
    const [who, change] = Array.isArray(one) ? (one as [string, Change]) : ['ann', one as Change];
    return { id: at + 1, at: 0, who, basedOn: at, change };
  });
}

const subject = (text: string): Change => ({ kind: 'subject', text });
const undo = (edit: number): Change => ({ kind: 'undo', edit });

describe('an edit that is taken back', () => {
  test('does not hold', () => {
    expect(findStanding(edits(subject('Fish'), subject('Herring'), undo(2))).map(({ id }) => id)).toEqual([
      1,
    ]);
  });

  test('holds again when the taking back is taken back', () => {
    expect(findStanding(edits(subject('Fish'), undo(1), undo(2))).map(({ id }) => id)).toEqual([1]);
  });
});

describe('two editors', () => {
  const list = edits(subject('Fish'), ['ben', subject('Herring')]);

  test('clash where the second had not seen the change of the same thing', () => {
    expect(findClash(list, { who: 'ann', basedOn: 1, change: subject('Nets') })?.who).toBe('ben');
  });

  test('do not clash where it was seen, nor over different things, nor with themselves', () => {
    expect(findClash(list, { who: 'ann', basedOn: 2, change: subject('Nets') })).toBeUndefined();
    expect(findClash(list, { who: 'ann', basedOn: 1, change: { kind: 'drop', entry: 'a' } })).toBeUndefined();
    expect(findClash(list, { who: 'ben', basedOn: 1, change: subject('Nets') })).toBeUndefined();
  });

  test('clash over words that the source has put others in the place of, and not over where an entry stands', () => {
    const change = { kind: 'renew', entry: 'a' } as const;
    const renewed = [{ id: 1, at: 0, who: 'its source', basedOn: 0, change }];
    const say = (wish: Change) => findClash(renewed, { who: 'ann', basedOn: 0, change: wish })?.id;
    expect(say({ kind: 'headline', entry: 'a', text: 'Fish' })).toBe(1);
    expect(say({ kind: 'lead', entry: 'a' })).toBeUndefined();
    expect(say({ kind: 'headline', entry: 'b', text: 'Fish' })).toBeUndefined();
  });

  test('clash over the place of an entry however it is changed', () => {
    const dropped = edits(['ben', { kind: 'drop', entry: 'a' }]);
    expect(findClash(dropped, { who: 'ann', basedOn: 0, change: { kind: 'lead', entry: 'a' } })?.id).toBe(1);
  });
});

describe('an approval', () => {
  const approve: Change = { kind: 'approve' };

  test('holds until the next edit of what readers see', () => {
    expect(listApprovals(edits(subject('Fish'), ['ben', approve]))).toEqual(['ben']);
    expect(listApprovals(edits(['ben', approve], subject('Fish')))).toEqual([]);
  });

  test('is refused where something was changed, or taken back, after what was looked at', () => {
    const list = edits(subject('Fish'), ['ben', subject('Herring')], undo(2));
    const by = (basedOn: number) => findClash(list, { who: 'cleo', basedOn, change: approve })?.id;
    expect([by(1), by(2), by(3)]).toEqual([3, 3, undefined]);
    expect(
      findClash(edits({ kind: 'hold', held: true }), { who: 'cleo', basedOn: 0, change: approve }),
    ).toBeUndefined();
  });

  test('is gone when an earlier edit is taken back', () => {
    expect(listApprovals(edits(subject('Fish'), ['ben', approve], undo(1)))).toEqual([]);
  });

  test('stays when the issue is held or given another time meanwhile', () => {
    expect(listApprovals(edits(['ben', approve], { kind: 'hold', held: true }))).toEqual(['ben']);
    expect(listApprovals(edits(['ben', approve], { kind: 'slot', at: 0 }))).toEqual(['ben']);
  });

  test('counts once for each editor, also where nothing was edited', () => {
    expect(listApprovals(edits(['ben', approve], ['ben', approve], ['cleo', approve]))).toEqual([
      'ben',
      'cleo',
    ]);
  });
});

describe('where an entry stands', () => {
  const of = (kind: 'pick' | 'drop' | 'never' | 'split' | 'pin' | 'unpin', entry = 'a'): Change => ({
    kind,
    entry,
  });

  test('is pinned until it is unpinned or taken out', () => {
    for (const kind of ['unpin', 'drop', 'never'] as const)
      expect([...listPinned(edits(of('pin'), of('pin', 'b'), of(kind)))]).toEqual(['b']);
    expect([...listPinned(edits(of('drop'), of('pin'), of('pick'), of('drop', 'b')))]).toEqual(['a']);
  });

  test('is kept out of later issues until it is put in again or that is taken back', () => {
    const never = (...changes: Change[]) => [...listNever(edits(...changes))];
    expect(never(of('never'), subject('Fish'), of('drop', 'b'))).toEqual([['a', true]]);
    expect(never(of('never'), of('pick'))).toEqual([['a', false]]);
    expect(never(of('never'), undo(1))).toEqual([['a', false]]);
    expect(never(of('never'), { kind: 'headline', entry: 'a', text: 'Fish' })).toEqual([['a', true]]);
  });

  test('is a story of its own once it was split', () => {
    expect([...listSplit(edits(of('split'), of('split', 'b'), of('pick', 'c'), undo(2)))]).toEqual(['a']);
  });
});

describe('what a source did', () => {
  const renew = { kind: 'renew', entry: 'a' } as const;

  test('is nobody’s to take back: the edit before it is', () => {
    const renewed: Edit[] = [
      ...edits(subject('Fish')),
      { id: 2, at: 0, who: 'its source', basedOn: 1, change: renew },
    ];
    expect(findUndoable(renewed)?.id).toBe(1);
    expect(findUndoable([])).toBeUndefined();
  });

  test('makes stale what was said of the entry’s words, and neither its place nor its rank', () => {
    expect(isStale({ kind: 'context', entry: 'a', spans: null }, renew)).toBe(true);
    expect(isStale({ kind: 'rank', entry: 'a', rank: 'brief' }, renew)).toBe(false);
    expect(isStale({ kind: 'pin', entry: 'a' }, renew)).toBe(false);
    expect(isStale(subject('Fish'), renew)).toBe(false);
    expect(isStale({ kind: 'context', entry: 'a', spans: null }, { kind: 'pin', entry: 'a' })).toBe(false);
  });
});

test('two speakers of one entry are two things, and two of one quotation are one', () => {
  const say = (start: number): Change => ({
    kind: 'speaker',
    entry: 'a',
    quote: { start, end: 9 },
    speaker: null,
  });
  const list = edits(['ben', say(1)]);
  const clash = (change: Change) => findClash(list, { who: 'ann', basedOn: 0, change })?.id;
  expect([clash(say(1)), clash(say(2))]).toEqual([1, undefined]);
});

test('a change without words, spans or an edit to take back is refused', () => {
  const isChange = (raw: unknown) => Change.safeParse(raw).success;
  const span = { start: 0, end: 1 };
  expect(isChange({ kind: 'pick', entry: '' })).toBe(false);
  expect([' ', 'x', null].map((text) => isChange({ kind: 'subject', text }))).toEqual([false, true, true]);
  expect([' ', 'x'].map((text) => isChange({ kind: 'note', entry: 'a', text }))).toEqual([false, true]);
  expect([[], [span]].map((spans) => isChange({ kind: 'lede', entry: 'a', spans, text: null }))).toEqual([
    false,
    true,
  ]);
  expect([[[]], [[span]]].map((quotes) => isChange({ kind: 'quotes', entry: 'a', quotes }))).toEqual([
    false,
    true,
  ]);
  expect([0, 1].map((edit) => isChange(undo(edit)))).toEqual([false, true]);
  expect(Change.parse({ kind: 'subject', text: ' Fish\nand  nets ' })).toEqual(subject('Fish and nets'));
});
