import { DigestError } from '../../domain/errors.ts';
import { openAgents, toOpened } from './agents.ts';
import { toFetchError } from './failure.ts';
import { refuseLiteral, toPlace, toUrl } from './guard.ts';

/** `allow`: `host:port` that may be inside a private network. */
export interface PostOptions {
  readonly allow: readonly string[];
  /** Milliseconds for everything. */
  readonly timeoutMs?: number;
}

/** Posts `body` as JSON. Throws as `postText` does, and DigestError `fetch-status` for what isn't 2xx. */
export async function postJson(address: string, body: unknown, options: PostOptions): Promise<void> {
  const status = await postText(address, {}, JSON.stringify(body), options);
  if (status >= 200 && status <= 299) return;
  throw new DigestError('fetch-status', {
    source: URL.parse(address)?.host ?? 'that address',
    status: String(status),
  });
}

/**
 * Posts JSON as it is written and gives the status, behind the same guard as what is fetched; a redirect isn't followed. Its errors name the host alone: the rest of such an
 * address is often a secret. Throws DigestError `fetch-refused`, `-failed`, `-slow`.
 */
export async function postText(
  address: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  { allow, timeoutMs = 20_000 }: PostOptions,
): Promise<number> {
  const source = URL.parse(address)?.host ?? 'that address';
  const url = toUrl(address, source);
  const isOpened = toOpened(allow).has(toPlace(url));
  if (!isOpened) refuseLiteral(url, source);
  const { open, guarded } = await openAgents();
  try {
    const answer = await (isOpened ? open : guarded).request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json', 'user-agent': 'digest/0.1' },
      body,
      signal: AbortSignal.timeout(timeoutMs),
    });
    answer.body.on('error', () => {}).destroy();
    return answer.statusCode;
  } catch (error) {
    throw toFetchError(error, source, { maxBytes: 0, timeoutMs });
  } finally {
    await Promise.all([open.destroy(), guarded.destroy()]);
  }
}
