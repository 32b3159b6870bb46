import type { Migration } from '../migration.ts';
import { subscribers } from './001-subscribers.ts';
import { deliveries } from './002-deliveries.ts';
import { articles } from './003-articles.ts';
import { archive } from './004-archive.ts';
import { softBounces } from './005-soft-bounces.ts';
import { mirrors } from './006-mirrors.ts';
import { slots } from './007-slots.ts';
import { imported } from './008-imported.ts';
import { nextIssue } from './009-next-issue.ts';
import { gathered } from './010-gathered.ts';
import { letters } from './011-letters.ts';
import { edits } from './012-edits.ts';
import { kept } from './013-kept.ts';
import { corrections } from './014-corrections.ts';
import { sessions } from './015-sessions.ts';
import { api } from './016-api.ts';
import { unwanted } from './017-unwanted.ts';
import { webhooks } from './018-webhooks.ts';
import { pictures } from './019-pictures.ts';
import { mailed } from './020-mailed.ts';
import { poolMarks } from './021-pool-marks.ts';
import { shares } from './022-shares.ts';
import { sourceChanges } from './023-source-changes.ts';
import { keptHeads } from './024-kept-heads.ts';
import { passkeys } from './025-passkeys.ts';

/** In order; the n-th has number n. */
export const migrations: readonly Migration[] = [
  subscribers,
  deliveries,
  articles,
  archive,
  softBounces,
  mirrors,
  slots,
  imported,
  nextIssue,
  gathered,
  letters,
  edits,
  kept,
  corrections,
  sessions,
  api,
  unwanted,
  webhooks,
  pictures,
  mailed,
  poolMarks,
  shares,
  sourceChanges,
  keptHeads,
  passkeys,
];
