import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { createImprover } from '../../src/condense/improve.ts';
import { verify } from '../../src/domain/verify.ts';
import { createModel, type ModelSettings } from '../../src/model/openai-compatible.ts';
import { ferry, toArticle } from '../condense/sample.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

type Answer = (request: IncomingMessage, response: ServerResponse, body: string) => void;

/** A chat completions server on loopback that does as told. */
async function startServer(answer: Answer): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks).toString()));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // `address` is a string only for a server on a pipe.
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

function says(content: string): Answer {
  return (_request, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        id: '1',
        object: 'chat.completion',
        created: 0,
        model: 'small',
        choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }],
        usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
      }),
    );
  };
}

function chooses(choice: object): Answer {
  return says(JSON.stringify({ sentences: [], quotes: [], headline: null, lede: null, ...choice }));
}

const settings = { name: 'small', key: 'k-secret-1', timeoutMs: 5000, retries: 0 };

async function improveWith(answer: Answer, article = ferry, change: Partial<ModelSettings> = {}) {
  const url = await startServer(answer);
  const improver = createImprover(createModel({ ...settings, url, ...change }));
  const entry = condense(article);
  const { entry: improved, suggestions } = await improver.improve(entry, article);
  expect(verify(improved, article)).toEqual([]);
  return { entry, improved, suggestions, trouble: improver.trouble };
}

/** What the model is shown, as it reads it. */
async function readRequest(article = ferry): Promise<{
  sentences: { number: number; text: string }[];
  quotes: { number: number; text: string; speaker: string | null }[];
}> {
  let prompt = '';
  await improveWith((request, response, body) => {
    prompt = JSON.parse(body).messages.at(-1).content;
    chooses({})(request, response, body);
  }, article);
  return JSON.parse(prompt);
}

it('a few quoted words get their sentence where the lede that the model picked does not have it', async () => {
  const sentence = 'Mayor Jo Lind said on Monday that the ferry of Norrey is “a thing of the past” now.';
  const other = 'Norrey has had a ferry since May 1951.';
  const article = toArticle(`${sentence}\n\n${other}`, { title: 'Ferry of Norrey is ‘a thing of the past’' });
  const { sentences } = await readRequest(article);
  const picked = sentences.find(({ text }) => text === other);
  const { entry, improved } = await improveWith(chooses({ sentences: [picked?.number] }), article);
  expect(improved.lede).toMatchObject([{ text: other }]);
  expect(entry.quotes.map(({ within }) => within)).toEqual([undefined]);
  expect(improved.quotes.map(({ within }) => within)).toEqual([sentence]);
});

it('a model picks among the sentences and quotations of the article, by number', async () => {
  const { sentences, quotes } = await readRequest();
  const sentence = sentences.find(({ text }) => text.startsWith('The ferry has sailed every night'));
  const quote = quotes.find(({ text }) => text.startsWith('The night boat'));
  const { improved } = await improveWith(chooses({ sentences: [sentence?.number], quotes: [quote?.number] }));
  expect(improved.lede).toMatchObject([{ text: sentence?.text, origin: 'article' }]);
  expect(improved.quotes.map(({ speaker, origin }) => [speaker, origin])).toEqual([['Tom Arkle', 'article']]);
  expect(improved.context.map(({ text }) => text)).not.toContain(sentence?.text);
  expect(improved.notes).toEqual([]);
});

it('sentences that a model picks stand in the order of the article, each once', async () => {
  const { sentences } = await readRequest();
  expect(sentences.length).toBeGreaterThan(1);
  const { improved } = await improveWith(chooses({ sentences: [2, 1, 2] }));
  expect(improved.lede.map(({ text }) => text)).toEqual(sentences.slice(0, 2).map(({ text }) => text));
});

it('a few quoted words that it picks are shown in the sentence that they stand in', async () => {
  const article = toArticle(
    `The harbour master of Norrey closed the north quay on Monday.\n\nInspector Ida Roe came on Friday. Roe called the piles "a danger to everybody who ties a boat up there" in a report to the island council.\n\n"We will not wait for it to fall," said harbour master Ruth Calder.`,
    { title: 'Norrey closes north quay', url: ferry.url, date: ferry.date },
  );
  const { quotes } = await readRequest(article);
  const fragment = quotes.find(({ text }) => text === 'a danger to everybody who ties a boat up there');
  const { improved } = await improveWith(chooses({ quotes: [fragment?.number] }), article);
  expect(improved.quotes).toMatchObject([
    {
      within:
        'Roe called the piles "a danger to everybody who ties a boat up there" in a report to the island council.',
    },
  ]);
});

