import { DigestError } from '../../domain/errors.ts';
import { parseAddress } from '../address.ts';
import { readCellAddresses } from './cell-addresses.ts';
import { toJoined } from './joined.ts';
import { type Field, fields, fileColumn, type ImportMap } from './map.ts';
import { findStateColumn, type StateMeaning } from './state-columns.ts';

/** One line of a list, its cells found by what their column is called. */
export interface ImportCells {
  readonly email: string;
  readonly name: string | null;
  readonly language: string | null;
  readonly sections: string | null;
  readonly subscribedOn: string | null;
}

/** A column that says, or may say, whether somebody may be written to; -1 for the name of the file. */
export interface StateColumn extends StateMeaning {
  readonly index: number;
  readonly name: string;
}

/** What a column is used for; null where it isn't understood, and not used. */
export interface ColumnUse {
  readonly name: string;
  readonly use: Field | 'state' | null;
}

export interface ImportColumns {
  /** False where the first line is an address already. */
  readonly hasHeader: boolean;
  /** What the columns are called, joined. */
  readonly names: readonly string[];
  readonly uses: readonly ColumnUse[];
  readonly states: readonly StateColumn[];
  read(cells: readonly string[]): ImportCells;
}

// What tools and people call the columns that are no state, joined. Where a list has several, the one named first here is taken.
const names: Readonly<Record<Field | 'first' | 'last', string>> = {
  email:
    'email,emailaddress,mail,useremail,subscriberemail,contactemail,memberemail,primaryemail,emailid,emailadresse,mailadresse,adresseemail,adressemail,courriel,correo,correoelectrónico,correoelectronico,indirizzoemail,endereçodeemail,emailadres,epost,epostadress,epostadresse,adresemail,emailcím,eposta,email1,адрес,почта,электроннаяпочта,адресэлектроннойпочты,эл почта,имейл,електроннапошта,пошта,subscriber,address',
  name: 'name,fullname,subscribername,displayname,contactname,nombre,nome,navn,namn,imię,имя,фио',
  first: 'firstname,fname,first,vorname,prénom,givenname,voornaam',
  last: 'lastname,lname,last,surname,nachname,nom,familyname,achternaam,фамилия',
  language: 'language,lang,locale,preferredlanguage,sprache,langue,idioma,lingua,язык',
  sections: 'sections,section,tags,topics,labels,groups,interests,lists,segments',
  since:
    'confirmtime,confirmedat,confirmationdate,confirmed,optintime,optindate,subscribedat,subscriptiondate,datesubscribed,subscribed,startdate,createdat,creationdate,created,dateadded,addedtime,addedat,signupdate,signedupat,joined,date',
};

const namesByField = new Map(
  Object.entries(names).map(([field, list]) => [field, list.split(',').map(toJoined)] as const),
);

/** Knows the columns by the list's first line. Throws `import-columns` where none of them holds addresses. */
export function findColumns(first: readonly string[], file: string, map: ImportMap): ImportColumns {
  const joined = first.map(toJoined);
  const find = (field: Field | 'first' | 'last') => {
    const mapped = first.findIndex((name) => map.findColumn(name) === field);
    if (mapped >= 0) return mapped;
    const known = namesByField.get(field) ?? [];
    return known.map((name) => joined.indexOf(name)).find((index) => index >= 0) ?? -1;
  };
  const hasHeader = find('email') >= 0;
  const labels = hasHeader ? first : first.map((_, index) => `column ${index + 1}`);
  const stranger = map.findStranger([...labels, fileColumn]);
  if (stranger !== undefined) throw new DigestError('import-map-column', { file, column: stranger });
  if (!hasHeader) return findColumnsWithoutHeader(first, labels, file);
  const [email, name, firstName, lastName] = [find('email'), find('name'), find('first'), find('last')];
  const [language, sections, since] = [find('language'), find('sections'), find('since')];
  const fieldAt = new Map<number, Field>([
    [since, 'since'],
    [sections, 'sections'],
    [language, 'language'],
    [lastName, 'name'],
    [firstName, 'name'],
    [name, 'name'],
    [email, 'email'],
  ]);
  const states = findStates(labels, joined, fieldAt, map);
  return {
    hasHeader,
    names: joined,
    states,
    uses: toUses(labels, fieldAt, states),
    read: (cells) => ({
      email: withoutGuard(cells[email] ?? ''),
      name:
        withoutGuard(cells[name] ?? '') ||
        `${cells[firstName] ?? ''} ${cells[lastName] ?? ''}`.trim() ||
        null,
      language: cells[language] || null,
      sections: cells[sections] || null,
      subscribedOn: cells[since] || null,
    }),
  };
}

function findColumnsWithoutHeader(
  first: readonly string[],
  labels: readonly string[],
  file: string,
): ImportColumns {
  const email = first.findIndex((cell) =>
    readCellAddresses(cell).every(({ address }) => typeof parseAddress(address) !== 'string'),
  );
  if (email < 0) throw new DigestError('import-columns', { file });
  const fieldAt = new Map<number, Field>([[email, 'email']]);
  return {
    hasHeader: false,
    names: [],
    uses: toUses(labels, fieldAt, []),
    states: labels.flatMap((name, index) =>
      index === email ? [] : { index, name, kind: 'scan' as const, means: 'left' as const },
    ),
    read: (cells) => ({
      email: cells[email] ?? '',
      name: null,
      language: null,
      sections: null,
      subscribedOn: null,
    }),
  };
}

/** All columns but those that hold something else. A date since when somebody is subscribed may be a state as well ("confirmed"). */
function findStates(
  labels: readonly string[],
  joined: readonly string[],
  fieldAt: ReadonlyMap<number, Field>,
  map: ImportMap,
): StateColumn[] {
  const hasPlaces = joined.some((name) => placeNames.has(name));
  return labels.flatMap((name, index): StateColumn[] => {
    const mapped = map.findColumn(name);
    const field = fieldAt.get(index);
    const meaning = findStateColumn(name, joined);
    if (mapped === 'ignore' || fields.some((known) => known === mapped)) return [];
    if (field !== undefined && !(field === 'since' && meaning.kind === 'on')) return [];
    const isPlace = joined[index] === 'state' && hasPlaces;
    const kind = isPlace ? 'scan' : meaning.kind;
    // What the editor says of a column that sounds like nothing holds as well.
    return [
      { index, name, means: meaning.means, kind: mapped !== undefined && kind === 'scan' ? 'unclear' : kind },
    ];
  });
}

/** Beside one of these, "state" is a part of a country. */
const placeNames = new Set(['city', 'town', 'zip', 'zipcode', 'postalcode', 'postcode', 'country', 'street']);

function toUses(
  labels: readonly string[],
  fieldAt: ReadonlyMap<number, Field>,
  states: readonly StateColumn[],
): readonly ColumnUse[] {
  return labels.map((name, index) => {
    const isState = states.some(
      (state) => state.index === index && state.kind !== 'scan' && state.kind !== 'unclear',
    );
    return { name, use: isState ? 'state' : (fieldAt.get(index) ?? null) };
  });
}

/** The apostrophe that keeps spreadsheets from running a cell. */
function withoutGuard(cell: string): string {
  return /^'[=+\-@]/.test(cell) ? cell.slice(1) : cell;
}
