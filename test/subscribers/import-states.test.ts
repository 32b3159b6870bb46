import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createImportStore } from '../../src/store/reader-import.ts';
import type { ListUnderstood } from '../../src/subscribers/import/check.ts';
import { toJoined } from '../../src/subscribers/import/joined.ts';
import { parseImportMap } from '../../src/subscribers/import/map.ts';
import { findStateColumn } from '../../src/subscribers/import/state-columns.ts';
import { stateWords } from '../../src/subscribers/import/state-words.ts';
import { readStatement } from '../../src/subscribers/import/statement.ts';
import { importReaders } from '../../src/subscribers/import.ts';
import { dialects } from '../store/dialects.ts';
import { onTheForm, openWorld, subscribe, type World } from './world.ts';

interface HowTo {
  readonly file?: string;
  readonly map?: readonly string[];
  readonly isTrial?: boolean;
}

async function importText(
  world: World,
  text: string,
  { file = 'list.csv', map = [], isTrial = false }: HowTo = {},
) {
  let understood: ListUnderstood | undefined;
  const report = await importReaders(
    async function* () {
      yield Buffer.from(text);
    },
    {
      store: createImportStore({ database: world.database, vault: world.vault, randomBytes }),
      settings: { languages: ['en'], sections: [], allowRoleAddresses: false, blockedDomains: [] },
      now: world.now,
      file,
      consent: 'moved from the old tool',
      isTrial,
      map: parseImportMap(map),
      onUnderstood: (heard) => {
        understood = heard;
      },
      onBadLine: () => {},
    },
  );
  return { report, understood };
}

async function listAddresses(world: World): Promise<string[]> {
  const addresses: string[] = [];
  for await (const reader of world.readers.listReaders(['confirmed'])) addresses.push(reader.address);
  return addresses.sort();
}

async function isOff(world: World, address: string): Promise<boolean> {
  return (await world.readers.showReader(address)).suppressed;
}

