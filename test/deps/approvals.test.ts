import { expect, test } from 'vitest';
import { openNewsroom } from './newsroom.ts';

const seeds = new URL('../../seeds', import.meta.url).pathname;
const thursday = Date.parse('2026-11-19T09:00Z');

test('what is approved is what was shown to whoever approves it, or the version that they name', async () => {
  await using newsroom = await openNewsroom({ readers: [], now: thursday });
  await newsroom.draft(seeds);
  const { drafts, approvals } = newsroom.desk();
  const unseen = { code: 'approve-unseen' };
  await expect(approvals.approve('ann', undefined)).rejects.toMatchObject(unseen);
  await approvals.noteShown(await drafts.view(), 'ben');
  await expect(approvals.approve('ann', undefined)).rejects.toMatchObject(unseen);
  await approvals.noteShown(await drafts.view(), 'ann');
  expect(await approvals.approve('ann', undefined)).toMatchObject({ version: 0, shownAt: thursday });

  const { version } = await drafts.edit({ kind: 'subject', text: 'Fewer fish' }, { who: 'ben' });
  const changed = `changed to version ${version} after you were shown version 0, 2026-11-19T09:00Z`;
  await expect(approvals.approve('ann', undefined)).rejects.toThrow(changed);
  await expect(approvals.approve('ann', version - 1)).rejects.toMatchObject({ code: 'approve-version' });
  const named = await approvals.approve('ann', version);
  expect(named).toMatchObject({ version, shownAt: null, view: { approvedBy: ['ann'] } });
});

test('whether it is held changes nothing of what was shown', async () => {
  await using newsroom = await openNewsroom({ readers: [], now: thursday });
  await newsroom.draft(seeds);
  const { drafts, approvals } = newsroom.desk();
  await approvals.noteShown(await drafts.view(), 'ann');
  const { version } = await drafts.edit({ kind: 'hold', held: true }, { who: 'ben' });
  expect(await approvals.approve('ann', undefined)).toMatchObject({ version, shownAt: thursday });
});
