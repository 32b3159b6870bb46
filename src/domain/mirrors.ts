import { domainToASCII } from 'node:url';
import * as z from 'zod';
import { hasNoLogin, noLogin } from './web-address.ts';

/** `mail.example` is that domain alone; `*.ru` all beneath it. In ASCII afterwards, as addresses are kept. */
const DomainPattern = z
  .string()
  .transform((pattern) => {
    const [, star = '', domain = ''] = /^(\*\.)?(.*)$/.exec(pattern) ?? [];
    return star + domainToASCII(domain.toLowerCase());
  })
  .refine(
    (pattern) => /^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(pattern),
    'expected mail.example or *.example',
  );

/** An address without the slash at its end, so that a path can follow. */
export function trimSlash(url: string): string {
  return url.replace(/\/{1,100}$/, '');
}

/** Another public address of the same pages, and whose mail links to it. */
export const Mirror = z.strictObject({
  /** Without a slash at its end. */
  url: z
    .url({ protocol: /^https?$/, error: 'expected an address such as https://mirror.example' })
    .refine(hasNoLogin, noLogin)
    .transform(trimSlash),
  /** Domains of addresses whose readers get it; a country is its top level, `*.by`. */
  domains: z.array(DomainPattern).default([]),
  /** Languages whose readers get it, where no domain says otherwise. */
  languages: z.array(z.string()).default([]),
});
export type Mirror = z.infer<typeof Mirror>;

/** The public address set for the domain of an e-mail address; null where none is. */
export function findMirrorOfAddress(mirrors: readonly Mirror[], address: string): string | null {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const fits = (pattern: string) =>
    pattern.startsWith('*.') ? domain.endsWith(pattern.slice(1)) : domain === pattern;
  return mirrors.find(({ domains }) => domains.some(fits))?.url ?? null;
}

/** The public address that mails in a language link to, where the reader's domain has none of its own. */
export function findMirrorOfLanguage(mirrors: readonly Mirror[], language: string): string | null {
  return mirrors.find(({ languages }) => languages.includes(language))?.url ?? null;
}
