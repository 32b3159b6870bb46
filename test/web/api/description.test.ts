import { validate } from '@readme/openapi-parser';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { expect, test } from 'vitest';
import { operations } from '../../../src/web/api/api.ts';
import { type Office, openOffice, seeds } from './office.ts';

interface Described {
  readonly paths: Record<string, Record<string, { responses: Record<string, object> }>>;
}

async function readDescription({ app }: Office): Promise<Described> {
  return (await app().inject('/api/v1/openapi.json')).json();
}

test('the description is OpenAPI 3.1 as a validator reads it, and has each route', async () => {
  await using office = await openOffice();
  const described = await readDescription(office);
  expect(described).toMatchObject({ openapi: '3.1.1' });
  const routes = Object.entries(described.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.sort()).toEqual(operations.map(({ method, path }) => `${method} ${path}`).sort());
  for (const { method, path } of operations)
    expect(
      office.app().hasRoute({ method, url: `/api/v1${path.replaceAll(/\{(\w+)\}/g, ':$1')}` }),
      `${method} ${path}`,
    ).toBe(true);
  const result = await validate(structuredClone(described) as never);
  expect(result).toMatchObject({ valid: true });
});

test('every route answers as its description says', async () => {
  await using office = await openOffice({ sources: ['https://paper.example/feed'] });
  const { content } = await office.newsroom.draft(seeds);
  const entry = content.sections[0]?.entries[0]?.id;
  const described = await readDescription(office);
  const ajv = new Ajv2020({ strict: false });
  formats.default(ajv as never);
  ajv.addSchema(described, 'api');
  const token = await office.makeToken('read', 'candidates', 'draft', 'send', 'subscribers');
  const expectFit = (method: string, path: string, status: number, body: unknown) => {
    const at = ['paths', path, method.toLowerCase(), 'responses', String(status)]
      .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
      .join('/');
    const fits = ajv.compile({
      $ref: `api#/${encodeURI(at)}/content/application~1json/schema`,
    });
    expect(fits(body), `${method} ${path}: ${ajv.errorsText(fits.errors)}`).toBe(true);
  };
  const asked: [string, string, object?][] = [
    ['listIssues', '/issues'],
    ['getDraft', '/draft'],
    ['editDraft', '/draft/edits', { change: { kind: 'subject', text: 'Fewer fish' } }],
    ['listEdits', '/draft/edits'],
    ['listCandidates', '/candidates?limit=2'],
    ['addCandidate', '/candidates', { text: article }],
    ['listSources', '/sources'],
    ['addSubscriber', '/subscribers', { address: 'cem@example.net', consent: 'a sheet at the fair' }],
    ['unsubscribe', '/subscribers/unsubscribe', { address: 'cem@example.net' }],
    ['countSubscribers', '/subscribers/counts'],
    ['getIssue', '/issues/1'],
    ['pauseIssue', '/issues/1/pause'],
    ['resumeIssue', '/issues/1/resume'],
    ['correctIssue', '/issues/1/corrections', { change: { kind: 'said', entry, text: 'It was on Monday.' } }],
    ['listCorrections', '/issues/1/corrections'],
    ['mailCorrections', '/issues/1/corrections/mail'],
    ['cancelIssue', '/issues/1/cancel'],
  ];
  expect(asked.map(([id]) => id).sort()).toEqual(operations.map(({ id }) => id).sort());
  for (const [id, path, body] of asked) {
    if (id === 'pauseIssue') await beginSending(office);
    const operation = operations.find((one) => one.id === id);
    if (operation === undefined) throw new Error(id);
    const answer = await office.ask(token, operation.method, path, body);
    expect(answer.status, `${id} ${JSON.stringify(answer.body)}`).toBe(operation.status);
    expectFit(operation.method, operation.path, operation.status, answer.body);
  }
});

async function beginSending({ newsroom }: Office): Promise<void> {
  const { issues } = newsroom.desk().store;
  const draft = await issues.findNext();
  if (draft === undefined) throw new Error('no draft');
  await issues.begin(draft.id, { slot: null, domain: 'news.test', variants: [] }, newsroom.now());
}

const article = `Lighthouse keepers' cottage becomes a library

The town of Sellin opened a library in the old keepers' cottage on Monday. It holds four thousand books.

"We wanted a place where the fog doesn't matter," said Marta Dole, who runs it.

The cottage had stood empty since the lamp was automated in 1988.`;
