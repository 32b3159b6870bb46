import { isImported } from '../domain/imported.ts';
import { type AddressFault, parseAddress } from './address.ts';
import { findObjection } from './address-policy.ts';
import { countLetter } from './letter-limit.ts';
import type { ReaderLetter } from './letters.ts';
import { confirmDays, day, toSecond } from './periods.ts';
import type { Consent, NewReader, Reader } from './reader.ts';
import type { ReadersDeps } from './reader-deps.ts';
import type { Decision } from './reader-store.ts';
import { findSuggestion } from './suggestion.ts';
import { createToken } from './tokens.ts';

export interface SubscriptionRequest {
  /** One of the newsletter's languages; another falls back to its first. */
  readonly language: string;
  readonly name?: string | null;
  readonly sections?: readonly string[] | null;
  readonly consent: Omit<Consent, 'at'>;
}

/** Nothing in it tells whether the address was known. `suggestion` is an address that was perhaps meant instead. */
export type SubscriptionAnswer =
  | { readonly outcome: 'check-your-mail'; readonly suggestion: string | null }
  | { readonly outcome: 'refused'; readonly reason: AddressFault | 'role' | 'blocked' };

export function createSubscribing(deps: ReadersDeps) {
  return {
    /**
     * Asks the owner of an address to confirm. Does the same work and gives the same answer for every address; who is subscribed already
     * gets the welcome once more, and nobody more than three letters a day.
     */
    async requestSubscription(rawAddress: string, request: SubscriptionRequest): Promise<SubscriptionAnswer> {
      const address = parseAddress(rawAddress);
      if (typeof address === 'string') return { outcome: 'refused', reason: address };
      const objection = findObjection(address, deps.settings);
      if (objection !== undefined) return { outcome: 'refused', reason: objection };
      const newcomer = toNewReader(deps, address.address, request);
      const issue = await deps.findCurrentIssue();
      const letter = await deps.store.decideByAddress(address.address, (found) =>
        decide(deps, found, newcomer, issue),
      );
      if (letter !== null) await deps.onLetter(letter);
      return { outcome: 'check-your-mail', suggestion: findSuggestion(address) ?? null };
    },
  };
}

function toNewReader(deps: ReadersDeps, address: string, request: SubscriptionRequest): NewReader {
  const now = deps.now();
  const { languages, sections } = deps.settings;
  const wanted = sections.filter((id) => request.sections?.includes(id));
  return {
    key: Buffer.from(deps.randomBytes(12)).toString('hex'),
    address,
    name: cleanName(request.name),
    language: languages.includes(request.language) ? request.language : (languages[0] ?? 'en'),
    sections: wanted.length === 0 || wanted.length === sections.length ? null : wanted,
    state: 'pending',
    stateAt: now,
    pausedUntil: null,
    supportHiddenUntil: null,
    consent: { at: now, ...request.consent },
    createdAt: now,
    confirmedAt: null,
    letters: 1,
    lettersSince: now,
  };
}

/** A name goes into a mail's greeting: one line, no more than anybody's name needs. */
export function cleanName(name: string | null | undefined): string | null {
  const clean = (name ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return clean === '' ? null : clean.slice(0, 100).toWellFormed();
}

/** Both letters are made whichever is sent, so that a known address is signed for as often as an unknown one. */
function decide(
  deps: ReadersDeps,
  found: Reader | undefined,
  newcomer: NewReader,
  issue: number,
): Decision<ReaderLetter | null> {
  const { language, sections, consent, state, stateAt, name } = newcomer;
  const asked = { language, sections, consent, state, stateAt, name };
  const confirm = toConfirmLetter(deps, { ...newcomer, revision: 0, ...found, language });
  const welcome = toWelcomeLetter(deps, found ?? { ...newcomer, revision: 0 }, issue);
  if (found === undefined) return { result: confirm, letters: [confirm], insert: newcomer };
  const counted = countLetter(found, newcomer.createdAt);
  if (counted === undefined) return { result: null, change: { letters: found.letters } };
  return found.state === 'confirmed'
    ? { result: welcome, letters: [welcome], change: counted }
    : { result: confirm, letters: [confirm], change: { ...asked, ...counted } };
}

type Addressee = Pick<Reader, 'address' | 'name' | 'language' | 'key' | 'revision'>;

function toConfirmLetter(deps: ReadersDeps, reader: Addressee): ReaderLetter {
  const end = toSecond(deps.now() + confirmDays * day);
  return {
    kind: 'confirm',
    to: reader.address,
    // Whoever fills in the form needn't be the owner: none of their words go into a stranger's mailbox.
    name: null,
    language: reader.language,
    token: createToken(deps.keys, 'confirm', reader, end),
    days: confirmDays,
  };
}

/** `issue` is the number of the newest issue: what a leave from this letter is counted under. */
export function toWelcomeLetter(
  { keys }: Pick<ReadersDeps, 'keys'>,
  reader: Addressee & Pick<Reader, 'consent'>,
  issue: number,
): ReaderLetter {
  return {
    kind: 'welcome',
    to: reader.address,
    name: reader.name,
    language: reader.language,
    preferencesToken: createToken(keys, 'preferences', reader, issue),
    leaveToken: createToken(keys, 'leave', reader, issue),
    imported: isImported(reader.consent),
  };
}
