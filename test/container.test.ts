import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from 'dockerfile-utils';
import { load, YAML11_SCHEMA } from 'js-yaml';
import { expect, test } from 'vitest';
import * as z from 'zod';

const root = new URL('..', import.meta.url).pathname;
const read = (name: string) => readFileSync(join(root, name), 'utf8');
const dockerfile = read('Dockerfile');
const manifest = z
  .object({ version: z.string(), dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

const Service = z.object({
  image: z.string(),
  read_only: z.literal(true),
  command: z.array(z.string()).optional(),
  environment: z.record(z.string(), z.string()),
  secrets: z.array(z.string()),
  volumes: z.array(z.string()),
  deploy: z.object({ replicas: z.int() }).optional(),
});
const { services, secrets, volumes } = z
  .object({
    services: z.record(z.string(), Service),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
    volumes: z.record(z.string(), z.unknown()),
  })
  // With merge keys, as compose reads it.
  .parse(load(read('compose.yaml'), { schema: YAML11_SCHEMA }));

test('the Dockerfile has nothing that its linter objects to, and runs as nobody in particular', () => {
  expect(validate(dockerfile).map(({ message }) => message)).toEqual([]);
  expect(validate('FROM node AS a\nEXPOSE no\n')).not.toEqual([]);
  expect(dockerfile.split(/^FROM /m).at(-1)).toMatch(/^USER node$/m);
});

test('the image has the Node that the package asks for, and all that is copied into it is there and let in', () => {
  const images = dockerfile.match(/^FROM \S+/gm);
  expect(new Set(images)).toEqual(new Set([`FROM node:${manifest.dependencies.node}-trixie-slim`]));
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, names = '']) =>
    names.split(' '),
  );
  const [all, ...letIn] = read('.dockerignore').trim().split('\n');
  expect(all).toBe('*');
  expect(copied.toSorted()).toEqual(letIn.map((name) => name.slice(1)).toSorted());
  expect(copied.filter((name) => !existsSync(join(root, name)))).toEqual([]);
});

test('compose starts the pages, two workers and PostgreSQL, each with a root that nobody can write to', () => {
  const { pages, worker, postgres } = services;
  expect([pages?.command, worker?.command]).toEqual([['serve', '--no-worker'], ['worker']]);
  expect(worker?.deploy?.replicas).toBe(2);
  expect(pages?.image).toBe(`digest:${manifest.version}`);
  expect(postgres?.image).toMatch(/^postgres:\d+-/);
});

test('every secret comes from a file that compose hands over, and every volume is declared', () => {
  for (const service of Object.values(services)) {
    const files = Object.entries(service.environment).filter(([name]) => name.endsWith('_FILE'));
    expect(files.map(([, file]) => file.replace('/run/secrets/', '')).toSorted()).toEqual(
      service.secrets.toSorted(),
    );
    const named = service.volumes.map((volume) => volume.split(':')[0] ?? '');
    expect(named.filter((name) => !name.startsWith('./') && !(name in volumes))).toEqual([]);
  }
  const used = new Set(Object.values(services).flatMap((service) => service.secrets));
  expect([...used].toSorted()).toEqual(Object.keys(secrets).toSorted());
  expect(read('compose.yaml')).not.toMatch(/:\/\/[^\s/]*:[^\s/]*@/);
});
