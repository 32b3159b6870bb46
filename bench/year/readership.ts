import { setTimeout } from 'node:timers/promises';
import type { Taken } from '../../test/delivery/relay-double.ts';
import type { Newsroom } from '../../test/deps/newsroom.ts';

/** Who is to get the next issue, as their own doings and the relay's answers say: held against what the program plans. */
export interface Readership {
  readonly wanted: ReadonlySet<string>;
  readonly joined: number;
  readonly left: number;
  /** Asks for the newsletter and confirms by the link that came by mail; `undecided` asks and doesn't confirm. */
  join(name: string): Promise<void>;
  /** By the link of the issue that they got. */
  leave(address: string, issue: readonly Taken[]): Promise<void>;
  refuse(address: string): void;
}

export function createReadership(
  newsroom: Newsroom,
  listMails: () => readonly Taken[],
  first: readonly string[],
): Readership {
  const wanted = new Set(first);
  const counts = { joined: 0, left: 0 };

  async function ask(address: string): Promise<string> {
    const { readers } = newsroom.desk();
    const consent = { policy: null, form: '/', source: null };
    const before = listMails().length;
    await readers.requestSubscription(address, { language: 'en', consent });
    await untilOut();
    const letter = listMails()
      .slice(before)
      .find(({ to }) => to === address);
    return findToken(letter, 'confirm');
  }

  /** Letters that met a relay away are tried again when their time comes. */
  async function untilOut(): Promise<void> {
    const { letters, store } = newsroom.desk();
    letters.start();
    while ((await store.outbox.summarize()).waiting > 0) await setTimeout(20);
  }

  return {
    wanted,
    get joined() {
      return counts.joined;
    },
    get left() {
      return counts.left;
    },
    async join(name) {
      const answer = await newsroom.desk().readers.confirm(await ask(`${name}@new.example`));
      if (answer !== 'confirmed') throw new Error(`${name}: ${answer}`);
      await untilOut();
      wanted.add(`${name}@new.example`);
      counts.joined += 1;
      await ask(`undecided-${name}@new.example`);
    },
    async leave(address, issue) {
      const token = findToken(
        issue.find(({ to }) => to === address),
        'leave',
      );
      await newsroom.desk().readers.leave(token);
      await untilOut();
      wanted.delete(address);
      counts.left += 1;
    },
    refuse: (address) => void wanted.delete(address),
  };
}

/** Out of a mail as it was sent: its lines are cut where quoted-printable cuts them. */
function findToken(mail: Taken | undefined, page: 'confirm' | 'leave'): string {
  const text = mail?.raw.replace(/=\r\n/g, '') ?? '';
  const token = new RegExp(`/${page}/([\\w-]{44})`).exec(text)?.[1];
  if (token === undefined) throw new Error(`no link to /${page} in the mail to ${mail?.to ?? 'nobody'}`);
  return token;
}
