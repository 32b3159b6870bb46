import { describe, expect, test } from 'vitest';
import { type Change, type Edit, findClash, findStanding, listApprovals } from '../../src/domain/edit.ts';

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

  test('stays when the issue is held meanwhile', () => {
    expect(listApprovals(edits(['ben', approve], { kind: 'hold', held: true }))).toEqual(['ben']);
  });
});
