import { createHmac } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import { DigestError } from '../domain/errors.ts';
import type { IssueContent } from '../domain/issue.ts';
import type { Log } from '../domain/log.ts';
import { inboxPages } from '../inbox/pages.tsx';
import { renderIssue } from '../render/issue.tsx';
import { toVariant } from '../render/variants.ts';
import { createArchive } from '../store/archive.ts';
import { buildApp } from '../web/app.ts';
import { createCountedLinks } from '../web/counted-links.ts';
import type { PreviewPort } from '../web/ports.ts';
import { toStylesheet } from '../web/site-style.ts';
import { createApiPort } from './api.ts';
import { createBouncesPort } from './bounces.ts';
import { type Desk, toLinkKey } from './desk.ts';
import { createDeskPort } from './desk-port.ts';
import { findInboxWord, inboxPrefix } from './inbox.ts';
import { fillWithNobodys } from './nobodys-links.ts';
import { embedPictures } from './pictures.ts';
import { createReadiness } from './readiness.ts';
import { toInboxDir } from './relay.ts';

export interface WebOptions {
  readonly log: Log;
  /** Shown by /preview while no issue went out. */
  readonly sample: IssueContent;
  /** A sentence each, for /readyz. */
  readonly listNotes: () => Promise<readonly string[]>;
}

/** The pages over the real parts; the inbox's pages with them while it stands in for a relay. */
export async function createApp(desk: Desk, options: WebOptions): ReturnType<typeof buildApp> {
  const { config, deps, store } = desk;
  const app = await buildApp({
    ...(await toSiteDeps(desk)),
    readers: desk.readers,
    preview: createPreview(desk, options.sample),
    health: createReadiness(desk, options.listNotes),
    bounces: createBouncesPort(desk),
    api: createApiPort(desk),
    clicks: {
      isGenuine: createCountedLinks(toLinkKey(store.vault)).isGenuine,
      count: (issue, target) => store.readers.addToSum(issue, `click:${target}`),
    },
    desk: createDeskPort(desk),
    formKey: createHmac('sha256', store.vault.getLastingKey('web')).update('form').digest(),
    now: deps.now,
    log: options.log,
    settings: config.web,
  });
  const word = await findInboxWord(desk);
  if (word !== null)
    await app.register(inboxPages, {
      prefix: inboxPrefix,
      dir: toInboxDir(config),
      stylesheet: toStylesheet(config.newsletter).path,
      word,
    });
  return app;
}

/** What the archive's pages are made of, on the web as in a mirror. */
export async function toSiteDeps({ config, store }: Desk) {
  return {
    newsletter: config.newsletter,
    mirrors: config.mirrors.map(({ url }) => url),
    archive: createArchive(store.database),
    ownPolicy: config.privacyPolicyFile && (await readPolicy(config.privacyPolicyFile)),
    keepDays: config.delivery.keepDays,
    countsClicks: config.countClicks,
  };
}

async function readPolicy(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new DigestError('policy-missing', { file }, cause);
  });
}

/** Own links of a preview lead nowhere. */
function createPreview({ config, store }: Desk, sample: IssueContent): PreviewPort {
  const { newsletter } = config;
  return {
    renderLatest: async (language) => {
      const [latest] = await store.issues.listSent(1);
      const variant = toVariant(newsletter, { language, sections: null, support: true });
      const message = await renderIssue({
        newsletter,
        variant,
        content: latest?.content ?? sample,
        number: latest?.number ?? null,
        slug: latest?.slug ?? null,
      });
      const html = await embedPictures(message.html, store.pictures);
      return { message: fillWithNobodys({ ...message, html }), sample: latest === undefined };
    },
  };
}
