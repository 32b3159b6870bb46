import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Config } from '../config.ts';
import type { MessageHeaders } from '../delivery/compile.ts';
import type { DkimKey } from '../delivery/dkim.ts';
import { DigestError } from '../domain/errors.ts';

/** The headers of an issue. `domain` makes its Message-IDs and its List-Id; `url` is the public address that its links show. */
export function toHeaders(
  { newsletter, bounces }: Config,
  domain: string,
  date: Date,
  url: string,
): MessageHeaders {
  return {
    from: newsletter.from,
    replyTo: newsletter.replyTo,
    date,
    domain,
    list: {
      name: newsletter.name,
      id: `digest.${domain}`,
      toLeaveUrl: (token) => `${url}/leave/${token}`,
      toLeaveMail: bounces && ((token) => `mailto:leave+${token}@${bounces.domain}?subject=unsubscribe`),
    },
  };
}

/** Throws `dkim-key` for a file that isn't there or holds no private key. */
export function readDkimKeys(keys: Config['dkim']): Promise<DkimKey[]> {
  return Promise.all(
    keys.map(async ({ domain, selector, keyFile }) => {
      try {
        return { domain, selector, key: createPrivateKey(await readFile(keyFile)) };
      } catch (cause) {
        throw new DigestError('dkim-key', { file: keyFile }, cause);
      }
    }),
  );
}
