import { toJoined, toNameWords } from './joined.ts';
import type { Standing } from './standing.ts';
import { standingByWord } from './state-words.ts';

/**
 * How a column says whether somebody may be written to. words: by a word, or a number. type: the same, or by what they pay. off: a yes or a
 * date says that they may not. on: a no says that they may not. unclear: it sounds like one of these, and only the editor knows. scan: it
 * doesn't, but a word for somebody who may not be written to may stand in it.
 */
export type StateKind = 'words' | 'type' | 'off' | 'on' | 'unclear' | 'scan';

export interface StateMeaning {
  readonly kind: StateKind;
  /** What the yes of an `off`, or the no of an `on`, says. */
  readonly means: Standing;
}

// What columns are called, as toJoined and findStateColumn read it: case, marks and words around it ("is", "email", "date", "at") don't count. To teach
// a column, add its name to a line, apart by commas.
const columns: readonly (StateMeaning & { readonly names: string })[] = [
  {
    kind: 'words',
    means: 'left',
    names:
      'status, state, permission, email permission, subscription, subscriber status, subscription status, newsletter status, mailing status, sub status, stato iscrizione, statut, état, estado, situação, stato, stan, stav, tila, durum, állapot, stare, staat, tilstand, статус, состояние, стан, статус подписки, الحالة, وضعیت',
  },
  { kind: 'type', means: 'left', names: 'type, subscriber type, subscription type, typ, tipo, тип' },
  {
    kind: 'off',
    means: 'left',
    names:
      'unsubscribed, unsubscribe, unsubscription, unsubscribed from all email, unsub, opted out, opt out, optedout, optout, opted out of email, last unsubscribed, do not email, do not mail, do not contact, donotcontact, donotemail, dnc, disabled email, email disabled, suppressed, suppressions, suppression, excluded from campaigns, excluded, stop, stopped, deactivated, no mail, nomail, abgemeldet, abmeldung, austragung, désabonné, désabonnement, désinscrit, désinscription, baja, abmeldedatum, desuscrito, cancelado, disiscritto, disiscrizione, descadastrado, uitgeschreven, wypisany, odhlášen, avregistrerad, afmeldt, widerruf, kündigung, widerspruch, quit, no email, no emails, no send, do not send, не писать, отписан, отписка, отписки, отписался, відписаний, відписка',
  },
  {
    kind: 'off',
    means: 'bounced',
    names:
      'bounced, bounce, hard bounce, hard bounced, hardbounced, hardbounce, clean, cleaned, undeliverable, invalid, unreachable, rebond, rebote',
  },
  {
    kind: 'off',
    means: 'complained',
    names: 'complained, complaint, spam, spam complaint, abuse, marked as spam, junk, plainte, queja, жалоба',
  },
  {
    kind: 'off',
    means: 'blocked',
    names:
      'blocked, blocklisted, blocklist, blacklisted, blacklist, disabled, deleted, removed, banned, archived, suspended, gesperrt, gelöscht, bloqué, bloqueado, заблокирован, удалён, удален',
  },
  { kind: 'off', means: 'unconfirmed', names: 'unconfirmed, pending, not confirmed' },
  {
    kind: 'on',
    means: 'left',
    names:
      'subscribed, subscribed to emails, subscriber, active, enabled, email enabled, accepts marketing, accepts email marketing, email marketing consent, marketing consent, subscribe, subscription date, subscribed to newsletter, newsletter, newsletter subscription, wants newsletter, receive newsletter, receives newsletter, email ok, mail ok, consent, consent given, gdpr consent, consent to be contacted, einwilligung, consentement, consentimiento, consenso, согласие, рассылка, inscription, suscripción, iscrizione, anmeldung, подписки, marketing, mailing, mailings, wants mail, wants email, send email, send emails, mailable, sendable, receives email, receive email, receive emails, can email, abonniert, abonné, suscrito, iscritto, inscrito, подписан, підписаний',
  },
  {
    kind: 'on',
    means: 'unconfirmed',
    names:
      'confirmed, confirm, confirmation, confirmed subscription, doi, opted in, optedin, opt in, optin, double opt in, doubleoptin, verified, activated, bestätigt, bestätigung, confirmé, confirmado, confermato, potwierdzony, подтверждён, подтвержден',
  },
  { kind: 'on', means: 'bounced', names: 'valid, validated, reachable, deliverable' },
];

// Columns that sound like a state and are none. The last line only beside what tells Substack's export: there they are about paying.
const harmless =
  'active subscription, status date, state code, province state, state province, billing state, shipping state, us state, consent at, consent policy, consent form, consent source, email validation, bouncecount, softbouncecount';
