import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createImportStore } from '../../src/store/reader-import.ts';
import { exportReaders } from '../../src/subscribers/export.ts';
import { parseImportMap } from '../../src/subscribers/import/map.ts';
import { importReaders } from '../../src/subscribers/import.ts';
import { dialects, type TestDialect } from '../store/dialects.ts';
import { findLetter, onTheForm, openWorld, subscribe, type World } from './world.ts';

const nobody = { left: 0, bounced: 0, complained: 0, unconfirmed: 0, blocked: 0 };
const nothing = {
  rows: 0,
  added: 0,
  known: 0,
  repeated: 0,
  suppressed: 0,
  skipped: 0,
  off: nobody,
  removed: 0,
  stays: 0,
  bad: 0,
};

async function importText(world: World, text: string | Uint8Array, isTrial = false) {
  const bad: [line: number, fault: string][] = [];
  const bytes = Buffer.from(text);
  async function* chunks() {
    // Small pieces: cells, characters and line ends are cut anywhere.
    for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7);
  }
  const report = await importReaders(chunks, {
    store: createImportStore({ database: world.database, vault: world.vault, randomBytes }),
    settings: {
      languages: ['en', 'ru'],
      sections: ['world', 'science', 'culture'],
      allowRoleAddresses: true,
      blockedDomains: [],
    },
    now: world.now,
    file: 'list.csv',
    consent: 'signed at the door of the book fair',
    isTrial,
    map: parseImportMap([]),
    onBadLine: (line, fault) => bad.push([line, fault]),
  });
  return { report, bad };
}

async function listAddresses(world: World): Promise<string[]> {
  const addresses: string[] = [];
  for await (const reader of world.readers.listReaders(['confirmed'])) addresses.push(reader.address);
  return addresses.sort();
}

for (const dialect of dialects) {
  test(`${dialect}: people are taken in as confirmed, with the editor's words as their consent`, async () => {
    await using world = await openWorld(dialect);
    const { report } = await importText(
      world,
      'email,name,language,tags,created_at\nann@example.org,Ann Lee,ru,"science, gardening",2024-05-06 10:00:00\nbob@example.org,,,,\n',
    );
    expect(report).toEqual({ ...nothing, rows: 2, added: 2 });
    expect((await world.readers.showReader('ann@example.org')).reader).toMatchObject({
      name: 'Ann Lee',
      language: 'ru',
      sections: ['science'],
      state: 'confirmed',
      confirmedOn: '2024-05-06T10:00:00.000Z',
      consent: { source: 'signed at the door of the book fair', policy: null },
    });
    expect((await world.readers.showReader('bob@example.org')).reader).toMatchObject({
      name: null,
      language: 'en',
      sections: null,
    });
    expect(world.letters).toEqual([]);
  });

  test(`${dialect}: a trial reports the same and changes nothing`, async () => {
    await using world = await openWorld(dialect);
    await subscribe(world, 'ann@example.org');
    const list = 'email\nann@example.org\nbob@example.org\nBob@Example.org\n';
    const expected = { ...nothing, rows: 3, added: 1, known: 1, repeated: 1 };
    expect((await importText(world, list, true)).report).toEqual(expected);
    expect(await listAddresses(world)).toEqual(['ann@example.org']);
    expect((await importText(world, list)).report).toEqual(expected);
    expect(await listAddresses(world)).toEqual(['ann@example.org', 'bob@example.org']);
  });

  test(`${dialect}: importing a second time adds nobody`, async () => {
    await using world = await openWorld(dialect);
    const list = `email\n${Array.from({ length: 2500 }, (_, n) => `reader${n}@example.org\n`).join('')}`;
    expect((await importText(world, list)).report).toEqual({ ...nothing, rows: 2500, added: 2500 });
    expect((await importText(world, list)).report).toEqual({ ...nothing, rows: 2500, known: 2500 });
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 2500 });
  });

  test(`${dialect}: no import brings back who left, bounced or was removed`, async () => {
    await using world = await openWorld(dialect);
    const { leave } = await subscribe(world, 'ann@example.org');
    await subscribe(world, 'bob@example.org');
    await world.readers.leave(leave);
    await world.readers.forgetReader('bob@example.org');
    const { report } = await importText(
      world,
      'email\nann@example.org\nbob@example.org\ncarol@example.org\n',
    );
    expect(report).toEqual({ ...nothing, rows: 3, added: 1, suppressed: 2 });
    expect(await listAddresses(world)).toEqual(['carol@example.org']);
  });

  test(`${dialect}: somebody who is waiting to confirm is confirmed by the list`, async () => {
    await using world = await openWorld(dialect);
    await world.readers.requestSubscription('ann@example.org', onTheForm);
    expect((await importText(world, 'email\nann@example.org\n')).report).toEqual({
      ...nothing,
      rows: 1,
      added: 1,
    });
    expect(await world.readers.confirm(findLetter(world, 'confirm').token)).toBe('confirmed');
  });

  test(`${dialect}: what is exported is taken in again as it was`, async () => {
    await using world = await openWorld(dialect);
    await importText(world, 'email;name\n=ann+1@example.org;"=HYPERLINK(""x""), Ann"\nbob@example.org;Bob\n');
    let csv = '';
    for await (const text of exportReaders(world.readers.listReaders())) csv += text;
    expect(csv).toContain('\'=ann+1@example.org,"\'=HYPERLINK(""x""), Ann",en,,confirmed,');
    await using other = await openWorld(dialect);
    expect((await importText(other, csv)).report).toEqual({ ...nothing, rows: 2, added: 2 });
    expect(await listAddresses(other)).toEqual(['=ann+1@example.org', 'bob@example.org']);
  });
}