/** Who of a list in the shape of some tool is taken in, by the first letters of their addresses; all others must be remembered. */
type Export = readonly [tool: string, header: string, lines: readonly string[], taken: string, file?: string];
const exports: readonly Export[] = [
  [
    'Kit',
    'email_address,state,created_at',
    [
      'a@e.org,active,2024-01-02',
      'b@e.org,cancelled,x',
      'c@e.org,bounced,x',
      'd@e.org,complained,x',
      'e@e.org,inactive,x',
    ],
    'a',
  ],
  [
    'beehiiv',
    'Email,Status',
    ['a@e.org,active', 'b@e.org,validating', 'c@e.org,invalid', 'd@e.org,pending'],
    'a',
  ],
  [
    'Buttondown',
    'email_address,type',
    [
      'a@e.org,regular',
      'b@e.org,churning',
      'c@e.org,past_due',
      'd@e.org,unactivated',
      'e@e.org,spammy',
      'f@e.org,undeliverable',
    ],
    'abc',
  ],
  ['Substack', 'email,active_subscription,email_disabled', ['a@e.org,false,false', 'b@e.org,true,true'], 'a'],
  [
    'Substack, today',
    'Email,Stripe Customer ID,Type,Cancel date',
    ['a@e.org,,free,', 'b@e.org,x,paid,2024-05-06'],
    'ab',
  ],
  ['listmonk', 'email,status', ['a@e.org,enabled', 'b@e.org,disabled', 'c@e.org,blocklisted'], 'a'],
  [
    'Ghost',
    'email,subscribed_to_emails,deleted_at',
    ['a@e.org,true,', 'b@e.org,false,', 'c@e.org,true,2024-05-06T07:08:09Z'],
    'a',
  ],
  [
    'MailPoet',
    'Email,Global status,List status',
    [
      'a@e.org,Subscribed,Subscribed',
      'b@e.org,Unsubscribed,Subscribed',
      'c@e.org,Subscribed,Unconfirmed',
      'd@e.org,Bounced,Subscribed',
    ],
    'a',
  ],
  [
    'MailPoet, in German',
    'E-Mail,Globaler Status,Listenstatus',
    ['a@e.org,Abonniert,Abonniert', 'b@e.org,Abgemeldet,Abonniert', 'c@e.org,Abonniert,Unbestätigt'],
    'a',
  ],
  [
    'phpList',
    'email,confirmed,blacklisted,optedin,bouncecount,disabled',
    ['a@e.org,1,0,1,3,0', 'b@e.org,1,1,1,0,0', 'c@e.org,0,0,1,0,0', 'd@e.org,1,0,1,0,1', 'e@e.org,1,0,0,0,0'],
    'a',
  ],
  ['Mailtrain', 'email,status', ['a@e.org,1', 'b@e.org,2', 'c@e.org,3', 'd@e.org,4'], 'a'],
  ['ActiveCampaign', 'Email,Status', ['a@e.org,1', 'b@e.org,0', 'c@e.org,-1'], 'a'],
  [
    'Unisender',
    'email,email_status,email_confirm_time',
    ['a@e.org,active,2024-01-02', 'b@e.org,inactive,'],
    'a',
  ],
  ['HubSpot', 'Email,Unsubscribed from all email', ['a@e.org,', 'b@e.org,true'], 'a'],
  ['Salesforce', 'Email,HasOptedOutOfEmail,Subscriber Key', ['a@e.org,0,k1', 'b@e.org,1,k2'], 'a'],
  ['a membership list', 'Email,Newsletter', ['a@e.org,ja', 'b@e.org,nein'], 'a'],
  ['Mautic', 'email,DNC', ['a@e.org,0', 'b@e.org,1'], 'a'],
  ['Keila', 'Email,Status', ['a@e.org,active', 'b@e.org,unreachable'], 'a'],
  ['Brevo', 'EMAIL,EMAIL_BLACKLISTED,SMS_BLACKLISTED', ['a@e.org,false,true', 'b@e.org,true,false'], 'a'],
  ['MailerLite', 'Subscriber,Status', ['a@e.org,Active', 'b@e.org,Junk', 'c@e.org,Unconfirmed'], 'a'],
  ['Campaign Monitor', 'Email Address,State', ['a@e.org,Active', 'b@e.org,Deleted', 'c@e.org,Bounced'], 'a'],
  [
    'AWeber',
    'Email,Date Added,Stop Time,Verified',
    ['a@e.org,01/13/2024,,yes', 'b@e.org,01/13/2024,02/14/2024,yes', 'c@e.org,01/13/2024,,no'],
    'a',
  ],
  [
    'Sendy',
    'Name,Email,Status',
    ['A,a@e.org,Subscribed', 'B,b@e.org,Marked as spam', 'C,c@e.org,Unconfirmed'],
    'a',
  ],
  ['Mailjet', 'email,IsExcludedFromCampaigns', ['a@e.org,false', 'b@e.org,true'], 'a'],
  [
    'Klaviyo',
    'Email,Email Marketing Consent',
    ['a@e.org,SUBSCRIBED', 'b@e.org,NEVER_SUBSCRIBED', 'c@e.org,UNSUBSCRIBED'],
    'a',
  ],
  [
    'CleverReach',
    'E-Mail;Aktiv;Aktiviert am;Deaktiviert am',
    ['a@e.org;1;01.02.2023;', 'b@e.org;0;01.02.2023;', 'c@e.org;1;01.02.2023;05.06.2024'],
    'a',
  ],
  ['a list with the day of leaving', 'email,left_at', ['a@e.org,', 'b@e.org,2024-02-03'], 'a'],
  [
    'a Russian tool',
    'Эл. почта;Статус',
    ['a@e.org;Активен', 'b@e.org;Отписан', 'c@e.org;Не подтверждён'],
    'a',
  ],
  ['a French tool', 'Courriel;Statut', ['a@e.org;Inscrit', 'b@e.org;Désinscrit', 'c@e.org;En attente'], 'a'],
  [
    'Mailchimp, members',
    'Email Address,LEID,EUID',
    ['a@e.org,1,x'],
    'a',
    'subscribed_members_export_f00.csv',
  ],
  [
    'Mailchimp, never members',
    'Email Address,LEID,EUID',
    ['a@e.org,1,x'],
    '',
    'nonsubscribed_members_export_f00.csv',
  ],
  [
    'Mailchimp, left',
    'Email Address,UNSUB_TIME,UNSUB_REASON,LEID,EUID',
    ['a@e.org,2024-01-02 03:04:05,NORMAL,1,x'],
    '',
    'unsubscribed_email_audience_export_f00.csv',
  ],
  [
    'Mailchimp, cleaned',
    'Email Address,CLEAN_TIME,LEID,EUID',
    ['a@e.org,2024-01-02 03:04:05,1,x'],
    '',
    'renamed.csv',
  ],
];

