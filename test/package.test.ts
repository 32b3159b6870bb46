import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod';

const root = new URL('..', import.meta.url).pathname;
const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({ license: z.string().optional(), dev: z.boolean().optional(), version: z.string() }),
  ),
});
const { packages } = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
/** What is installed with the program, by its place. */
const production = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'digest-package-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** They ask for no more than their name, and for nothing of what uses them. */
const permissive = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 CC0-1.0 Unlicense'.split(' '),
);
/** libvips is a library of its own beside the program, which whoever likes exchanges for another: that is what the LGPL asks for. */
const sharedLibraries = /^node_modules\/@img\/sharp-/;

/** An SPDX expression without nesting but one pair of brackets around it. */
function isAllowed(place: string, license: string): boolean {
  const isFine = (name: string) =>
    permissive.has(name) || (name === 'LGPL-3.0-or-later' && sharedLibraries.test(place));
  return license
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every(isFine));
}

test('whatever is installed with the program has a licence that lets anybody use it', () => {
  expect(production.length).toBeGreaterThan(100);
  const others = production.filter(([place, { license = '' }]) => !isAllowed(place, license));
  expect(others.map(([place, { license }]) => `${place}: ${license}`)).toEqual([]);
});

test.each(['GPL-3.0-only', 'MIT AND AGPL-3.0-only', 'LGPL-3.0-or-later', ''])('"%s" is none', (license) => {
  expect(isAllowed('node_modules/x', license)).toBe(false);
});

test('the bill of materials names everything that is installed with the program, and nothing else', () => {
  const bill = execFileSync(process.execPath, ['sbom.ts'], { cwd: root, encoding: 'utf8' });
  const { components } = z
    .object({ components: z.array(z.object({ purl: z.string() })) })
    .parse(JSON.parse(bill));
  const named = components.map(({ purl }) =>
    decodeURIComponent(purl.replace(/^pkg:npm\//, '').replace(/\?.*$/, '')),
  );
  const installed = production.map(
    ([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 13)}@${version}`,
  );
  expect(named.toSorted()).toEqual([...new Set(installed)].toSorted());
  expect(named).toContain(`react@${packages['node_modules/react']?.version}`);
});

test('the packed package, beside nothing but what it is installed with, sends a proof', () => {
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
  const [archive = ''] = readdirSync(folder).filter((name) => name.endsWith('.tgz'));
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  for (const [place] of production) {
    const from = join(root, place);
    const to = join(folder, place);
    if (place.indexOf('node_modules', 1) > 0 || !existsSync(from)) continue;
    mkdirSync(dirname(to), { recursive: true });
    symlinkSync(from, to);
  }
  const program = join(folder, 'package/dist/src/cli/main.js');
  const env = { PATH: process.env.PATH, HOME: folder, DIGEST_DIR: join(folder, 'data') };
  const printed = execFileSync(process.execPath, [program, 'send', '--to', 'you@example.org'], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const mails = printed.split('\n').filter((line) => line.endsWith('.eml'));
  expect(mails.map(existsSync)).toEqual([true]);
  expect(readdirSync(join(folder, 'package'))).not.toContain('test');
});
