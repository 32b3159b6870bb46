import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Postgres } from './postgres.ts';

/** Where a newsletter lives: a folder with its data directory, and a database of PostgreSQL if it has one. */
export interface Place {
  readonly dir: string;
  readonly env: NodeJS.ProcessEnv;
  /** Another one with all that this one holds by now. Nobody may be connected to this one's database. */
  copy(): Promise<Place>;
}

let places = 0;

/** An empty place in `folder`; in SQLite where `postgres` is null. */
export async function openPlace(folder: string, postgres: Postgres | null): Promise<Place> {
  const dir = join(folder, `place${places++}`);
  mkdirSync(dir);
  return toPlace(folder, dir, postgres, postgres && (await postgres.create()));
}

function toPlace(folder: string, dir: string, postgres: Postgres | null, url: string | null): Place {
  return {
    dir,
    env: {
      DIGEST_DIR: join(dir, 'data'),
      // How far sending came is noted here: of one copy it says nothing about the next.
      XDG_STATE_HOME: join(dir, 'state'),
      DIGEST_URL: 'https://news.example.org',
      DIGEST_FROM: 'News <digest@news.example.org>',
      ...(url !== null && { DATABASE_URL: url }),
    },
    async copy() {
      const to = join(folder, `place${places++}`);
      cpSync(dir, to, { recursive: true });
      return toPlace(folder, to, postgres, url && postgres && (await postgres.copy(url)));
    },
  };
}
