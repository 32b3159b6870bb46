import * as z from 'zod';
import type { CandidateView } from '../../../deps/drafts.ts';
import { toReadable } from '../../../domain/additions.ts';
import { toProgram } from '../../../domain/api-token.ts';
import { Source } from '../../../domain/entry.ts';
import { operation } from '../operation.ts';
import { pageQuery, readCursor, toCursor, toPage } from '../pages.ts';
import { named } from '../schemas.ts';

const Candidate = named(
  'Candidate',
  z.object({
    id: z.string(),
    headline: z.string(),
    lede: z.string(),
    quotes: z.int(),
    isIn: z.boolean(),
    mergedInto: z.string().nullable(),
    reason: z.string(),
    source: Source,
  }),
);
const CandidateList = named('CandidateList', toPage(Candidate));

const mostPasted = 2 * 1024 * 1024;

/** Never a path of this machine: an address of the web, or the words themselves. */
const NewCandidate = named(
  'NewCandidate',
  z.union([
    z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) }),
    z.strictObject({ text: z.string().min(1).max(mostPasted) }),
    z.strictObject({ html: z.string().min(1).max(mostPasted) }),
  ]),
);
const AddedCandidates = named('AddedCandidates', z.object({ items: z.array(Candidate) }));

export const candidateOperations = [
  operation({
    id: 'listCandidates',
    summary: 'Every article that could be in the next issue',
    method: 'GET',
    path: '/candidates',
    scopes: ['read', 'draft'],
    query: pageQuery,
    answer: CandidateList,
    async handle({ query: { limit, cursor } }, { api }) {
      const { candidates } = await api.drafts.view();
      const after = readCursor(cursor, (place) => candidates.some(({ entry }) => entry.id === place));
      const from = candidates.findIndex(({ entry }) => entry.id === after) + 1;
      const shown = candidates.slice(from, from + limit);
      const last = shown.at(-1);
      const isMore = from + limit < candidates.length;
      return { items: shown.map(toCandidate), next: isMore && last ? toCursor(last.entry.id) : null };
    },
  }),
  operation({
    id: 'addCandidate',
    summary: 'Reads an article by its address, or as it was pasted, and puts it into the next issue',
    method: 'POST',
    path: '/candidates',
    scopes: ['candidates', 'draft'],
    body: NewCandidate,
    bodyLimit: mostPasted + 64 * 1024,
    status: 201,
    answer: AddedCandidates,
    async handle({ body }, { api, token }) {
      const before = new Set((await api.drafts.view()).candidates.map(({ entry }) => entry.id));
      const by = { who: toProgram(token) };
      const { view, failures } =
        'url' in body
          ? await api.drafts.add([body.url], by)
          : await api.drafts.add(['-'], by, Buffer.from('html' in body ? body.html : body.text));
      const added = view.candidates.filter(({ entry }) => !before.has(entry.id));
      const [failure] = failures;
      if (added.length === 0 && failure) throw failure;
      return { items: added.map(toCandidate) };
    },
  }),
];

function toCandidate({ entry, isIn, mergedInto, reason }: CandidateView): z.input<typeof Candidate> {
  return {
    id: entry.id,
    headline: toReadable(entry.headline),
    lede: entry.lede.map(toReadable).join(' '),
    quotes: entry.quotes.length,
    isIn,
    mergedInto,
    reason,
    source: entry.source,
  };
}
