// `npm run mail-programs`: what mail programs show, out of caniemail's data (caniemail.com, MIT), reduced to the programs and answers that
// `digest check` tells of. The package itself brings 31 MB of others along, so that its data is taken once and kept.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const source = 'caniemail@2.0.2';

/** Family and platforms in the data; the worst platform speaks for the program. */
const programs: Readonly<Record<string, readonly [family: string, platforms: readonly string[]]>> = {
  Gmail: ['gmail', ['desktop-webmail', 'ios', 'android', 'mobile-webmail']],
  'Apple Mail': ['apple-mail', ['macos', 'ios']],
  'Outlook for Windows': ['outlook', ['windows']],
  'new Outlook': ['outlook', ['outlook-com']],
  Yahoo: ['yahoo', ['desktop-webmail', 'ios', 'android']],
  Samsung: ['samsung-email', ['android']],
  Thunderbird: ['thunderbird', ['macos']],
  Proton: ['protonmail', ['desktop-webmail', 'ios', 'android']],
};

interface Feature {
  readonly slug: string;
  readonly title: string;
  readonly stats: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
}

const folder = mkdtempSync(join(tmpdir(), 'digest-mail-programs-'));
try {
  execFileSync('npm', ['pack', source, '--silent'], { cwd: folder });
  execFileSync('tar', ['-xzf', `${source.replace('@', '-')}.tgz`], { cwd: folder });
  const data: { last_update_date: string; data: Feature[] } = JSON.parse(
    readFileSync(join(folder, 'package/data/caniemail.json'), 'utf8'),
  );
  const answers = (feature: Feature): string =>
    Object.values(programs)
      .map(([family, platforms]) => worstOf(platforms.map((name) => latest(feature.stats[family]?.[name]))))
      .join('');
  const features = Object.fromEntries(
    data.data
      .filter(({ slug }) => /^(css|html|image)-/.test(slug))
      .map((feature): [string, readonly [string, string]] => [
        feature.slug,
        [feature.title, answers(feature)],
      ])
      .filter(([, [, answer]]) => /[na]/.test(answer)),
  );
  const table = {
    source,
    date: data.last_update_date.slice(0, 10),
    programs: Object.keys(programs),
    features,
  };
  writeFileSync(
    new URL('../src/render/check/mail-programs.json', import.meta.url),
    `${JSON.stringify(table)}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Versions stand in their order; "y", "n", "a" (in part) or "u" (unknown) leads each answer. */
function latest(versions: Readonly<Record<string, string>> = {}): string {
  return Object.values(versions).at(-1)?.[0] ?? 'u';
}

function worstOf(answers: readonly string[]): string {
  return ['n', 'a', 'y'].find((answer) => answers.includes(answer)) ?? 'u';
}