describe('of an export, whoever may be written to is taken in, and everybody else is remembered', () => {
  test.each(exports.map((of) => ({ tool: of[0], of })))(
    '$tool',
    async ({ of: [, header, lines, taken, file = 'list.csv'] }) => {
      await using world = await openWorld('sqlite');
      const addresses = lines.map((line) => /\w@e\.org/.exec(line)?.[0] ?? '');
      await importText(world, `${header}\n${lines.join('\n')}\n`, { file });
      expect(await listAddresses(world)).toEqual(
        addresses.filter((address) => taken.includes(address.charAt(0))),
      );
      for (const address of addresses)
        expect([address, await isOff(world, address)]).toEqual([address, !taken.includes(address.charAt(0))]);
    },
  );
});

describe('what is not understood refuses the list, and nothing of it is taken in', () => {
  test.each([
    [
      'a word in a column about the state',
      'email,status\na@e.org,active\nb@e.org,resting\n',
      'column "status" with "resting" (1)',
    ],
    [
      'a column that sounds like one',
      'email,Newsletter permission level\na@e.org,gold\n',
      'column "Newsletter permission level" with "gold" (1)',
    ],
    [
      'a word for a state in a column about something else',
      'email,club\na@e.org,rowing\nb@e.org,Unsubscribed\n',
      'column "club" with "Unsubscribed" (1)',
    ],
    [
      'the wish for no mail in one',
      'email,Delivery\na@e.org,digest\nb@e.org,No email\n',
      'column "Delivery" with "No email" (1)',
    ],
    [
      'the same without a header',
      'a@e.org,Ann\nb@e.org,abgemeldet\n',
      'column "column 2" with "abgemeldet" (1)',
    ],
    [
      'nothing, where others have a state',
      'email,status\na@e.org,active\nb@e.org,\n',
      'column "status" with nothing (1)',
    ],
    [
      'an empty box, where others have ticked theirs',
      'email,Newsletter\na@e.org,yes\nb@e.org,\n',
      'column "Newsletter" with nothing (1)',
    ],
    [
      'no date of confirming, where others have one',
      'email,signed_up_at,confirmed_at\na@e.org,2024-01-02,2024-01-03\nb@e.org,2024-01-02,\n',
      'column "confirmed_at" with nothing (1)',
    ],
    [
      'a remark behind a good word',
      'email,status\na@e.org,active (was bounced)\n',
      'column "status" with "active (was bounced)" (1)',
    ],
    ['neither yes nor no', 'email,bounced\na@e.org,perhaps\n', 'column "bounced" with "perhaps" (1)'],
  ])('%s', async (_, list, what) => {
    await using world = await openWorld('sqlite');
    const refused = await importText(world, list).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'import-states', message: expect.stringContaining(what) });
    expect(await world.readers.countReaders()).toMatchObject({ confirmed: 0 });
  });

  test('the name of a file that speaks of a state, and of a Mailchimp file that lost its own', async () => {
    await using world = await openWorld('sqlite');
    const plain = 'email\na@e.org\n';
    for (const [file, list] of [
      ['unsubscribed.csv', plain],
      ['newsletter-hard-bounces-2024.csv', plain],
      ['abgemeldet.csv', plain],
      ['list.csv', 'Email Address,LEID,EUID\na@e.org,1,x\n'],
    ] as const) {
      await expect(importText(world, list, { file })).rejects.toMatchObject({ code: 'import-states' });
      expect(
        (await importText(world, list, { file, isTrial: true, map: ['file=subscribed'] })).report.added,
      ).toBe(1);
    }
    expect((await importText(world, plain, { file: 'left-over spam-free readers.csv' })).report.added).toBe(
      1,
    );
  });

  test('an address that stands where a state is expected is not shown', async () => {
    await using world = await openWorld('sqlite');
    const refused = await importText(world, 'email,status\na@e.org,hidden@e.org\n').catch(
      (error: unknown) => error,
    );
    expect(String(refused)).toContain('an address');
    expect(String(refused)).not.toContain('hidden');
  });

  test('somebody who may not be written to by one column is not asked about for another', async () => {
    await using world = await openWorld('sqlite');
    const { report } = await importText(
      world,
      'email,status,Unsubscribe reason\na@e.org,unsubscribed,too often\n',
    );
    expect(report.off.left).toBe(1);
  });
});

