import { createServer, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/** A mailbox on a free port that speaks as much of IMAP (RFC 3501) as reading new mail takes. */
export interface MailboxDouble extends AsyncDisposable {
  readonly url: string;
  /** Put before each answer to a fetch; one that is refused gets a NO. */
  onFetch: (uid: number) => Promise<void> | 'refused' | undefined;
  /** Asked before a mail is marked; one that is refused stays as it is. */
  onStore: (uid: number) => 'refused' | undefined;
  /** Changes when the server numbers its mails anew. */
  validity: number;
  /** Nothing but untagged lines from LOGIN on: a server that is there and does nothing. */
  isStuck: boolean;
  /** Ends all connections at once, as a restart does. */
  drop(): void;
  /** Each line that was sent to it. */
  readonly said: readonly string[];
  /** What lies in the folder; the position is the UID, less one. */
  readonly mails: { readonly raw: string; seen: boolean }[];
}

export const password = 'open sesame';

export async function startMailbox(
  raws: readonly string[],
  tls?: { readonly key: string; readonly cert: string },
): Promise<MailboxDouble> {
  const mails = raws.map((raw) => ({ raw, seen: false }));
  const said: string[] = [];
  const sockets = new Set<Socket>();
  const open = (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    talk(socket);
  };
  const server = tls ? createTlsServer(tls, open) : createServer(open);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const at = server.address();
  const port = typeof at === 'object' && at ? at.port : 0;

  function talk(socket: Socket) {
    const say = (line: string) => socket.write(`${line}\r\n`);
    let rest = '';
    say('* OK [CAPABILITY IMAP4rev1] ready');
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
        const line = rest.slice(0, end);
        rest = rest.slice(end + 2);
        said.push(line);
        if (box.isStuck && / LOGIN /i.test(line)) {
          say('* OK still here');
          continue;
        }
        void onLine(line, say).then(() => {
          if (/ LOGOUT$/i.test(line)) socket.end();
        });
      }
    });
  }

  async function onLine(line: string, say: (line: string) => void) {
    const [tag = '', ...words] = line.split(' ');
    const command = words.join(' ');
    const uid = Number(/^UID \w+ (\d+)/i.exec(command)?.[1] ?? 0);
    const mail = mails[uid - 1];
    if (/^CAPABILITY/i.test(command)) say('* CAPABILITY IMAP4rev1');
    else if (/^LOGIN/i.test(command) && !command.includes(password))
      return say(`${tag} NO [AUTHENTICATIONFAILED] no`);
    else if (/^(?:LIST|SELECT) .*Nowhere/i.test(command)) return say(`${tag} NO no such folder`);
    else if (/^LIST/i.test(command)) say('* LIST (\\HasNoChildren) "/" INBOX');
    else if (/^SELECT/i.test(command)) {
      say('* FLAGS (\\Seen)');
      say(`* ${mails.length} EXISTS`);
      say(`* OK [UIDVALIDITY ${box.validity}]`);
      say(`* OK [UIDNEXT ${mails.length + 1}]`);
    } else if (/^UID SEARCH/i.test(command)) {
      // `n:*` always names the last mail (RFC 3501 section 6.4.8).
      const from = Number(/UID (\d+):\*/i.exec(command)?.[1] ?? 1);
      const uids = mails.map((_, n) => n + 1).filter((n) => n >= Math.min(from, mails.length));
      say(`* SEARCH ${uids.join(' ')}`.trimEnd());
    } else if (/^UID FETCH .*ENVELOPE/i.test(command)) {
      for (const [n, { raw }] of mails.entries())
        if (isNamed(n + 1, /^UID FETCH (\S+)/i.exec(command)?.[1] ?? '')) say(toHead(n + 1, raw));
    } else if (/^UID FETCH/i.test(command) && mail) {
      if ((await box.onFetch(uid)) === 'refused') return say(`${tag} NO the mail is damaged`);
      say(`* ${uid} FETCH (UID ${uid} BODY[]<0> {${Buffer.byteLength(mail.raw)}}\r\n${mail.raw})`);
    } else if (/^UID STORE/i.test(command) && mail) {
      if (box.onStore(uid) === 'refused') return say(`${tag} NO the folder is read-only`);
      mail.seen = true;
    }
    if (/^LOGOUT/i.test(command)) say('* BYE');
    say(`${tag} OK done`);
  }

  const box: MailboxDouble = {
    url: `${tls ? 'imaps' : 'imap'}://bounces:${encodeURIComponent(password)}@${tls ? 'localhost' : '127.0.0.1'}:${port}`,
    said,
    mails,
    validity: 1,
    isStuck: false,
    onFetch: () => undefined,
    onStore: () => undefined,
    drop() {
      for (const socket of sockets) socket.destroy();
    },
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return box;
}

/** Whether a UID is in a set such as `1:3,7`. */
function isNamed(uid: number, set: string): boolean {
  return set.split(',').some((range) => {
    const [from = '', to = from] = range.split(':');
    return uid >= Number(from) && uid <= Number(to);
  });
}

function toHead(uid: number, raw: string): string {
  const header = (raw.split('\r\n\r\n', 1)[0] ?? '').replace(/\r\n[ \t]/g, ' ');
  const all = (name: string) => [...header.matchAll(new RegExp(`^${name}: (.*)$`, 'gim'))];
  const quote = (text: string | undefined) => (text === undefined ? 'NIL' : JSON.stringify(text));
  const find = (name: string) => quote(all(name)[0]?.[1]);
  const from = all('From').flatMap(([, text = '']) =>
    [...text.matchAll(/(?:"?([^"<,]*)"? ?<)?([^\s<>@,]+)@([^\s<>,]+)>?/g)].map(
      ([, name, local, host]) => `(${quote(name?.trim())} NIL ${quote(local)} ${quote(host)})`,
    ),
  );
  const envelope = `${find('Date')} ${find('Subject')} (${from.join('')}) NIL NIL NIL NIL NIL NIL ${find('Message-ID')}`;
  const results = `${all('Authentication-Results')
    .map(([line]) => `${line}\r\n`)
    .join('')}\r\n`;
  return `* ${uid} FETCH (UID ${uid} INTERNALDATE "25-Nov-2026 10:00:00 +0000" ENVELOPE (${envelope}) BODY[HEADER.FIELDS (AUTHENTICATION-RESULTS)] {${Buffer.byteLength(results)}}\r\n${results})`;
}
