import { writeFile } from 'node:fs/promises';
import { DigestError } from '../domain/errors.ts';
import { listCopies } from '../store/migration-copies.ts';
import { exportReaders } from '../subscribers/export.ts';
import type { ReaderState } from '../subscribers/reader.ts';
import { exportSuppressed } from '../subscribers/suppressed-file.ts';
import { addressFaults } from './address-faults.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

const states: readonly ReaderState[] = ['pending', 'confirmed', 'left', 'bounced', 'complained'];

/** `digest subscribers add`: sends the confirmation mail; the answer is the same whether or not the address is known. */
export function add(
  terminal: Terminal,
  rawAddress: string | undefined,
  options: { readonly language?: string },
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const answer = await desk.readers.requestSubscription(await readAddress(terminal, rawAddress), {
      language: options.language ?? desk.config.newsletter.language,
      consent: { policy: null, form: 'command line', source: null },
    });
    if (answer.outcome === 'refused') {
      throw new DigestError('address-refused', { reason: addressFaults[answer.reason] });
    }
    const waitsFor = await desk.letters.settled();
    const [failure] = desk.letters.failures();
    if (failure) throw failure;
    terminal.note(
      waitsFor
        ? `The confirmation mail waits: ${waitsFor.message} "digest serve" and "digest worker" try it for 48 hours.`
        : 'The confirmation mail is on its way. The reader is taken in when they press its button.',
    );
    if (answer.suggestion !== null)
      terminal.note(`Was it meant to end in @${answer.suggestion.split('@').at(-1)}?`);
    return 0;
  });
}

/** `digest subscribers list`: one reader a line. */
export function list(
  terminal: Terminal,
  options: { readonly json?: boolean; readonly state?: string },
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const wanted = states.filter((state) => options.state === undefined || state === options.state);
    if (wanted.length === 0)
      throw new DigestError('state-unknown', { state: String(options.state), states: states.join(', ') });
    for await (const { address, state, language, createdAt, confirmedAt } of desk.readers.listReaders(
      wanted,
    )) {
      const line = options.json
        ? JSON.stringify({
            address,
            state,
            language,
            createdAt: toIso(createdAt),
            confirmedAt: toIso(confirmedAt),
          })
        : `${state.padEnd(10)}  ${toIso(confirmedAt ?? createdAt)?.slice(0, 10)}  ${address}`;
      await terminal.writeAll(`${line}\n`);
    }
    return 0;
  });
}

function toIso(instant: number | null): string | null {
  return instant === null ? null : new Date(instant).toISOString();
}

/** `digest subscribers remove`: as if the reader had left. */
export function remove(terminal: Terminal, rawAddress: string | undefined): Promise<number> {
  return withDesk(terminal, async ({ readers }) => {
    if ((await readers.removeReader(await readAddress(terminal, rawAddress))) === 'unknown')
      throw new DigestError('reader-unknown');
    terminal.note('Off the list. No import brings them back; they can sign up anew.');
    return 0;
  });
}

/** `digest subscribers forget`: everything but a keyed hash on the do-not-mail list. */
export function forget(terminal: Terminal, rawAddress: string | undefined): Promise<number> {
  return withDesk(terminal, async ({ readers, store }) => {
    if ((await readers.forgetReader(await readAddress(terminal, rawAddress))) === 'unknown')
      throw new DigestError('reader-unknown');
    terminal.note('Forgotten.');
    for (const { file, keptUntil } of listCopies(store.database))
      terminal.note(
        `A copy from before an upgrade may hold them still, encrypted: ${file}, until ${toIso(keptUntil)?.slice(0, 10)}. Delete it to be done sooner. Backups that you made are yours to see to.`,
      );
    return 0;
  });
}

/** `digest subscribers show`: all that is kept, as JSON, and whether and why the address is on the do-not-mail list. */
export function show(terminal: Terminal, rawAddress: string | undefined): Promise<number> {
  return withDesk(terminal, async ({ readers }) => {
    const address = await readAddress(terminal, rawAddress);
    const { reader } = await readers.showReader(address);
    const suppression = await readers.showSuppression(address);
    const suppressed = suppression && { reason: suppression.reason, since: toIso(suppression.since) };
    terminal.print(JSON.stringify({ reader, suppressed }, null, 2));
    return 0;
  });
}

/** `digest subscribers lift`: off the do-not-mail list. */
export function lift(terminal: Terminal, rawAddress: string | undefined): Promise<number> {
  return withDesk(terminal, async ({ readers }) => {
    const outcome = await readers.liftSuppression(await readAddress(terminal, rawAddress));
    if (outcome === 'unknown') throw new DigestError('not-suppressed');
    terminal.note(
      outcome === 'restored'
        ? 'Lifted. The bounce is taken back: the next issue goes to this reader again.'
        : 'Lifted. Nothing is sent there yet: they can sign up, or an import can take them in.',
    );
    return 0;
  });
}

/** Addresses in argv are seen by every user of the machine: it is asked for, or read from standard input. */
async function readAddress(terminal: Terminal, rawAddress: string | undefined): Promise<string> {
  if (rawAddress !== undefined && rawAddress !== '-') {
    terminal.note(
      'Every user of this machine can see an address in a command. Leave it out, and it is asked for.',
    );
    return rawAddress;
  }
  const answer = rawAddress === '-' ? undefined : await terminal.ask('Which address?');
  const address = (answer ?? new TextDecoder().decode(await terminal.readStdin())).trim();
  if (address === '') throw new DigestError('no-address');
  return address;
}

/** `digest subscribers export`: all readers as CSV, or the do-not-mail list as hashes. */
export function exportFile(
  terminal: Terminal,
  file: string | undefined,
  options: { readonly suppressed?: boolean },
): Promise<number> {
  return withDesk(terminal, async ({ readers, store }) => {
    if (options.suppressed)
      return writeOut(terminal, file, exportSuppressed(store.imports.listSuppressed()), [
        'It holds hashes and no addresses.',
        'Whoever has the same secret reads it with "digest subscribers suppress".',
      ]);
    return writeOut(terminal, file, exportReaders(readers.listReaders()), [
      'It holds addresses in clear: delete it when you are done.',
    ]);
  });
}

/** Into a new file that only you can read, or to standard output. */
async function writeOut(
  terminal: Terminal,
  file: string | undefined,
  chunks: AsyncIterable<string>,
  remarks: readonly string[],
): Promise<number> {
  if (file === undefined) {
    for await (const chunk of chunks) await terminal.writeAll(chunk);
    return 0;
  }
  await writeFile(file, chunks, { mode: 0o600, flag: 'wx' }).catch((cause: NodeJS.ErrnoException) => {
    throw cause.code === 'EEXIST' ? new DigestError('file-exists', { file }, cause) : cause;
  });
  terminal.note([`Written to ${file}.`, ...remarks].join(' '));
  return 0;
}
