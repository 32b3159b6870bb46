import { createServer, type Socket } from 'node:net';

/** A mailbox on a free port that speaks as much of IMAP (RFC 3501) as reading unseen mail takes. */
export interface MailboxDouble extends AsyncDisposable {
  readonly url: string;
  /** Each line that was sent to it. */
  readonly said: readonly string[];
  /** What lies in the folder; the position is the UID, less one. */
  readonly mails: readonly { readonly raw: string; seen: boolean }[];
}

export const password = 'open sesame';

export async function startMailbox(raws: readonly string[]): Promise<MailboxDouble> {
  const mails = raws.map((raw) => ({ raw, seen: false }));
  const said: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    talk(socket);
  });
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
        onLine(line, say);
        if (/ LOGOUT$/i.test(line)) socket.end();
      }
    });
  }

  function onLine(line: string, say: (line: string) => void) {
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
      say('* OK [UIDVALIDITY 1]');
      say(`* OK [UIDNEXT ${mails.length + 1}]`);
    } else if (/^UID SEARCH/i.test(command))
      say(`* SEARCH ${mails.flatMap(({ seen }, n) => (seen ? [] : [n + 1])).join(' ')}`.trimEnd());
    else if (/^UID FETCH/i.test(command) && mail)
      say(
        `* ${uid} FETCH (UID ${uid} ENVELOPE ${toEnvelope(mail.raw)} BODY[] {${Buffer.byteLength(mail.raw)}}\r\n${mail.raw})`,
      );
    else if (/^UID STORE/i.test(command) && mail) mail.seen = true;
    else if (/^LOGOUT/i.test(command)) say('* BYE');
    say(`${tag} OK done`);
  }

  return {
    url: `imap://bounces:${encodeURIComponent(password)}@127.0.0.1:${port}`,
    said,
    mails,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** RFC 3501 section 7.4.2: of its ten fields only the sixth, the recipients. */
function toEnvelope(raw: string): string {
  const [, local, host] = /^To: (\S+)@(\S+)$/m.exec(raw) ?? [];
  return `(NIL NIL NIL NIL NIL ${local ? `((NIL NIL "${local}" "${host}"))` : 'NIL'} NIL NIL NIL NIL)`;
}
