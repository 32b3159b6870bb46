import { setTimeout as sleep } from 'node:timers/promises';
import { mapAtOnce } from '../article/at-once.ts';
import { DigestError, type ErrorCode } from '../domain/errors.ts';

type FetchPage = (url: string) => Promise<unknown>;

/** Asked at once; of one host never more than one. */
const mostAtOnce = 4;

/** A server that gives what no article could be read from is alive all the same. */
const alive: ReadonlySet<ErrorCode> = new Set(['fetch-type', 'source-too-large']);

/** Asks each address, through the guard that articles are fetched by. `onAnswer` hears why one doesn't answer, null for one that does. */
export async function askLinks(
  addresses: readonly string[],
  fetchPage: FetchPage,
  onAnswer: (address: string, reason: string | null) => void,
): Promise<void> {
  await mapAtOnce(addresses, mostAtOnce, async (address) => {
    const error = await fetchPage(address).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    if (error !== undefined && !(error instanceof DigestError)) throw error;
    onAnswer(address, error === undefined || alive.has(error.code) ? null : error.message);
  });
}

/** Whether the links of a draft answer, as far as they were asked. */
export interface LinkChecks {
  /** Why an address of that draft doesn't answer, null for one that does; without those that weren't asked. */
  list(draft: number): ReadonlyMap<string, string | null>;
  isAsking(): boolean;
  /** Asks those that weren't asked yet or didn't answer. Comes back once all have answered, or after some seconds while it goes on. */
  ask(draft: number, addresses: readonly string[]): Promise<void>;
}

/** How long whoever asks waits for slow servers. */
const patienceMs = 8_000;

export function createLinkChecks(fetchPage: FetchPage): LinkChecks {
  let known: { readonly draft: number; readonly answers: Map<string, string | null> } | undefined;
  let asking: Promise<void> | null = null;
  return {
    list: (draft) => (known?.draft === draft ? known.answers : new Map()),
    isAsking: () => asking !== null,
    async ask(draft, addresses) {
      if (known?.draft !== draft) known = { draft, answers: new Map() };
      const { answers } = known;
      const wanted = addresses.filter((address) => answers.get(address) !== null);
      asking ??= askLinks(wanted, fetchPage, (address, reason) => answers.set(address, reason)).finally(
        () => {
          asking = null;
        },
      );
      const stop = new AbortController();
      await Promise.race([asking, sleep(patienceMs, undefined, { signal: stop.signal }).catch(() => {})]);
      stop.abort();
    },
  };
}