describe('the editor says what a list means', () => {
  test('by value, by column, and by the name of a field', async () => {
    await using world = await openWorld('sqlite');
    const list = 'post,status,club,permission level\na@e.org,resting,Left,x\nb@e.org,gone,,x\nc@e.org,,,x\n';
    const map = [
      'post=email',
      'status:resting=subscribed',
      'status:gone=complained',
      'status:=skip',
      'club=ignore',
      'Permission Level=ignore',
    ];
    const { report } = await importText(world, list, { map });
    expect(report).toMatchObject({ added: 1, skipped: 1, off: { complained: 1 } });
    expect(await listAddresses(world)).toEqual(['a@e.org']);
    expect(await isOff(world, 'b@e.org')).toBe(true);
    expect(await isOff(world, 'c@e.org')).toBe(false);
  });

  test('of all that stands in a column, and in the words that lists use', async () => {
    await using world = await openWorld('sqlite');
    const { report } = await importText(world, 'email,club\na@e.org,2019\nb@e.org,\n', {
      map: ['club=unsubscribed'],
    });
    expect(report).toMatchObject({ added: 1, off: { left: 1 } });
  });

  test('what cannot be read, or names a column that is not there, is refused', async () => {
    await using world = await openWorld('sqlite');
    expect(() => parseImportMap(['status'])).toThrow(expect.objectContaining({ code: 'import-map' }));
    expect(() => parseImportMap(['status:x=perhaps'])).toThrow(
      expect.objectContaining({ code: 'import-map' }),
    );
    await expect(importText(world, 'email\na@e.org\n', { map: ['stat:x=left'] })).rejects.toMatchObject({
      code: 'import-map-column',
    });
  });
});

for (const dialect of dialects) {
  test(`${dialect}: who left elsewhere stays away whichever file comes first, and within one`, async () => {
    await using world = await openWorld(dialect);
    const members = 'email\nann@e.org\nBob@e.org\n';
    const left = 'email,unsubscribed_at\nbob@e.org,2024-01-02\ncy@e.org,2024-01-02\n';
    expect((await importText(world, members)).report.added).toBe(2);
    expect((await importText(world, left)).report).toMatchObject({ off: { left: 2 }, removed: 1 });
    expect(await listAddresses(world)).toEqual(['ann@e.org']);
    expect((await importText(world, `${members}cy@e.org\n`)).report).toMatchObject({
      known: 1,
      suppressed: 2,
    });
    expect(await listAddresses(world)).toEqual(['ann@e.org']);
    const both = 'email,status\ndee@e.org,subscribed\nDEE@e.org,unsubscribed\n';
    const expected = { added: 0, suppressed: 1, off: { left: 1 } };
    expect((await importText(world, both, { isTrial: true })).report).toMatchObject(expected);
    expect((await importText(world, both)).report).toMatchObject(expected);
    expect(await listAddresses(world)).toEqual(['ann@e.org']);
  });

  test(`${dialect}: who signed up here by their own hand stays, unless they left elsewhere since`, async () => {
    await using world = await openWorld(dialect);
    await subscribe(world, 'ann@e.org');
    await subscribe(world, 'bob@e.org');
    await world.readers.requestSubscription('cy@e.org', onTheForm);
    const list = 'email,unsubscribed_at\nann@e.org,2024-01-02\nbob@e.org,2026-11-30\ncy@e.org,2024-01-02\n';
    const expected = { off: { left: 3 }, stays: 1, removed: 1 };
    expect((await importText(world, list, { isTrial: true })).report).toMatchObject(expected);
    expect(await listAddresses(world)).toEqual(['ann@e.org', 'bob@e.org']);
    expect((await importText(world, list)).report).toMatchObject(expected);
    expect(await listAddresses(world)).toEqual(['ann@e.org']);
    expect(await isOff(world, 'ann@e.org')).toBe(false);
  });

  test(`${dialect}: an address that this newsletter would not take is remembered all the same`, async () => {
    await using world = await openWorld(dialect);
    const { report } = await importText(world, 'email,status\ninfo@e.org,active\noffice@e.org,bounced\n');
    expect(report).toMatchObject({ bad: 1, off: { bounced: 1 } });
    expect(await isOff(world, 'office@e.org')).toBe(true);
  });
}

