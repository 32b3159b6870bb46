import { createHmac, timingSafeEqual } from 'node:crypto';
import { toSafeUrl } from './safe-url.ts';

/** Links of a mail that lead through our own pages, to be counted in sum: the same for every reader of an issue, so that they name nobody. */
export interface CountedLinks {
  /** `url` is the public address of the pages. What isn't an address of the web is given back as it is. */
  toLink(url: string, issue: number, target: string): string;
  isGenuine(issue: number, mark: string, target: string): boolean;
}

const markLength = 16;

/** The mark signs issue and target, so that nobody can borrow our address for a link to somewhere else. */
export function createCountedLinks(key: Uint8Array): CountedLinks {
  const toMark = (issue: number, target: string) =>
    createHmac('sha256', key).update(`${issue} ${target}`).digest().subarray(0, markLength);
  return {
    toLink(url, issue, target) {
      if (toSafeUrl(target) === undefined || !URL.canParse(target)) return target;
      const { href } = new URL(target);
      const mark = toMark(issue, href).toString('base64url');
      return `${url}/go/${issue}/${mark}?to=${encodeURIComponent(href)}`;
    },
    isGenuine(issue, mark, target) {
      const given = Buffer.from(mark, 'base64url');
      return given.length === markLength && timingSafeEqual(given, toMark(issue, target));
    },
  };
}
