import * as z from 'zod';
import type { DraftView } from '../../../deps/drafts.ts';
import { toProgram } from '../../../domain/api-token.ts';
import { Change, Renewal } from '../../../domain/edit.ts';
import { DigestError } from '../../../domain/errors.ts';
import { IssueContent } from '../../../domain/issue.ts';
import { type Asked, operation } from '../operation.ts';
import { ApiProblem } from '../problem.ts';
import { Instant, named, toInstant } from '../schemas.ts';

/** `lost` are edits that do nothing any more, as their words are gone. */
const Draft = named(
  'Draft',
  z.object({
    number: z.int().positive(),
    version: z.int().nonnegative(),
    slot: Instant,
    isHeld: z.boolean(),
    approvedBy: z.array(z.string()),
    content: IssueContent,
    lost: z.array(z.object({ edit: z.int(), reason: z.string() })),
  }),
);
const AnyChange = named('Change', Change);
const NewEdit = named(
  'NewEdit',
  z.strictObject({
    change: AnyChange,
    /** The version that was looked at; without it, whatever there is. An approval must name the newest. */
    basedOn: z.int().nonnegative().optional(),
    /** Also where somebody else changed the same thing meanwhile. */
    isForced: z.boolean().optional(),
  }),
);
const EditList = named(
  'EditList',
  z.object({
    items: z.array(
      z.object({
        id: z.int(),
        at: Instant,
        who: z.string(),
        basedOn: z.int(),
        change: z.union([AnyChange, Renewal]),
      }),
    ),
  }),
);

export const draftOperations = [
  operation({
    id: 'getDraft',
    summary: 'The next issue as it would go out',
    method: 'GET',
    path: '/draft',
    scopes: ['read', 'draft', 'send'],
    answer: Draft,
    handle: async (_, { api }) => toDraft(await api.drafts.view()),
  }),
  operation({
    id: 'listEdits',
    summary: 'What was changed of the next issue, by whom and when',
    method: 'GET',
    path: '/draft/edits',
    scopes: ['read', 'draft', 'send'],
    answer: EditList,
    async handle(_, { api }) {
      const { edits } = await api.drafts.view();
      return { items: edits.map((edit) => ({ ...edit, at: toInstant(edit.at) })) };
    },
  }),
  operation({
    id: 'editDraft',
    summary: 'Changes the next issue: one edit, as an editor makes them at the desk',
    method: 'POST',
    path: '/draft/edits',
    scopes: ['draft', 'send'],
    body: NewEdit,
    status: 201,
    answer: Draft,
    async handle({ body: { change, basedOn, isForced = false } }, { api, token }) {
      const view = await api.drafts.view();
      expectScope(change, view, token);
      if (change.kind === 'approve' && basedOn !== view.version)
        throw new ApiProblem(
          409,
          'approve-other',
          `The draft is at version ${view.version}. Look at that, and approve it with "basedOn".`,
        );
      const role = token.scopes.includes('send') ? 'approver' : 'editor';
      const by = {
        who: toProgram(token),
        role,
        isForced,
        ...(basedOn !== undefined && { basedOn }),
      } as const;
      return toDraft(await api.drafts.edit(change, by));
    },
  }),
];

/** Whether an issue goes out is another matter than what is in it. */
function expectScope(change: Change, { edits }: DraftView, { scopes }: Asked['token']): void {
  const undone = change.kind === 'undo' ? edits.find(({ id }) => id === change.edit)?.change : undefined;
  if (change.kind === 'undo' && undone === undefined)
    throw new DigestError('edit-unknown', { edit: String(change.edit) });
  const { kind } = undone ?? change;
  const scope = kind === 'approve' || kind === 'hold' ? 'send' : 'draft';
  if (!scopes.includes(scope))
    throw new ApiProblem(403, 'scope', `This token may not do that; it takes the scope ${scope}.`);
}

function toDraft(view: DraftView): z.input<typeof Draft> {
  const { issue, version, content, approvedBy, slot, lost } = view;
  return {
    number: issue.number,
    version,
    slot: toInstant(slot),
    isHeld: issue.isHeld,
    approvedBy: [...approvedBy],
    content,
    lost: lost.map(({ edit, reason }) => ({ edit: edit.id, reason })),
  };
}
