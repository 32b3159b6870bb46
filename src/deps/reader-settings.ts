import type { Config } from '../config.ts';
import type { ReaderSettings } from '../subscribers/reader-deps.ts';

/** What readers may choose, and who may be one. */
export function toReaderSettings({ newsletter, allowRoleAddresses, blockedDomains }: Config): ReaderSettings {
  return {
    languages: newsletter.languages,
    sections: newsletter.sections.map(({ id }) => id),
    hideWeeks: newsletter.support?.hideWeeks ?? 8,
    allowRoleAddresses,
    blockedDomains,
  };
}
