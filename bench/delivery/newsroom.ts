import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { tokenLength } from '../../src/domain/message.ts';
import { writeArticles } from './articles.ts';
import { type Command, measure } from './measure.ts';
import { openPlace, type Place } from './place.ts';
import type { Postgres } from './postgres.ts';

/** A newsletter, made once by one build and copied for each run. */
export interface Newsroom {
  /** Bytes of one mail, as a file would hold it. */
  readonly size: number;
  /** The words of a mail, with OWN-LINK where a reader's token stands. */
  readonly message: { readonly html: string; readonly text: string };
  /** `digest send --to` of the same articles. */
  readonly proof: Command;
  /** `digest send` of an issue to all readers. */
  toSend(way: Way): Promise<Command>;
  /** The same by several processes at once, of an issue that is begun and planned. */
  toGoOn(way: Way, processes: number): Promise<readonly Command[]>;
}

export interface Way {
  readonly port: string;
  /** A file that holds the key. */
  readonly keyFile?: string;
  /** In each process; the program's own default unless given. */
  readonly connections?: number;
  readonly postgres?: Postgres;
}

/** What the mail weighs that is sent, in bytes: as many articles are taken as that needs. */
const wantedSize = 40 * 1024;

/** `build` is the folder of a clone with its `dist`; `readerFile` a list to import. */
export async function openNewsroom(build: string, folder: string, readerFile: string): Promise<Newsroom> {
  const main = join(build, 'dist/src/cli/main.js');
  const articles = join(folder, 'articles');
  mkdirSync(articles, { recursive: true });
  const { dir: cwd, env } = await openPlace(folder, null);
  const proof = { args: [main, 'send', articles, '--to', 'reader@list.example'], cwd, env };
  const raw = writeUntilHeavy(articles, proof);
  const { html = '', text = '' } = await PostalMime.parse(raw);
  const own = (part: string) => part.replaceAll('A'.repeat(tokenLength), 'OWN-LINK');

  const send = [main, 'send', articles, '--yes'];

  const findImported = once(async (postgres) => {
    const place = await openPlace(folder, postgres);
    const args = [main, 'subscribers', 'import', readerFile, '--consent', 'bench'];
    await measure({ args, cwd: place.dir, env: place.env });
    return place;
  });
  const findBegun = once(async (postgres) => {
    const place = await (await findImported(postgres)).copy();
    // Nobody listens at this port: it is given up when the plan is whole.
    const env = { ...place.env, SMTP_URL: 'smtp://127.0.0.1:9' };
    await measure({ args: send, cwd: place.dir, env }).catch(() => {});
    return place;
  });

  return {
    size: raw.length,
    message: { html: own(html), text: own(text) },
    proof,
    async toSend(way) {
      const place = await findImported(way.postgres ?? null);
      return { args: send, ...(await toCopy(place, way, main)) };
    },
    async toGoOn(way, processes) {
      const copy = await toCopy(await findBegun(way.postgres ?? null), way, main);
      return Array.from({ length: processes }, () => ({ args: [main, 'send', '--yes'], ...copy }));
    },
  };
}

/** One place for each kind of database. */
function once(make: (postgres: Postgres | null) => Promise<Place>) {
  const made = new Map<Postgres | null, Promise<Place>>();
  return (postgres: Postgres | null): Promise<Place> => {
    const place = made.get(postgres) ?? make(postgres);
    made.set(postgres, place);
    return place;
  };
}

async function toCopy(
  place: Place,
  { port, keyFile, connections }: Way,
  main: string,
): Promise<Omit<Command, 'args'>> {
  const { dir, env } = await place.copy();
  const config = {
    dkim: keyFile ? [{ domain: 'news.example.org', selector: 'b1', keyFile }] : [],
    ...(connections !== undefined && { delivery: { connections } }),
  };
  writeFileSync(join(dir, 'digest.config.ts'), `export default ${JSON.stringify(config)};`);
  // From the first time that Node reads a configuration it keeps it without its types; that is long before an issue goes out.
  await measure({ args: [main, 'status'], cwd: dir, env });
  return { cwd: dir, env: { ...env, SMTP_URL: `smtp://127.0.0.1:${port}` } };
}

/** One article after the other until a proof is heavy enough; gives the proof. */
function writeUntilHeavy(articles: string, proof: Command): Buffer {
  let raw = Buffer.alloc(0);
  for (const [n, html] of writeArticles().entries()) {
    writeFileSync(join(articles, `${n}.html`), html);
    // Fewer are surely too light.
    if (n < 5) continue;
    const { stdout, stderr } = spawnSync(process.execPath, proof.args, {
      cwd: proof.cwd,
      env: { ...process.env, ...proof.env, SMTP_URL: '' },
      encoding: 'utf8',
    });
    const eml = stdout.split('\n').find((path) => path.endsWith('.eml'));
    if (!eml) throw new Error(`no proof: ${stderr.slice(-500)}`);
    raw = readFileSync(eml);
    if (raw.length > wantedSize * 0.92) break;
  }
  return raw;
}
