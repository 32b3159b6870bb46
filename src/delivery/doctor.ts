import { createPublicKey } from 'node:crypto';
import { isIP } from 'node:net';
import { DigestError } from '../domain/errors.ts';
import { isLoopback } from '../domain/loopback.ts';
import type { DkimKey } from './dkim.ts';
import { toDkimRecord } from './dkim-key.ts';
import { type Finding, fail, ok, unasked, warn } from './finding.ts';
import type { Relay } from './relay.ts';
import { openSession, toName } from './smtp-session.ts';

/** The questions to the DNS; `node:dns/promises` fits. Throws with a `code` of ENOTFOUND or ENODATA where there is no record. */
export interface Dns {
  resolveTxt(name: string): Promise<string[][]>;
  resolveMx(name: string): Promise<{ exchange: string }[]>;
  resolve4(name: string): Promise<string[]>;
  reverse(address: string): Promise<string[]>;
}

export interface DoctorWorld {
  readonly relay: Relay | null;
  readonly from: string;
  readonly publicUrl: string;
  readonly dkim: readonly DkimKey[];
  /** Whether something reads what comes back (a listener or a mailbox). */
  readonly readsBounces: boolean;
  /** The domain of the return paths; null where bounces go to the sender. */
  readonly bounceDomain: string | null;
  readonly dns: Dns;
  fetch(url: string): Promise<{ readonly status: number; readonly date: string | null }>;
  /** Bytes free where the data lies. */
  freeBytes(): Promise<number>;
  now(): number;
}

/** Looks at all that delivery depends on. Never throws: what can't be asked is said. */
export async function examineDelivery(world: DoctorWorld): Promise<readonly Finding[]> {
  const domain = world.from.slice(world.from.lastIndexOf('@') + 1);
  const findings = await Promise.all([
    checkRelay(world.relay),
    ...(domain === 'localhost' ? [noSender] : checkSender(domain, world)),
    ask('reverse DNS', () => checkReverse(world.relay, world.dns)),
    checkPublicUrl(world),
    checkDisk(world),
    ask('bounce domain', () => checkBounceDomain(world)),
  ]);
  return [...findings.flat(), checkBounces(world)];
}

/** Nobody can publish a record for a name that is each machine's own (RFC 6761 section 6.3). */
const noSender = fail(
  'From domain',
  'localhost is no domain to send from',
  'Set DIGEST_FROM to an address at your own domain, or DIGEST_URL; then SPF, DKIM and DMARC are asked for.',
);

function checkSender(domain: string, world: DoctorWorld): Promise<Finding | Finding[]>[] {
  return [
    ask('From domain', () => checkDomain(domain, world.dns)),
    ask('SPF', () => checkSpf(domain, world.dns)),
    ...checkDkim(domain, world),
    ask('DMARC', () => checkDmarc(domain, world.dns)),
  ];
}

async function checkRelay(relay: Relay | null): Promise<Finding> {
  const name = 'SMTP';
  if (!relay)
    return unasked(
      name,
      'no relay is set',
      'Set SMTP_URL, for example smtps://user:password@mail.example.org:465.',
    );
  try {
    const session = await openSession(relay, { silenceMs: 20_000 });
    session.quit();
    const isHere = isLoopback(relay.host);
    if (relay.allowInsecure && !isHere)
      return warn(
        name,
        `${toName(relay)} answers; TLS is not insisted on`,
        'Take out delivery.allowInsecure once the relay has a valid certificate.',
      );
    const way = isHere ? 'on this machine' : 'over TLS with a valid certificate';
    return ok(name, `${toName(relay)} takes mail ${way}${relay.auth ? ', login accepted' : ''}`);
  } catch (error) {
    if (error instanceof DigestError)
      return fail(name, error.message, 'Mend that and run "digest doctor" again.');
    const reason = error instanceof Error ? error.message : 'no answer';
    return fail(
      name,
      `${toName(relay)}: ${reason}`,
      'Check host and port in SMTP_URL, and whether a firewall stands between.',
    );
  }
}

async function checkDomain(domain: string, dns: Dns): Promise<Finding> {
  const name = 'From domain';
  const mx = await orNone(dns.resolveMx(domain));
  if (mx.length > 0)
    return ok(name, `${domain} takes mail at ${mx.map(({ exchange }) => exchange).join(', ')}`);
  const hosts = await orNone(dns.resolve4(domain));
  if (hosts.length > 0) return ok(name, `${domain} takes mail at its own address`);
  return fail(
    name,
    `${domain} takes no mail`,
    `Make an MX record for ${domain}, or send from a domain that has one: many receivers refuse the rest.`,
  );
}

