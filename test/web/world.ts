import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createTransport } from 'nodemailer';
import type { IssueContent } from '../../src/domain/issue.ts';
import { startInbox } from '../../src/inbox/inbox.ts';
import { inboxPages } from '../../src/inbox/pages.tsx';
import { renderIssue } from '../../src/render/issue.tsx';
import { renderLetter } from '../../src/render/letter.tsx';
import { createArchive } from '../../src/store/archive.ts';
import { createIssues } from '../../src/store/issues.ts';
import { createReaderStore } from '../../src/store/subscribers.ts';
import { openVault } from '../../src/store/vault.ts';
import type { ReaderLetter } from '../../src/subscribers/letters.ts';
import { createReaders, type Readers } from '../../src/subscribers/readers.ts';
import { createToken, type TokenPurpose } from '../../src/subscribers/tokens.ts';
import { buildApp, type WebDeps } from '../../src/web/app.ts';
import { withLinks } from '../../src/web/reader-links.ts';
import { toStylesheet } from '../../src/web/site-style.ts';
import { openTestDatabase } from '../store/dialects.ts';
import { harbourLetter, sampleIssue } from './sample-issues.ts';

/** The pages over a real database; letters go by SMTP to a real inbox. The clock stands until it is moved. */
export interface WebWorld extends AsyncDisposable {
  readonly app: FastifyInstance;
  readonly deps: WebDeps;
  readonly readers: Readers;
  readonly letters: ReaderLetter[];
  readonly log: string[];
  readonly inboxDir: string;
  pass(ms: number): void;
  /** Waits for the letters that are on their way to the inbox. */
  delivered(): Promise<void>;
  publish(number: number, change?: (content: IssueContent) => IssueContent): Promise<string>;
  /** Somebody who signed up and confirmed, with a token for each purpose. */
  addReader(address: string): Promise<Record<TokenPurpose, string>>;
}

export async function openWebWorld(overrides: Partial<WebDeps> = {}): Promise<WebWorld> {
  const database = await openTestDatabase('sqlite');
  let clock = Date.UTC(2026, 10, 20, 9);
  const now = () => clock;
  const newsletter = overrides.newsletter ?? harbourLetter;
  const vault = await openVault({ database, dir: database.dir, secret: null, now, randomBytes });
  const inboxDir = join(database.dir, 'inbox');
  const inbox = await startInbox({ dir: inboxDir, now });
  const transport = createTransport(inbox.url);
  const letters: ReaderLetter[] = [];
  let posting: Promise<unknown> = Promise.resolve();
  const store = createReaderStore({ database, vault, now });
  const readers = createReaders({
    store,
    keys: vault,
    now,
    randomBytes,
    findCurrentIssue: async () => 12,
    async onLetter(letter) {
      letters.push(letter);
      const message = await renderLetter(withLinks(letter, newsletter), newsletter, letter.language);
      posting = posting.then(() => transport.sendMail({ from: newsletter.from, to: letter.to, ...message }));
    },
    settings: {
      languages: newsletter.languages,
      sections: newsletter.sections.map((section) => section.id),
      hideWeeks: 8,
      allowRoleAddresses: false,
      blockedDomains: ['throwaway.test'],
    },
  });
  const issues = createIssues(database);
  const archive = createArchive(database);
  const log: string[] = [];
  const deps: WebDeps = {
    newsletter,
    mirrors: [],
    readers,
    archive,
    preview: {
      async renderLatest(language) {
        const [latest] = await archive.listLatest(1);
        const issue = latest ?? sampleIssue(1);
        const variant = { language, sections: null, support: true };
        const { number, slug, content } = issue;
        const message = await renderIssue({ newsletter, content, number, slug, variant });
        return { message, sample: latest === undefined };
      },
    },
    health: { readHealth: async () => ({ ready: true, problems: [] }) },
    bounces: null,
    api: null,
    ownPolicy: null,
    keepDays: 30,
    countsClicks: false,
    clicks: { isGenuine: () => false, count: async () => {} },
    desk: null,
    formKey: randomBytes(32),
    now,
    log: (line) => log.push(line),
    settings: { trustProxy: false, formOrigins: ['https://partner.test'], proofOfWork: false },
    ...overrides,
  };
  const app = await buildApp(deps);
  await app.register(inboxPages, {
    prefix: '/inbox',
    dir: inboxDir,
    stylesheet: toStylesheet(newsletter).path,
    word: 'word',
  });

  return {
    app,
    deps,
    readers,
    letters,
    log,
    inboxDir,
    pass(ms) {
      clock += ms;
    },
    async delivered() {
      await posting;
    },
    async publish(number, change = (content) => content) {
      const { content, slug } = sampleIssue(number);
      const { id } = await issues.create({ content: change(content), toSlug: () => slug, slot: null }, clock);
      await issues.begin(id, { slot: null, domain: 'harbour.test', variants: [] }, clock);
      clock += 1000;
      return slug;
    },
    async addReader(address) {
      const consent = { policy: 'policy', form: '/', source: null };
      await readers.requestSubscription(address, { language: 'en', consent });
      const letter = letters.findLast((one) => one.to === address);
      if (letter?.kind !== 'confirm') throw new Error('no letter to confirm with');
      await readers.confirm(letter.token);
      return tokensOf(address);
    },
    async [Symbol.asyncDispose]() {
      await app.close();
      await posting;
      transport.close();
      await inbox.close();
      await database[Symbol.asyncDispose]();
    },
  };

  async function tokensOf(address: string): Promise<Record<TokenPurpose, string>> {
    for await (const reader of readers.listReaders()) {
      if (reader.address !== address) continue;
      const end = Math.floor(clock / 1000) + 3600;
      return {
        leave: createToken(vault, 'leave', reader, 12),
        preferences: createToken(vault, 'preferences', reader, 12),
        'not-now': createToken(vault, 'not-now', reader, 12),
        confirm: createToken(vault, 'confirm', reader, end),
        'undo-leave': createToken(vault, 'undo-leave', reader, end),
        'change-address': createToken(vault, 'change-address', reader, end),
        account: createToken(vault, 'account', reader, end),
      };
    }
    throw new Error('no such reader');
  }
}

/** The form's hidden fields as the page shows them, and what a reader fills in. */
export async function fillForm(world: WebWorld, address: string, path = '/'): Promise<URLSearchParams> {
  const page = await world.app.inject(path);
  const hidden = [...page.body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return new URLSearchParams([
    ...hidden.map((match): [string, string] => [match[1] ?? '', match[2] ?? '']),
    ['address', address],
    ['consent', 'yes'],
  ]);
}

export function post(world: WebWorld, url: string, body: URLSearchParams | Record<string, string>) {
  return world.app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(body).toString(),
  });
}
