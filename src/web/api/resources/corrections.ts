import * as z from 'zod';
import { toProgram } from '../../../domain/api-token.ts';
import type { Correction } from '../../../domain/correction.ts';
import { CorrectionWish } from '../../../domain/edit.ts';
import { operation } from '../operation.ts';
import { Instant, named, toInstant } from '../schemas.ts';

/** `was` null: the words stand, and something is said of them; `is` null: they were taken back. */
const CorrectionMade = named(
  'Correction',
  z.object({
    id: z.int(),
    at: Instant,
    who: z.string(),
    entry: z.string(),
    headline: z.string(),
    was: z.string().nullable(),
    is: z.string().nullable(),
    isMailed: z.boolean(),
  }),
);
/** `readers`: how many a mail of what no mail told of yet would reach. */
const CorrectionList = named(
  'CorrectionList',
  z.object({ items: z.array(CorrectionMade), readers: z.int().nonnegative() }),
);
const NewCorrection = named('NewCorrection', z.strictObject({ change: CorrectionWish }));
const CorrectionMail = named(
  'CorrectionMail',
  z.object({ subject: z.string(), readers: z.int().nonnegative() }),
);

const path = '/issues/{number}/corrections';
const params = { number: z.coerce.number().int().positive() };

export const correctionOperations = [
  operation({
    id: 'listCorrections',
    summary: 'What was put right of an issue that went out',
    method: 'GET',
    path,
    scopes: ['read', 'send'],
    params,
    answer: CorrectionList,
    async handle({ params: { number } }, { api }) {
      const { corrections } = await api.corrections.list(number);
      const { readers } = await api.corrections.preview(number, null);
      return { items: corrections.map(toMade), readers };
    },
  }),
  operation({
    id: 'correctIssue',
    summary:
      'Puts an entry right of an issue that went out: in the archive and the feeds at once, by no mail',
    method: 'POST',
    path,
    scopes: ['send'],
    params,
    body: NewCorrection,
    status: 201,
    answer: CorrectionMade,
    handle: async ({ params: { number }, body: { change } }, { api, token }) =>
      toMade(await api.corrections.add(number, change, toProgram(token))),
  }),
  operation({
    id: 'mailCorrections',
    summary: 'Mails what no mail told of yet to exactly those who got the issue and are still readers',
    method: 'POST',
    path: `${path}/mail`,
    scopes: ['send'],
    params,
    status: 201,
    answer: CorrectionMail,
    async handle({ params: { number } }, { api, token }) {
      const { readers } = await api.corrections.preview(number, null);
      const by = { who: toProgram(token), role: 'approver' } as const;
      const { content } = await api.corrections.mail(number, by);
      return { subject: content.subject, readers };
    },
  }),
];

function toMade({
  id,
  at,
  who,
  entryId,
  headline,
  was,
  is,
  mailId,
}: Correction): z.input<typeof CorrectionMade> {
  return { id, at: toInstant(at), who, entry: entryId, headline, was, is, isMailed: mailId !== null };
}