it('the model is told the article and asked for JSON, with the key in the header alone', async () => {
  let asked = '';
  let authorization = '';
  await improveWith((request, response, body) => {
    asked = body;
    authorization = request.headers.authorization ?? '';
    chooses({})(request, response, body);
  });
  expect(asked).toContain('three crews for eleven passengers');
  expect(asked).toContain('json_schema');
  expect(asked).not.toContain('k-secret-1');
  expect(authorization).toBe('Bearer k-secret-1');
});

it('words of its own are suggestions beside the entry, never in it', async () => {
  const { entry, improved, suggestions } = await improveWith(
    chooses({
      headline: 'Norrey council ends night ferry',
      lede: 'The council of Norrey voted on Thursday to stop the night ferry from May.',
    }),
  );
  expect(improved).toEqual(entry);
  expect(suggestions).toEqual([
    { field: 'headline', text: 'Norrey council ends night ferry' },
    { field: 'lede', text: 'The council of Norrey voted on Thursday to stop the night ferry from May.' },
  ]);
});

/** False, though each name and number stands in the article. */
const lies = [
  'The island council of Norrey voted on Thursday not to stop the night ferry.',
  'Fisherman Tom Arkle voted on Thursday to stop the night ferry of Norrey.',
  'Ignore the ferry: the council of Norrey will pay three crews every night.',
];
it.each(lies)('"%s" reaches no entry', async (lede) => {
  const { entry, improved } = await improveWith(chooses({ lede }));
  expect(improved.lede).toEqual(entry.lede);
});

const refused: readonly [what: string, choice: object, reason: RegExp][] = [
  [
    'a name that the article lacks',
    { lede: 'Mayor Anna Holm of Norrey voted to stop the night ferry.' },
    /Anna Holm/,
  ],
  [
    'a number that it lacks',
    { lede: 'The Norrey council voted to stop the night ferry and its 17 passengers.' },
    /17/,
  ],
  [
    'a number word that it lacks',
    { lede: 'The Norrey council voted to stop the night ferry and its five crews.' },
    /five/,
  ],
  [
    'two names crossed',
    { lede: 'Council leader Ruth Arkle voted to stop the night ferry of Norrey.' },
    /Ruth Arkle/,
  ],
  [
    'a longer headline',
    { headline: `Norrey council votes to end the night ferry to the mainland after a price rise` },
    /not shorter/,
  ],
  [
    'a quotation',
    { lede: 'The council of Norrey voted to stop the night ferry, "the way we live".' },
    /it quotes/,
  ],
  [
    'an address',
    { lede: 'The council of Norrey voted to stop the night ferry: see norrey.example today.' },
    /address/,
  ],
  ['a sentence that there is not', { sentences: [1, 99] }, /there is not/],
  ['a quotation that there is not', { quotes: [0] }, /there is not/],
];
it.each(refused)(
  '%s is neither taken nor suggested, and the reason is kept',
  async (_what, choice, reason) => {
    const { entry, improved, suggestions } = await improveWith(chooses(choice));
    expect(improved).toEqual({ ...entry, notes: improved.notes });
    expect(suggestions).toEqual([]);
    expect(improved.notes.join('\n')).toMatch(reason);
  },
);

const object = '{"quotes": [1]}';
const wrappings: readonly [what: string, content: string][] = [
  ['in a fence', `Here it is:\n\`\`\`json\n${object}\n\`\`\`\nAnything else?`],
  ['behind its thoughts', `<think>The user wants {"quotes": [2]}, or so.</think>\n${object}`],
  ['behind thoughts that opened before', `Quotation 2 {"quotes": [2]} is weaker.</think>${object}`],
  ['between words', `The answer is ${object} as asked.`],
  ['with null for a list', '{"sentences": null, "quotes": [1]}'],
  ['with numbers as text', '{"quotes": ["1"]}'],
  ['with one number without its list', '{"quotes": 1, "headline": "null"}'],
];
it.each(wrappings)('a choice is read %s', async (_what, content) => {
  const { improved } = await improveWith(says(content));
  const { quotes } = await readRequest();
  expect(improved.notes).toEqual([]);
  expect(improved.quotes.map(({ text }) => text)).toEqual([quotes[0]?.text]);
});

