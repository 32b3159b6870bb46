import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

// Who may import whom. A room not named in another's list is out of its reach; `cli` and `deps` see everything.
const rooms: Record<string, readonly string[]> = {
  'src/domain': [],
  'src/texts': ['src/domain'],
  'src/editors-message': ['src/domain'],
  'src/article': ['src/domain'],
  'src/condense': ['src/domain'],
  'src/gather': ['src/domain'],
  'src/pictures': ['src/domain'],
  'src/issue': ['src/domain'],
  'src/desk': ['src/domain', 'src/editors-message', 'src/issue'],
  'src/render': ['src/domain', 'src/editors-message', 'src/texts', 'emails', 'templates'],
  'src/mailbox': ['src/domain'],
  'src/delivery': ['src/domain', 'src/mailbox'],
  'src/subscribers': ['src/domain', 'src/texts'],
  'src/webhooks': ['src/domain'],
  'src/store': ['src/domain', 'types'],
  'src/digest.ts': [
    'src/domain',
    'src/editors-message',
    'src/article',
    'src/condense',
    'src/gather',
    'src/pictures',
    'src/issue',
    'src/render',
    'src/delivery',
    'src/subscribers',
    'types',
  ],
  'src/schedule': ['src/domain', 'src/digest.ts'],
  'src/inbox': ['src/domain'],
  'src/model': ['src/domain', 'types'],
  'src/web': [
    'src/domain',
    'src/editors-message',
    'src/digest.ts',
    'src/desk',
    'src/render',
    'src/subscribers',
    'src/texts',
    'types',
  ],
  'src/own-look.ts': ['src/domain'],
  'src/secret-variables.ts': ['src/domain'],
  'src/config-fault.ts': ['src/domain', 'src/secret-variables.ts'],
  'src/config-file.ts': [
    'src/config-fault.ts',
    'src/domain',
    'src/editors-message',
    'src/texts',
    'templates',
  ],
  'src/config-environment.ts': [
    'src/config-fault.ts',
    'src/config-file.ts',
    'src/domain',
    'src/secret-variables.ts',
  ],
  'src/config.ts': [
    'src/config-environment.ts',
    'src/config-file.ts',
    'src/domain',
    'src/own-look.ts',
    'src/secret-variables.ts',
  ],
  'src/deps': ['*'],
  'src/cli': ['*'],
  emails: ['src/domain', 'src/editors-message', 'src/texts', 'templates', 'seeds'],
  templates: ['src/domain', 'src/editors-message', 'src/texts'],
};

// One package, one owner.
const owners: Record<string, readonly string[]> = {
  nodemailer: ['src/delivery'],
  'smtp-server': ['src/inbox', 'src/delivery'],
  'postal-mime': ['src/article', 'src/inbox', 'src/delivery'],
  imapflow: ['src/mailbox', 'src/delivery'],
  undici: ['src/article'],
  marked: ['src/editors-message'],
  sharp: ['src/pictures'],
  htmlparser2: ['src/article', 'src/render'],
  kysely: ['src/store'],
  pg: ['src/store'],
  'node:sqlite': ['src/store'],
  'pg-boss': ['src/schedule'],
  'node-cron': ['src/schedule'],
  fastify: ['src/web', 'src/inbox'],
  'prom-client': ['src/web'],
  '@fastify/cookie': ['src/web'],
  '@react-email/components': ['templates'],
  '@react-email/render': ['src/render'],
  ai: ['src/model'],
  '@ai-sdk/openai-compatible': ['src/model'],
  'csv-parse': ['src/subscribers'],
  commander: ['src/cli'],
  'cli-progress': ['src/cli'],
  '@clack/prompts': ['src/cli'],
  pino: ['src/cli'],
};

