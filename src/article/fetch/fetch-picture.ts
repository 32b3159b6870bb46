import { DigestError } from '../../domain/errors.ts';
import { readBody } from './body.ts';
import { createFollow, drop, type FetchOptions, findHeader } from './follow.ts';
import { createLook } from './look.ts';
import { createRobotsCheck } from './robots-check.ts';

/** Bytes at `address`, a picture that the page at `broughtBy` shows. Throws DigestError as a page does. */
export type FetchPicture = (address: string, broughtBy: string) => Promise<Uint8Array>;

const limits = { maxBytes: 20_000_000, timeoutMs: 10_000 };

/** Gets pictures behind the same guard as pages, where the site's robots.txt lets programs have them. */
export function createFetchPicture(options: FetchOptions): FetchPicture {
  const follow = createFollow({ ...limits, ...options });
  const checkRobots = createRobotsCheck(createLook(options));
  return async (address, broughtBy) => {
    await checkRobots(address, broughtBy);
    const headers = { accept: 'image/jpeg, image/webp, image/png, image/*;q=0.8' };
    return follow(address, { headers, broughtBy }, async ({ response, source, maxBytes, signal }) => {
      if (response.statusCode === 200)
        return readBody(response.body, findHeader(response.headers, 'content-encoding'), maxBytes, signal);
      drop(response);
      throw new DigestError('fetch-status', { source, status: String(response.statusCode) });
    });
  };
}