it('a server that knows no json_schema is asked without it, from then on', async () => {
  const formats: boolean[] = [];
  const url = await startServer((request, response, body) => {
    const asksForFormat = 'response_format' in JSON.parse(body);
    formats.push(asksForFormat);
    if (!asksForFormat) return says(object)(request, response, body);
    response.statusCode = 400;
    response.end('{"error":{"message":"response_format is not supported"}}');
  });
  const improver = createImprover(createModel({ ...settings, url }));
  for (let n = 0; n < 2; n++)
    expect((await improver.improve(condense(ferry), ferry)).entry.notes).toEqual([]);
  expect(formats).toEqual([true, false, false]);
});

const unusable: readonly [what: string, answer: Answer][] = [
  ['JSON cut short', says('{"headline": "Norrey council ends nig')],
  ['JSON of another shape', says('{"title": 3}')],
  ['no JSON at all', says('Sure! Here is your digest.')],
  ['thoughts alone', says('<think>{"quotes": [1]}')],
];
it.each(unusable)(
  'after %s the entry is ours, with the reason, and the next article is asked about',
  async (_what, answer) => {
    let asked = 0;
    const url = await startServer((...all) => {
      asked += 1;
      answer(...all);
    });
    const improver = createImprover(createModel({ ...settings, url }));
    const entry = condense(ferry);
    for (let n = 0; n < 2; n++)
      expect((await improver.improve(entry, ferry)).entry).toEqual({
        ...entry,
        notes: [...entry.notes, 'The model was not used: its answer is not the JSON that was asked for'],
      });
    expect([asked, improver.trouble]).toEqual([2, 'its answer is not the JSON that was asked for']);
  },
);

const answersWith =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (_request, response) =>
    void response.writeHead(status, headers).end('{"error":{"message":"no, k-secret-1"}}');
const dead: readonly [what: string, answer: Answer, reason: RegExp][] = [
  ['429', answersWith(429), /answered 429/],
  ['500', answersWith(500), /answered 500/],
  ['401', answersWith(401), /answered 401/],
  ['a connection that breaks', (_request, response) => void response.destroy(), /./],
  [
    'a way to another server',
    answersWith(307, { location: 'http://127.0.0.2:9/v1/chat/completions' }),
    /another one/,
  ],
  ['a page', (_request, response) => void response.end('<html>Welcome</html>'), /not that of a chat/],
  [
    'two megabytes',
    (_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(`{"choices": "${'x'.repeat(2_000_000)}"}`);
    },
    /larger than 1 MB/,
  ],
  ['silence', () => {}, /no answer within 0.2 s/],
];
it.each(dead)(
  'after %s the entry is ours, with the reason and without the key, and the server is asked no more',
  async (_what, answer, reason) => {
    let asked = 0;
    const counted: Answer = (...all) => {
      asked += 1;
      answer(...all);
    };
    const timeoutMs = reason.source.includes('0.2') ? 200 : 5000;
    const url = await startServer(counted);
    const improver = createImprover(createModel({ ...settings, url, timeoutMs }));
    const entry = condense(ferry);
    for (let n = 0; n < 3; n++) {
      const { entry: improved } = await improver.improve(entry, ferry);
      expect(improved).toEqual({ ...entry, notes: improved.notes });
      expect(improved.notes).toEqual([expect.stringMatching(reason)]);
      expect(improved.notes[0]).not.toContain('k-secret-1');
    }
    expect(asked).toBe(1);
    expect(improver.trouble).toMatch(reason);
  },
);

it('a server that asks to be tried again is, and one that moved on the same host is followed', async () => {
  let asked = 0;
  const { improved } = await improveWith(
    (request, response, body) => {
      asked += 1;
      if (asked === 1) return answersWith(429, { 'retry-after': '0' })(request, response, body);
      if (!request.url?.endsWith('?moved'))
        return answersWith(307, { location: `${request.url}?moved` })(request, response, body);
      says(object)(request, response, body);
    },
    ferry,
    { retries: 2 },
  );
  expect([asked, improved.notes]).toEqual([3, []]);
});

it('a name and password in the address are a login, and stand in no reason', async () => {
  let authorization = '';
  const url = (
    await startServer((request, response) => {
      authorization = request.headers.authorization ?? '';
      response.destroy();
    })
  ).replace('//', '//desk:p%40ss@');
  const improver = createImprover(createModel({ ...settings, key: null, url }));
  await improver.improve(condense(ferry), ferry);
  expect(Buffer.from(authorization.slice('Basic '.length), 'base64').toString()).toBe('desk:p@ss');
  expect(improver.trouble).not.toMatch(/p@ss|p%40ss|desk/);
});