const root = new URL('..', import.meta.url).pathname;
const files = ['src', 'emails', 'templates'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name}`),
);
const sources = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

const ImportPattern =
  /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

function readImports(file: string): { target: string; typeOnly: boolean }[] {
  return [...(sources.get(file) ?? '').matchAll(ImportPattern)].map((match) => ({
    target: match[2] ?? match[3] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

function roomOf(file: string): string {
  return Object.keys(rooms).find((room) => file === room || file.startsWith(`${room}/`)) ?? file;
}

function isWithin(file: string, room: string): boolean {
  return file === room || file.startsWith(`${room}/`);
}

/** Lines that hold `pattern`, outside comments. */
function findUses(pattern: RegExp, allowed: readonly string[]): string[] {
  return files
    .filter((file) => !allowed.some((room) => isWithin(file, room)))
    .flatMap((file) =>
      (sources.get(file) ?? '')
        .split('\n')
        .filter((line) => !/^\s*(\/\/|\*|\/\*)/.test(line) && pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    );
}

test('every file lives in a room of the table', () => {
  expect(files.filter((file) => rooms[roomOf(file)] === undefined)).toEqual([]);
});

describe('a room imports only what the table allows', () => {
  for (const [room, allowed] of Object.entries(rooms)) {
    test(room, () => {
      const wrong = files
        .filter((file) => roomOf(file) === room)
        .flatMap((file) =>
          readImports(file)
            .filter(({ target }) => target.startsWith('.'))
            .map(({ target, typeOnly }) => ({
              file,
              to: relative(root, resolve(root, dirname(file), target)),
              typeOnly,
            }))
            .filter(
              ({ to }) =>
                roomOf(to) !== room &&
                !allowed.includes('*') &&
                !allowed.some((other) => isWithin(to, other)),
            )
            .filter(({ typeOnly }) => !(typeOnly && allowed.includes('types')))
            .map(({ to }) => `${file} imports ${to}`),
        );
      expect(wrong).toEqual([]);
    });
  }
});

test('each package is imported by its owner alone', () => {
  const wrong = files.flatMap((file) =>
    readImports(file)
      .filter(({ target }) => {
        const name = Object.keys(owners).find((owned) => target === owned || target.startsWith(`${owned}/`));
        return name !== undefined && !owners[name]?.some((room) => isWithin(file, room));
      })
      .map(({ target }) => `${file} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('of packages the nouns know zod alone', () => {
  const wrong = files
    .filter((file) => roomOf(file) === 'src/domain')
    .flatMap((file) =>
      readImports(file)
        .filter(({ target }) => !/^(?:\.|node:|zod$)/.test(target))
        .map(({ target }) => `${file} imports ${target}`),
    );
  expect(wrong).toEqual([]);
});

test('what the program imports is installed without what only its tests need', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  const packages = files.flatMap((file) =>
    readImports(file)
      .filter(({ target, typeOnly }) => !typeOnly && !/^(?:[./]|node:)/.test(target))
      .map(({ target }) => /^(?:@[^/]+\/)?[^/]+/.exec(target)?.[0] ?? target),
  );
  const unlisted = [...new Set(packages)].filter((name) => dependencies[name] === undefined);
  expect(unlisted).toEqual([]);
});

test('only config.ts reads the environment', () => {
  expect(findUses(/process\.env/, ['src/config.ts', 'src/cli/main.ts'])).toEqual([]);
});

test('SQL is written in the store alone', () => {
  expect(findUses(/\bsql`|\b(SELECT|INSERT INTO|DELETE FROM|UPDATE) \w+ /, ['src/store'])).toEqual([]);
});

test('the clock and chance come in as arguments', () => {
  const edges = ['src/deps', 'src/cli'];
  expect(findUses(/\bDate\.now\(|new Date\(\)|Math\.random\(/, edges)).toEqual([]);
});

test('nothing is of type any, and no type error is waved through', () => {
  expect(findUses(/:\s*any\b|as any\b|@ts-ignore|@ts-expect-error/, [])).toEqual([]);
});