async function checkSpf(domain: string, dns: Dns): Promise<Finding> {
  const name = 'SPF';
  const records = (await readTxt(domain, dns)).filter((record) => /^v=spf1(\s|$)/i.test(record));
  const [record] = records;
  if (!record)
    return fail(
      name,
      `${domain} has no SPF record`,
      `Publish a TXT record at ${domain}, for example "v=spf1 mx include:YOUR-RELAY ~all"; your relay's help names what to include.`,
    );
  if (records.length > 1)
    return fail(
      name,
      `${domain} has ${records.length} SPF records`,
      'Join them into one: with several, receivers count none (RFC 7208 section 4.5).',
    );
  if (/\+all\b|\sall\b/i.test(record))
    return warn(name, record, 'It lets everybody send as you: end it with ~all or -all.');
  return ok(name, record);
}

function checkDkim(domain: string, { dkim, dns }: DoctorWorld): Promise<Finding>[] {
  if (dkim.length === 0) {
    const none = warn(
      'DKIM',
      'no key is set: the relay must sign',
      'If it doesn’t, make a key with "digest dkim create" and name it in the configuration.',
    );
    return [Promise.resolve(none)];
  }
  return dkim.map((key) => ask(`DKIM ${key.selector}`, () => checkDkimKey(domain, key, dns)));
}

async function checkDkimKey(domain: string, key: DkimKey, dns: Dns): Promise<Finding> {
  const name = `DKIM ${key.selector}`;
  const place = `${key.selector}._domainkey.${key.domain}`;
  const expected = toDkimRecord(key.key);
  const record = (await readTxt(place, dns)).find((text) => /\bp=/.test(text));
  if (record === undefined)
    return fail(name, `${place} is not published`, `Publish a TXT record at ${place}: ${expected}`);
  if (findTag(record, 'p') !== findTag(expected, 'p'))
    return fail(name, `${place} holds another key`, `Replace it with: ${expected}`);
  if (!isAligned(domain, key.domain))
    return warn(
      name,
      `signs for ${key.domain}, the sender is at ${domain}`,
      'Sign for the domain of the sender: otherwise DMARC does not count it.',
    );
  const bits = createPublicKey(key.key).asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < 2048)
    return warn(
      name,
      `${place} matches, with ${bits} bits`,
      'Make a key of 2048 bits with "digest dkim create".',
    );
  return ok(name, `${place} matches`);
}

async function checkDmarc(domain: string, dns: Dns): Promise<Finding> {
  const name = 'DMARC';
  const labels = domain.split('.');
  // Receivers look at the domain, then at the organization's: one of those above it.
  for (const place of labels.slice(0, -1).map((_, n) => labels.slice(n).join('.'))) {
    const record = (await readTxt(`_dmarc.${place}`, dns)).find((text) => /^v=DMARC1\b/i.test(text));
    if (record !== undefined) return ok(name, `_dmarc.${place}: ${record}`);
  }
  return fail(
    name,
    `${domain} has no DMARC record`,
    `Publish a TXT record at _dmarc.${domain}: "v=DMARC1; p=none". Gmail and Yahoo want one from who sends many mails.`,
  );
}

/** Of a relay of one's own; a provider's is the provider's to keep. */
async function checkReverse(relay: Relay | null, dns: Dns): Promise<Finding> {
  const name = 'reverse DNS';
  if (!relay || isLoopback(relay.host))
    return unasked(
      name,
      'the relay is on this machine, or none is set',
      'Check that the address it sends from has a name that leads back to it.',
    );
  const [address] = isIP(relay.host) ? [relay.host] : await orNone(dns.resolve4(relay.host));
  if (address === undefined) return fail(name, `${relay.host} has no address`, 'Check the host in SMTP_URL.');
  const names = await orNone(dns.reverse(address));
  for (const one of names)
    if ((await orNone(dns.resolve4(one))).includes(address)) return ok(name, `${address} is ${one}`);
  return warn(
    name,
    `${address} has no name that leads back to it`,
    'Ask who runs the relay’s network for a PTR record: many receivers refuse mail without one.',
  );
}

