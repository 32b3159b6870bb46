import { DigestError } from '../domain/errors.ts';
import { parseAddress } from './address.ts';

/** One line of a list, its cells found by what their column is called. */
export interface ImportCells {
  readonly email: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly sections: string | null;
  readonly subscribedOn: string | null;
  /** Whether the list it comes from says that this person isn't (or is no longer) subscribed. */
  readonly unsubscribed: boolean;
}

export interface ImportColumns {
  /** False where the first line is an address already. */
  readonly hasHeader: boolean;
  read(cells: readonly string[]): ImportCells;
}

// What Mailchimp, Substack, listmonk, Ghost, Buttondown and people call their columns: letters and digits only, in lower case.
const emailNames = [
  'email',
  'emailaddress',
  'mail',
  'emailadresse',
  'mailadresse',
  'adresseemail',
  'адрес',
  'почта',
];
const nameNames = ['name', 'fullname', 'subscribername', 'имя'];
const firstNames = ['firstname', 'fname', 'vorname', 'prénom'];
const lastNames = ['lastname', 'lname', 'surname', 'nachname', 'nom'];
const languageNames = ['language', 'lang', 'locale', 'preferredlanguage', 'sprache', 'langue'];
const sectionNames = ['sections', 'section', 'tags', 'topics', 'labels', 'groups', 'interests'];
const dateNames = [
  'confirmtime',
  'confirmedat',
  'confirmed',
  'optintime',
  'subscribedat',
  'subscriptiondate',
  'startdate',
  'createdat',
  'creationdate',
  'created',
  'date',
];
const stateNames = [
  'status',
  'state',
  'memberstatus',
  'subscriberstatus',
  'subscriptionstatus',
  'subscribertype',
  'type',
];
/** Something in it (a date, "true") means: gone. */
const goneNames = [
  'unsubtime',
  'unsubscribedat',
  'unsubscriptiondate',
  'unsubscribed',
  'cleantime',
  'bouncedat',
  'deletedat',
  'emaildisabled',
  'complainedat',
];
/** "false" in it means: gone. */
const hereNames = ['subscribedtoemails', 'subscribed', 'emailenabled', 'isactive'];

const goneStates = new Set(
  'unsubscribed unsub cleaned disabled blocklisted blacklisted bounced hardbounced complained spam spammy abuse unactivated unconfirmed pending removed deleted inactive undeliverable nonsubscribed transactional archived suppressed left'.split(
    ' ',
  ),
);
const no = new Set(['', 'false', 'f', '0', 'no', 'n', 'null']);

/** Knows the columns by the list's first line. Throws `import-columns` where none of them holds addresses. */
export function findColumns(first: readonly string[], file: string): ImportColumns {
  const names = first.map(toColumnName);
  const find = (known: readonly string[]) =>
    known.map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  const email = find(emailNames);
  if (email < 0) return findColumnsWithoutHeader(first, file);
  const [name, firstName, lastName] = [find(nameNames), find(firstNames), find(lastNames)];
  const [language, sections, date] = [find(languageNames), find(sectionNames), find(dateNames)];
  const states = names.flatMap((column, index) => (stateNames.includes(column) ? [index] : []));
  const gone = names.flatMap((column, index) => (goneNames.includes(column) ? [index] : []));
  const here = names.flatMap((column, index) => (hereNames.includes(column) ? [index] : []));
  return {
    hasHeader: true,
    read: (cells) => ({
      email: withoutGuard(cells[email] ?? ''),
      name:
        withoutGuard(cells[name] ?? '') ||
        `${cells[firstName] ?? ''} ${cells[lastName] ?? ''}`.trim() ||
        null,
      language: cells[language] || null,
      sections: cells[sections] || null,
      subscribedOn: cells[date] || null,
      unsubscribed:
        states.some((index) => goneStates.has(toColumnName(cells[index] ?? ''))) ||
        gone.some((index) => !no.has((cells[index] ?? '').trim().toLowerCase())) ||
        here.some((index) => cells[index] !== '' && no.has((cells[index] ?? '').trim().toLowerCase())),
    }),
  };
}

function findColumnsWithoutHeader(first: readonly string[], file: string): ImportColumns {
  const email = first.findIndex((cell) => typeof parseAddress(cell) !== 'string');
  if (email < 0) throw new DigestError('import-columns', { file });
  return {
    hasHeader: false,
    read: (cells) => ({
      email: cells[email] ?? '',
      name: null,
      language: null,
      sections: null,
      subscribedOn: null,
      unsubscribed: false,
    }),
  };
}

/** The apostrophe that keeps spreadsheets from running a cell. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}

function toColumnName(cell: string): string {
  return cell.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
