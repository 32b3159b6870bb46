import { isOwnToken, toKey } from './known-reader.ts';
import { week } from './periods.ts';
import type { Reader } from './reader.ts';
import type { ReadersDeps } from './reader-deps.ts';
import type { Decision } from './reader-store.ts';
import { parseToken, type TokenPurpose } from './tokens.ts';

/**
 * What a reader sees on the page, and whoever a mail is forwarded to sees as well: nothing about who it is. Instants are epoch ms.
 */
export interface Preferences {
  readonly language: string;
  /** Ids of the sections wanted; null for all. */
  readonly sections: readonly string[] | null;
  readonly pausedUntil: number | null;
  readonly supportHiddenUntil: number | null;
}

export interface PreferenceChange {
  readonly language?: string;
  /** Those wanted; null for all. */
  readonly sections?: readonly string[] | null;
  /** Weeks from now without an issue; 0 to end a pause. */
  readonly pauseWeeks?: number;
}

export const longestPauseWeeks = 52;

export type PreferenceAnswer =
  | { readonly outcome: 'saved'; readonly preferences: Preferences }
  | { readonly outcome: 'refused'; readonly field: 'language' | 'sections' | 'pauseWeeks' }
  | { readonly outcome: 'unknown' };

export function createPreferences(deps: ReadersDeps) {
  function isMember(token: string, purpose: TokenPurpose, found: Reader | undefined): found is Reader {
    return isOwnToken(deps, token, purpose, found) && found.state === 'confirmed';
  }

  function decideUpdate(
    token: string,
    change: PreferenceChange,
    found: Reader | undefined,
  ): Decision<PreferenceAnswer> {
    if (!isMember(token, 'preferences', found)) return { result: { outcome: 'unknown' } };
    const field = findWrongField(deps, change);
    if (field !== undefined) return { result: { outcome: 'refused', field } };
    const { language = found.language, pauseWeeks } = change;
    const sections = change.sections === undefined ? found.sections : narrow(deps, change.sections);
    const pausedUntil = pauseWeeks === undefined ? found.pausedUntil : toPauseEnd(deps, pauseWeeks);
    const next = { language, sections, pausedUntil };
    return { result: { outcome: 'saved', preferences: toPreferences({ ...found, ...next }) }, change: next };
  }

  return {
    /** Undefined for a link that isn't (or is no longer) a subscriber's. */
    async findPreferences(token: string): Promise<Preferences | undefined> {
      const found = await deps.store.findByKey(toKey(parseToken(token)));
      return isMember(token, 'preferences', found) ? toPreferences(found) : undefined;
    },

    async updatePreferences(token: string, change: PreferenceChange): Promise<PreferenceAnswer> {
      return deps.store.decideByKey(toKey(parseToken(token)), (found) => decideUpdate(token, change, found));
    },

    /** "Not now" beside the support block: hides it for the weeks that the newsletter says. Gives the end, epoch ms. */
    async hideSupport(token: string): Promise<{ outcome: 'hidden'; until: number } | { outcome: 'unknown' }> {
      const until = deps.now() + deps.settings.hideWeeks * week;
      return deps.store.decideByKey(
        toKey(parseToken(token)),
        (found): Decision<{ outcome: 'hidden'; until: number } | { outcome: 'unknown' }> =>
          isMember(token, 'not-now', found)
            ? { result: { outcome: 'hidden', until }, change: { supportHiddenUntil: until } }
            : { result: { outcome: 'unknown' } },
      );
    },
  };
}

/** All that is kept about a reader, for reading and for taking along. Instants in ISO 8601. */
export interface ReaderData {
  readonly address: string;
  readonly name: string | null;
  readonly language: string;
  readonly sections: readonly string[] | null;
  readonly state: string;
  readonly stateSince: string;
  readonly subscribedOn: string;
  readonly confirmedOn: string | null;
  readonly pausedUntil: string | null;
  readonly supportHiddenUntil: string | null;
  readonly consent: { on: string; policy: string | null; form: string | null; source: string | null };
}

export function toReaderData(reader: Reader): ReaderData {
  const { address, name, language, sections, state, consent } = reader;
  return {
    address,
    name,
    language,
    sections,
    state,
    stateSince: toIso(reader.stateAt),
    subscribedOn: toIso(reader.createdAt),
    confirmedOn: reader.confirmedAt === null ? null : toIso(reader.confirmedAt),
    pausedUntil: reader.pausedUntil === null ? null : toIso(reader.pausedUntil),
    supportHiddenUntil: reader.supportHiddenUntil === null ? null : toIso(reader.supportHiddenUntil),
    consent: { on: toIso(consent.at), policy: consent.policy, form: consent.form, source: consent.source },
  };
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}

function toPreferences(reader: Reader): Preferences {
  const { language, sections, pausedUntil, supportHiddenUntil } = reader;
  return { language, sections, pausedUntil, supportHiddenUntil };
}

function findWrongField(
  { settings }: ReadersDeps,
  { language, sections, pauseWeeks }: PreferenceChange,
): 'language' | 'sections' | 'pauseWeeks' | undefined {
  if (language !== undefined && !settings.languages.includes(language)) return 'language';
  // Nobody wants an empty mail: none at all is what leaving is for.
  if (sections?.length === 0 || sections?.some((id) => !settings.sections.includes(id))) return 'sections';
  const isPause = pauseWeeks === undefined || (Number.isInteger(pauseWeeks) && pauseWeeks >= 0);
  return isPause && (pauseWeeks ?? 0) <= longestPauseWeeks ? undefined : 'pauseWeeks';
}

/** In the newsletter's order; all of them is the same as no choice, so that a section added later comes too. */
function narrow({ settings }: ReadersDeps, wanted: readonly string[] | null): readonly string[] | null {
  if (wanted === null) return null;
  const sections = settings.sections.filter((id) => wanted.includes(id));
  return sections.length === settings.sections.length ? null : sections;
}

function toPauseEnd({ now }: ReadersDeps, weeks: number): number | null {
  return weeks === 0 ? null : now() + weeks * week;
}