async function checkPublicUrl({ publicUrl, fetch, now }: DoctorWorld): Promise<Finding[]> {
  const name = 'public address';
  if (!publicUrl.startsWith('https://'))
    return [
      warn(
        name,
        `${publicUrl} is not https`,
        'Set DIGEST_URL to the https address of your pages: links in mails, and leaving with one click (RFC 8058), need it.',
      ),
      checkClock(null, now()),
    ];
  try {
    const { status, date } = await fetch(`${publicUrl}/healthz`);
    const page =
      status < 400
        ? ok(name, `${publicUrl} answers`)
        : fail(
            name,
            `${publicUrl} answers ${status}`,
            'Check that "digest serve" runs and the proxy leads to it.',
          );
    return [page, checkClock(date, now())];
  } catch {
    return [
      fail(
        name,
        `${publicUrl} does not answer`,
        'Check DIGEST_URL, its DNS record, and that "digest serve" runs behind it.',
      ),
      checkClock(null, now()),
    ];
  }
}

/** Against the Date of our own page's answer as it comes back through the proxy: another machine's clock, often enough. */
function checkClock(date: string | null, now: number): Finding {
  const name = 'clock';
  const theirs = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(theirs))
    return unasked(name, 'no other clock to compare with', 'Check that this machine keeps its time by NTP.');
  const seconds = Math.round(Math.abs(theirs - now) / 1000);
  if (seconds <= 60) return ok(name, 'agrees with the public address');
  return fail(
    name,
    `differs by ${seconds} s from the public address`,
    'Set the clock by NTP: schedule and links that end depend on it.',
  );
}

/** What is left of a disk that is nearly full: the ledger of a large issue no longer fits. */
export const lowDiskBytes = 100 * 2 ** 20;

async function checkDisk({ freeBytes }: DoctorWorld): Promise<Finding> {
  const name = 'disk';
  try {
    const bytes = await freeBytes();
    const free = Math.floor(bytes / 2 ** 20);
    if (bytes < lowDiskBytes)
      return fail(name, `${free} MB free`, 'Make room: the ledger needs some 200 MB for a million readers.');
    if (free < 1024)
      return warn(
        name,
        `${free} MB free`,
        'Make room before a large issue: some 200 MB for a million readers.',
      );
    return ok(name, `${free} MB free`);
  } catch {
    return unasked(name, 'the disk could not be asked', 'Check that the data directory is there.');
  }
}

function checkBounces({ readsBounces }: DoctorWorld): Finding {
  const name = 'bounces';
  if (readsBounces) return ok(name, 'what comes back is read');
  return warn(
    name,
    'nobody reads what comes back, nor mails to the address in List-Unsubscribe',
    'Set "bounces" in the configuration: a listener or a mailbox.',
  );
}

/** A host of its own address takes mail too (RFC 5321 section 5.1), but for bounces that is hardly ever meant. */
async function checkBounceDomain({ bounceDomain, dns }: DoctorWorld): Promise<Finding[]> {
  const name = 'bounce domain';
  if (bounceDomain === null) return [];
  const mx = await orNone(dns.resolveMx(bounceDomain));
  if (mx.length > 0)
    return [ok(name, `${bounceDomain} takes mail at ${mx.map(({ exchange }) => exchange).join(', ')}`)];
  return [
    fail(
      name,
      `${bounceDomain} has no MX record: nothing that comes back arrives`,
      `Make an MX record for ${bounceDomain} that leads to whoever reads the bounces.`,
    ),
  ];
}

/** No DNS at hand is no fault of the records. */
async function ask<Found extends Finding | Finding[]>(
  name: string,
  check: () => Promise<Found>,
): Promise<Found | Finding> {
  try {
    return await check();
  } catch {
    return unasked(name, 'the DNS could not be asked', 'Run "digest doctor" again where the network is.');
  }
}

async function readTxt(name: string, dns: Dns): Promise<string[]> {
  return (await orNone(dns.resolveTxt(name))).map((strings) => strings.join(''));
}

async function orNone<T>(answer: Promise<T[]>): Promise<T[]> {
  try {
    return await answer;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOTFOUND' || code === 'ENODATA') return [];
    throw error;
  }
}

/** A tag of a DKIM record with its name, without blanks, as RFC 6376 section 3.2 lets them stand around and within a key. */
function findTag(record: string, tag: string): string | undefined {
  const part = record.split(';').find((one) => one.trim().startsWith(`${tag}=`));
  return part?.replace(/\s+/g, '');
}

function isAligned(from: string, signing: string): boolean {
  return from === signing || from.endsWith(`.${signing}`) || signing.endsWith(`.${from}`);
}
