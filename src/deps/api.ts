import { countAudience } from '../store/audience.ts';
import type { ApiPort } from '../web/api/port.ts';
import type { Desk } from './desk.ts';
import { toReaderSettings } from './reader-settings.ts';

/** What programs may ask for, over the real parts. */
export function createApiPort({ config, store, drafts, corrections, way }: Desk): ApiPort {
  return {
    tokens: store.apiTokens,
    answers: store.apiAnswers,
    drafts,
    corrections: {
      ...corrections,
      async mail(number, by) {
        await way.forIssues();
        return corrections.mail(number, by);
      },
    },
    issues: store.issues,
    balance: store.ledger.balance,
    async listSources() {
      const states = await store.memory.findSources(config.sources);
      return config.sources.map((name) => ({ name, state: states.get(name) ?? null }));
    },
    async takeIn(row, consent) {
      const [outcome = 'known'] = await store.imports.takeIn([row], consent, false);
      return outcome;
    },
    countAudience: () => countAudience(store.database),
    readerSettings: toReaderSettings(config),
  };
}