const besideStripe = 'cancel date, canceled at, cancelled at, subscription expires at';

/** A column with one of these words in its name says when, where or how often, or is about something other than mail. */
const besideWords = new Set(
  'ip id uuid guid url uri source campaign rate count number num total days interval country city zip plan form page method title stripe opens opened clicks clicked revenue price currency expiry expiration score rating latitude longitude timezone last first received dropped tier gmtoff soft key hash token link name note notes comment comments changed updated modified sms whatsapp push phone mobile telegram stage lifecycle'.split(
    ' ',
  ),
);

/** What a column that is about a state has in its name, in any of the languages above. */
const soundsLikePattern =
  /status|state$|churn|^paus|muted?$|onhold$|subscri|suscri|unsub|opt(?:ed)?_?(?:in|out)|bounc|complain|spam|abuse|junk|^block|block(?:ed|list)|black|suppress|disable|exclu|^active|inactive|confirm|consent|cancel|removed|deleted|cleaned|donot|dnc|mailable|deliverab|permission|verified|validat|abonn|abgemeld|abmeld|abbestell|ausgetrag|gesperrt|bestätig|einwillig|désinscri|inscri|iscri|rebond|rebot|descadastr|cancelad|uitgeschr|afgemeld|wypis|zablok|potwierdz|odhláš|afmeld|avmeld|avregist|статус|состоян|подпис|отпис|підпис|відпис|подтвер|підтвер|заблок|недостав|согласи|жалоб/u;

const tellsOfLeavingPattern =
  /churn|^paus|unsub|opt(?:ed)?out|bounc|complain|spam|abuse|junk|block|black|suppress|disable|exclu|inactive|cancel|removed|deleted|cleaned|donot|dnc|abgemeld|abmeld|désabonn|désinscri|rebond|rebot|отпис|відпис|жалоб|заблок/u;

const wordsBefore = new Set(
  'is has was email mail e contact member user subscriber global list account marketing date primary the de d of fecha data datum дата'.split(
    ' ',
  ),
);
const wordsAfter = new Set(
  'at on date time datetime timestamp utc gmt flag status state email emails mail list by datum am le el'.split(
    ' ',
  ),
);

const byName = new Map(
  columns.flatMap(({ names, ...meaning }) =>
    names.split(',').map((name) => [toJoined(name), meaning] as const),
  ),
);
const harmlessNames = new Set(harmless.split(',').map(toJoined));
const harmlessBesideStripe = new Set(besideStripe.split(',').map(toJoined));

/** What the column of this name says; `all` are the names of the whole list, joined. */
export function findStateColumn(name: string, all: readonly string[]): StateMeaning {
  const joined = toJoined(name);
  const scan: StateMeaning = { kind: 'scan', means: 'left' };
  if (harmlessNames.has(joined)) return scan;
  if (harmlessBesideStripe.has(joined) && all.includes('stripecustomerid')) return scan;
  const words = toNameWords(name);
  for (const candidate of listNames(words)) {
    const found = byName.get(candidate) ?? findNamedAfter(candidate);
    if (found !== undefined) return found;
  }
  if (!soundsLikePattern.test(joined)) return scan;
  if (!words.some((word) => besideWords.has(word))) return { kind: 'unclear', means: 'left' };
  return scan;
}

/** A column called like a state in any language, "aktiv" or "deaktiviert am", says whether it holds. */
function findNamedAfter(word: string): StateMeaning | undefined {
  const standing = standingByWord.get(word);
  switch (standing) {
    case undefined:
      return undefined;
    case 'subscribed':
      return { kind: 'on', means: 'left' };
    case 'left':
    case 'blocked':
      return { kind: 'off', means: standing };
    default:
      // "returned", "held" or "invited" may be about something else than mail.
      return { kind: 'unclear', means: standing };
  }
}

/** Whether a column that sounds like a state is about an end: an empty cell or a no in it then says nothing. */
export function tellsOfLeaving(name: string): boolean {
  return tellsOfLeavingPattern.test(toJoined(name));
}

/** The whole name, then with ever fewer of the words around it. */
function* listNames(words: readonly string[]): Generator<string> {
  for (let start = 0; start < words.length; start++) {
    for (let end = words.length; end > start; end--) {
      yield words.slice(start, end).join('');
      if (!wordsAfter.has(words[end - 1] ?? '')) break;
    }
    if (!wordsBefore.has(words[start] ?? '')) return;
  }
}
