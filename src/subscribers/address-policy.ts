import type { ParsedAddress } from './address.ts';

export interface AddressPolicy {
  /** Whether info@, admin@ and the like may subscribe. */
  readonly allowRoleAddresses: boolean;
  /** Domains of throw-away addresses; their subdomains count as well. */
  readonly blockedDomains: readonly string[];
}

/** Mailboxes that stand for an office and not for a person (RFC 2142, and what is usual). */
const roles = new Set(
  'abuse admin administrator all billing contact editor everyone help hostmaster hr info jobs mail mailer-daemon marketing media news newsletter no-reply noc noreply office postmaster press root sales security spam staff subscribe support team usenet webmaster'.split(
    ' ',
  ),
);

/** Why a well-formed address may not subscribe here; undefined when it may. */
export function findObjection(
  { local, domain }: ParsedAddress,
  policy: AddressPolicy,
): 'role' | 'blocked' | undefined {
  const isUnder = (blocked: string) => domain === blocked || domain.endsWith(`.${blocked}`);
  if (policy.blockedDomains.some((blocked) => isUnder(blocked.toLowerCase()))) return 'blocked';
  const [mailbox = ''] = local.toLowerCase().split('+');
  return !policy.allowRoleAddresses && roles.has(mailbox) ? 'role' : undefined;
}