describe('cells', () => {
  test('an address may be dressed, and two may share a cell', async () => {
    await using world = await openWorld('sqlite');
    const list = [
      'email',
      '"Lee, Ann <ann@e.org>"',
      '"""Bob (home)"" <bob@e.org>"',
      'mailto:cy@e.org?subject=Hello',
      '<dee@e.org>',
      'eve@e.org; fay@e.org',
      'gus@e.org.',
    ];
    expect((await importText(world, `${list.join('\n')}\n`)).report).toMatchObject({
      rows: 7,
      added: 7,
      bad: 0,
    });
    expect(await listAddresses(world)).toEqual(
      'ann bob cy dee eve fay gus'.split(' ').map((name) => `${name}@e.org`),
    );
    expect((await world.readers.showReader('ann@e.org')).reader?.name).toBe('Lee, Ann');
  });

  test('what stands for nothing is no date of leaving, and a date in any form is one', () => {
    const off = findStateColumn('Unsubscribed At', []);
    for (const cell of [
      '',
      ' ',
      '-',
      'N/A',
      '0000-00-00',
      '0000-00-00 00:00:00',
      'null',
      'false',
      '0',
      'нет',
    ])
      expect([cell, readStatement(off, cell)]).toEqual([cell, 'nothing']);
    for (const cell of [
      '12/03/2024',
      '2024-03-12T10:00:00Z',
      '12. März 2024',
      '1710237600',
      'true',
      '1',
      'ja',
    ])
      expect([cell, readStatement(off, cell)]).toEqual([cell, 'left']);
  });

  test('a number is a state and no date since when somebody reads', async () => {
    await using world = await openWorld('sqlite');
    await importText(world, 'email,confirmed\na@e.org,1\n');
    expect((await world.readers.showReader('a@e.org')).reader?.confirmedOn).toBe(
      new Date(world.now()).toISOString(),
    );
  });

  test('the line that names the delimiter for Excel is no header', async () => {
    await using world = await openWorld('sqlite');
    expect((await importText(world, 'sep=;\r\nemail;name\r\nann@e.org;"Lee; Ann"\r\n')).report).toMatchObject(
      { rows: 1, added: 1 },
    );
  });

  test('state stands for a part of a country beside a city', async () => {
    await using world = await openWorld('sqlite');
    expect((await importText(world, 'email,city,state\na@e.org,Ames,IA\n')).report.added).toBe(1);
    await expect(importText(world, 'email,state\na@e.org,IA\n')).rejects.toMatchObject({
      code: 'import-states',
    });
  });
});

test('each column that was understood is named, and each that was not', async () => {
  await using world = await openWorld('sqlite');
  const { understood } = await importText(
    world,
    'email,shoe size,status\na@e.org,44,active\nb@e.org,,bounced\n',
  );
  expect(understood?.columns).toEqual([
    { name: 'email', use: 'email' },
    { name: 'shoe size', use: null },
    { name: 'status', use: 'state' },
  ]);
  expect(understood?.values).toMatchObject([
    { column: 'status', value: 'active', statement: 'subscribed', rows: 1 },
    { column: 'status', value: 'bounced', statement: 'bounced', rows: 1 },
  ]);
});

test('a word means one thing in whatever language it stands', () => {
  const meanings = Map.groupBy(
    stateWords.flatMap(({ means, words }) =>
      words.split(',').map((word) => ({ means, word: toJoined(word) })),
    ),
    ({ word }) => word,
  );
  const twofold = [...meanings].filter(([, all]) => new Set(all.map(({ means }) => means)).size > 1);
  expect(twofold.map(([word]) => word)).toEqual([]);
});