describe('lists as other programs write them', () => {
  const open = () => openWorld('sqlite' satisfies TestDialect);

  test.each([
    [
      'Mailchimp',
      'Email Address,First Name,Last Name,OPTIN_TIME,CONFIRM_TIME,MEMBER_RATING\nann@example.org,Ann,Lee,2024-01-02 03:04:05,2024-01-02 03:05:00,2\n',
    ],
    [
      'Substack',
      'email,name,active_subscription,email_disabled,created_at\nann@example.org,Ann Lee,false,false,2024-01-02T03:05:00Z\n',
    ],
    [
      'listmonk',
      'uuid,email,name,attributes,status,created_at,updated_at\n1,ann@example.org,Ann Lee,"{""city"": ""Riga""}",enabled,2024-01-02T03:05:00Z,x\n',
    ],
    [
      'Ghost',
      'id,email,name,note,subscribed_to_emails,complimentary_plan,created_at,deleted_at,labels\n1,ann@example.org,Ann Lee,,true,,2024-01-02T03:05:00.000Z,,\n',
    ],
    [
      'Buttondown',
      'id,email,type,tags,creation_date\nx,ann@example.org,regular,,2024-01-02T03:05:00+00:00\n',
    ],
    ['plain', 'ann@example.org\n'],
  ])('%s', async (_, list) => {
    await using world = await open();
    expect((await importText(world, list)).report).toEqual({ ...nothing, rows: 1, added: 1 });
    expect(await listAddresses(world)).toEqual(['ann@example.org']);
  });

  test('UTF-16, semicolons, old line ends and empty lines are read', async () => {
    await using world = await open();
    const text = '\ufeff\r\n\r\nE-Mail;Имя\r\nann@example.org;Анна\r\n\r\nbob@example.org;Боб';
    expect((await importText(world, Buffer.from(text, 'utf16le'))).report).toEqual({
      ...nothing,
      rows: 2,
      added: 2,
    });
    expect((await world.readers.showReader('ann@example.org')).reader?.name).toBe('Анна');
  });
});

describe('bad lines', () => {
  test('are named by number, and the good ones go in', async () => {
    await using world = await openWorld('sqlite');
    const { report, bad } = await importText(
      world,
      [
        'email,name',
        'ann@example.org,Ann',
        'nobody',
        ',',
        'bob@example.org',
        '',
        'a@b@c,x',
        'carol@example.org,C,more,cells',
      ].join('\n'),
    );
    expect(bad).toEqual([
      [3, 'no-at'],
      [4, 'empty'],
      [7, 'bad-local'],
    ]);
    expect(report).toEqual({ ...nothing, rows: 6, added: 3, bad: 3 });
  });

  test('a quote that is never closed costs its own line', async () => {
    await using world = await openWorld('sqlite');
    const { bad } = await importText(
      world,
      'email,name\n"ann@example.org,Ann\nbob@example.org,"Bob\nthe Builder"\ncarol@example.org,"Carol ""C"" King"\n',
    );
    expect(bad).toEqual([[2, 'broken-line']]);
    expect(await listAddresses(world)).toEqual(['bob@example.org', 'carol@example.org']);
    expect((await world.readers.showReader('carol@example.org')).reader?.name).toBe('Carol "C" King');
  });

  test('a file without addresses is refused as a whole', async () => {
    await using world = await openWorld('sqlite');
    await expect(importText(world, 'first,second\n1,2\n')).rejects.toMatchObject({ code: 'import-columns' });
    expect((await importText(world, '')).report).toEqual(nothing);
  });
});
