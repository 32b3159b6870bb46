import * as z from 'zod';
import { Balance } from '../../../domain/delivery.ts';
import { DigestError } from '../../../domain/errors.ts';
import { type Issue, IssueContent, IssueState } from '../../../domain/issue.ts';
import { IssueReport } from '../../../domain/issue-report.ts';
import { type Asked, operation } from '../operation.ts';
import { pageQuery, readCursor, toCursor, toPage } from '../pages.ts';
import { Instant, named, toInstant } from '../schemas.ts';

/** `deliveries` are the ledger's sums: how many, and never who. */
const line = {
  number: z.int().positive(),
  state: IssueState,
  slot: Instant.nullable(),
  subject: z.string(),
  date: z.iso.date(),
  url: z.url().nullable(),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  reason: z.string().nullable(),
  deliveries: Balance,
};
const IssueSummary = named('IssueSummary', z.object(line));
const IssueList = named('IssueList', toPage(IssueSummary));
const IssueWhole = named('Issue', z.object({ ...line, content: IssueContent, report: IssueReport }));

const summaries = {
  pause: 'Stops sending an issue for now',
  resume: 'Goes on with a paused or held issue',
  cancel: 'Ends an issue: who has not got it stays without',
};

const number = { number: z.coerce.number().int().positive() };

export const issueOperations = [
  operation({
    id: 'listIssues',
    summary: 'The issues, newest first, with the sums of their deliveries',
    method: 'GET',
    path: '/issues',
    scopes: ['read'],
    query: pageQuery,
    answer: IssueList,
    async handle({ query: { limit, cursor } }, asked) {
      const before = readCursor(cursor, (place) => /^\d{1,15}$/.test(place));
      const found = await asked.api.issues.list(limit + 1, before === undefined ? undefined : Number(before));
      const issues = found.slice(0, limit);
      const last = issues.at(-1);
      return {
        items: await Promise.all(issues.map((issue) => toSummary(issue, asked))),
        next: found.length > limit && last ? toCursor(String(last.id)) : null,
      };
    },
  }),
  operation({
    id: 'getIssue',
    summary: 'One issue with what it says and what it went out without',
    method: 'GET',
    path: '/issues/{number}',
    scopes: ['read'],
    params: number,
    answer: IssueWhole,
    async handle({ params }, asked) {
      const issue = await getIssue(params.number, asked);
      return { ...(await toSummary(issue, asked)), content: issue.content, report: issue.report };
    },
  }),
  ...(['pause', 'resume', 'cancel'] as const).map((verb) =>
    operation({
      id: `${verb}Issue`,
      summary: summaries[verb],
      method: 'POST',
      path: `/issues/{number}/${verb}`,
      scopes: ['send'],
      params: number,
      answer: IssueSummary,
      async handle({ params }, asked) {
        const { id } = await getIssue(params.number, asked);
        return toSummary(await asked.api.issues[verb](id, asked.site.deps.now()), asked);
      },
    }),
  ),
];

async function getIssue(wanted: number, { api }: Asked): Promise<Issue> {
  const issue = await api.issues.findByNumber(wanted);
  if (issue === undefined) throw new DigestError('issue-missing', { issue: String(wanted) });
  return issue;
}

async function toSummary(issue: Issue, { api, site }: Asked): Promise<z.input<typeof IssueSummary>> {
  return {
    number: issue.number,
    state: issue.state,
    slot: toInstant(issue.slot),
    subject: issue.content.subject,
    date: issue.content.date,
    url: 'startedAt' in issue ? `${site.deps.newsletter.url}/issues/${issue.slug}` : null,
    startedAt: 'startedAt' in issue ? toInstant(issue.startedAt) : null,
    finishedAt: 'finishedAt' in issue ? toInstant(issue.finishedAt) : null,
    reason: 'reason' in issue ? issue.reason : null,
    deliveries: await api.balance(issue.id),
  };
}
