import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { addDeskCommands } from './desk-commands.ts';
import { compilingLate } from './late-compiling.ts';
import { toNumber } from './number-argument.ts';
import { toPackageFile } from './package-file.ts';
import { inSenderHeap } from './sender-heap.ts';
import { inSmallHeap } from './small-heap.ts';
import { createTerminal, type Terminal } from './terminal.ts';

/** A verb's work: it gets the arguments and options as commander gives them, and answers with the exit code. */
type Verb<Args extends unknown[]> = (terminal: Terminal, ...args: Args) => Promise<number>;

const toSend = <T>(load: () => Promise<T>) => inSenderHeap(compilingLate(load));

/** Runs the command line and answers with the exit code: 0, 1 (it failed), 2 (wrong use). */
export async function run(argv: readonly string[], terminal: Terminal = createTerminal()): Promise<number> {
  let code = 0;
  /** Verbs are loaded when they are called, so that --help stays quick. */
  const verb =
    <Args extends unknown[]>(load: () => Promise<Verb<Args>>) =>
    async (...args: Args): Promise<void> => {
      code = await (await load())(terminal, ...args);
    };
  const program = createProgram(verb).exitOverride();
  for (const command of allCommands(program)) {
    // By itself commander wraps no column under 40, and draft's verbs leave 36 of 80.
    command
      .exitOverride()
      .configureHelp({ minWidthToWrap: 20 })
      .configureOutput({
        writeOut: (text) => terminal.write(text),
        writeErr: (text) => terminal.note(text.trimEnd()),
        outputError: (text) => terminal.note(toUsageLine(text, command)),
      });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    return terminal.fail(error);
  }
}

function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

/** commander breaks its line before what it supposes was meant. */
function toUsageLine(text: string, command: Command): string {
  const fault = text
    .trim()
    .replace(/^error: /, '')
    .replaceAll('\n', ' ')
    .replace(/\.$/, '');
  return `digest: ${fault}. See "${toPath(command)} --help".`;
}

function toPath(command: Command): string {
  return command.parent === null ? command.name() : `${toPath(command.parent)} ${command.name()}`;
}

export type Wrap = <Args extends unknown[]>(
  load: () => Promise<Verb<Args>>,
) => (...args: Args) => Promise<void>;

const addressArgument = 'leave it out to be asked, or to give it on standard input';

const mapOption = [
  '--map <what=meaning>',
  'what a column or a value means: COLUMN:VALUE=subscribed (or left, bounced, complained, unconfirmed, blocked, skip), COLUMN=ignore; give it as often as needed',
  (entry: string, before: readonly string[] = []) => [...before, entry],
] as const;

function createProgram(verb: Wrap): Command {
  const program = new Command('digest')
    .description(
      'A weekly newsletter digest: reads articles, condenses them word for word, sends them to those who asked.',
    )
    .version(readVersion(), '-V, --version', 'print the version')
    // Else "draft approve --version 12" would print this program's own.
    .enablePositionalOptions()
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText(
      'after',
      example(
        'digest send --to you@example.com   a proof to yourself',
        'digest condense article.txt        what it becomes',
        'digest send articles/              the issue, to all',
        'digest serve                       pages and delivery',
      ),
    );

  program
    .command('condense')
    .argument('[source...]', 'file, folder, address of a page or feed, or - for standard input')
    .description('show what articles become: headline, lede, key quotes, context')
    .option('--json', 'an array of entries on standard output')
    .option('--jsonl', 'one JSON object a line in, one a line out (id, text or html; optionally title, url)')
    .addOption(
      new Option(
        '--explain',
        'also say why: what was removed, who was considered, why a sentence is context',
      ).conflicts(['json', 'jsonl']),
    )
    .addHelpText(
      'after',
      example(
        'digest condense page.html',
        'pbpaste | digest condense -',
        'digest condense --jsonl < articles.jsonl',
      ),
    )
    .action(verb(inSmallHeap(async () => (await import('./condense.ts')).condense)));

  const draft = program
    .command('draft')
    .argument('[source...]', 'articles; default: the sources of the configuration')
    .description('put the next issue together and keep it as a draft; the schedule sends it when it is due')
    .option('--message <text>', 'a message from the editors in this issue')
    .option('--replace', "put it in the place of the draft that waits; don't ask")
    .option('--again', 'take what went out before, too')
    .option('--drop', 'throw the draft away')
    .option('--suggest', 'ask about each headline and lede that the language model suggests')
    .option('--edit', 'the draft as a list in $EDITOR: to reorder, drop and retitle')
    .action(verb(async () => (await import('./draft.ts')).draft));
  addDeskCommands(program, draft, verb);

  program
    .command('preview')
    .argument(
      '[source...]',
      'articles; default: the draft, else the sources of the configuration, else the samples',
    )
    .description('render an issue and print where the pages lie; nothing is sent')
    .option('--gallery', 'samples in every look instead: few and many entries, letters in each language')
    .action(verb(async () => (await import('./preview.ts')).preview));

  program
    .command('check')
    .argument(
      '[source...]',
      'articles; default: the draft, else the sources of the configuration, else the samples',
    )
    .description('look an issue over as mail: size, links, contrast, what mail programs show')
    .option('--links', 'ask each linked address outside the newsletter whether it answers')
    .option('--json', 'print the report as JSON')
    .action(verb(async () => (await import('./check.ts')).check));

  const look = program.command('look').description('the looks that issues, letters and pages are set in');
  look
    .command('list')
    .description('the looks there are')
    .action(verb(async () => (await import('./look.ts')).listLooks));
  look
    .command('eject')
    .argument('<name>', 'one of those that "look list" names')
    .description('copy a look into the folder of the configuration, to change it there')
    .action(verb(async () => (await import('./look.ts')).ejectLook));

  program
    .command('send')
    .argument('[source...]', 'articles; default: the draft, else the sources of the configuration')
    .description('send an issue to all confirmed subscribers, or with --to a proof to yourself')
    .option(
      '--to <address...>',
      'send a proof to these addresses instead ("-" reads one from standard input)',
    )
    .option('--yes', "don't ask")
    .option('--dry-run', 'show what would be sent to how many; send nothing')
    .option('--extra', 'an issue beside the schedule: takes no slot')
    .option('--again', 'take what feeds bring and went out before, too')
    .addOption(
      new Option(
        '--failed [number]',
        'the newest issue, or the one with this number, again to those it failed for',
      )
        .argParser(toNumber)
        .conflicts(['to', 'extra']),
    )
    .addHelpText(
      'after',
      example(
        'digest send --to you@example.com',
        'digest send articles/ --dry-run',
        'digest send articles/ --yes',
        'digest send --yes      go on with an issue that was interrupted',
        'digest send --failed   the newest issue to those it failed for',
      ),
    )
    .action(verb(toSend(async () => (await import('./send.ts')).send)));

  program
    .command('serve')
    .description('open the pages, the scheduler and the delivery worker in one process')
    .option('--no-worker', 'the pages alone')
    .action(verb(inSmallHeap(async () => (await import('./serve.ts')).serve)));

  program
    .command('worker')
    .description(
      'the scheduler and the delivery worker alone; with PostgreSQL on as many machines as you like',
    )
    .action(verb(toSend(async () => (await import('./serve.ts')).worker)));

  const subscribers = program.command('subscribers').description('the readers');
  subscribers
    .command('add')
    .argument('[address]', addressArgument)
    .description('send somebody the confirmation mail')
    .option('--language <tag>', 'the language of their mails')
    .action(verb(async () => (await import('./subscribers.ts')).add));
  subscribers
    .command('list')
    .description('all readers with their state')
    .option('--json', 'as JSON, one object a line')
    .option('--state <state>', 'only those in this state')
    .action(verb(inSmallHeap(async () => (await import('./subscribers.ts')).list)));
  subscribers
    .command('remove')
    .argument('[address]', addressArgument)
    .description('take somebody off the list, as if they had left')
    .action(verb(async () => (await import('./subscribers.ts')).remove));
  subscribers
    .command('import')
    .argument('<file>', 'a CSV file with a column email')
    .description(
      'take in who may be written to, and remember who left, bounced, complained or never confirmed',
    )
    .requiredOption('--consent <text>', 'where and how they gave their consent; goes into each record')
    .option('--dry-run', 'only report, with what each column was taken for')
    .option(...mapOption)
    .addHelpText(
      'after',
      example(
        'digest subscribers import list.csv --consent "sign-up form of the old site, 2019 to 2026"',
        'digest subscribers import list.csv --consent "..." --map "type:paused=skip" --map "club=ignore"',
      ),
    )
    .action(verb(inSmallHeap(async () => (await import('./import-readers.ts')).importFile)));
  subscribers
    .command('export')
    .argument('[file]', 'default: standard output')
    .description('all readers as CSV')
    .option('--suppressed', 'the do-not-mail list instead: hashes that only the same secret can read')
    .action(verb(inSmallHeap(async () => (await import('./subscribers.ts')).exportFile)));
  subscribers
    .command('show')
    .argument('[address]', addressArgument)
    .description('everything kept about somebody, as JSON')
    .action(verb(async () => (await import('./subscribers.ts')).show));
  subscribers
    .command('suppress')
    .argument('<file>', 'a CSV file with a column email, or what "export --suppressed" wrote')
    .description('put everybody in it onto the do-not-mail list')
    .option('--dry-run', 'only report')
    .option(...mapOption)
    .action(verb(inSmallHeap(async () => (await import('./suppress-file.ts')).suppressFile)));
  subscribers
    .command('lift')
    .argument('[address]', addressArgument)
    .description('take an address off the do-not-mail list')
    .action(verb(async () => (await import('./subscribers.ts')).lift));
  subscribers
    .command('forget')
    .argument('[address]', addressArgument)
    .description('erase somebody; a keyed hash stays on the do-not-mail list')
    .action(verb(async () => (await import('./subscribers.ts')).forget));

  program
    .command('status')
    .description('each issue with its sums, and what is due next')
    .option('--json', 'as JSON')
    .action(verb(async () => (await import('./status.ts')).status));

  program
    .command('sources')
    .description(
      'each source of the configuration: when it was read, since when it fails and why, the next look',
    )
    .option('--json', 'as JSON')
    .action(verb(async () => (await import('./sources.ts')).sources));

  program
    .command('deliveries')
    .description('who got an issue and who did not, and why; settles what is uncertain')
    .option('--issue <number>', 'the issue; default: the newest', toNumber)
    .addOption(
      new Option('--state <state>', 'only these').choices([
        'queued',
        'sending',
        'accepted',
        'deferred',
        'failed',
        'suppressed',
        'uncertain',
        'cancelled',
      ]),
    )
    .option('--uncertain', 'those handed over without an answer; the same as --state uncertain')
    .addOption(new Option('--settle <how>', 'what the uncertain ones become').choices(['accepted', 'resend']))
    .option('--json', 'as JSON, one object a line')
    .action(verb(async () => (await import('./deliveries.ts')).deliveries));

  for (const [name, description] of [
    ['pause', 'stop sending an issue for now, or hold the draft of the next one'],
    ['resume', 'go on with a paused issue, or let a held draft go'],
    [
      'cancel',
      'stop sending an issue for good: who has not got it stays without; a draft goes, and its slot with it',
    ],
  ] as const) {
    program
      .command(name)
      .argument('[number]', 'the issue; default: the one under way, else the draft', toNumber)
      .description(description)
      .action(verb(async () => (await import('./stages.ts'))[name]));
  }

  program
    .command('backup')
    .argument('<file>', 'a new file')
    .description('copy the database, encrypted with the secret, while everything goes on')
    .action(verb(inSmallHeap(async () => (await import('./backup.ts')).backup)));
  program
    .command('restore')
    .argument('<file>', 'what "digest backup" wrote')
    .description('put a backup where no database is')
    .action(verb(inSmallHeap(async () => (await import('./backup.ts')).restore)));

  program
    .command('move')
    .option('--to <database>', 'postgres://user@host/database, or sqlite; default: DIGEST_MOVE_TO')
    .description('move everything into an empty database of the other kind, and shut the old one')
    .action(verb(inSmallHeap(async () => (await import('./move.ts')).move)));

  program
    .command('restored')
    .description('after a backup was put back: say what became of an issue that the database does not know')
    .addOption(new Option('--sent', 'it reached its readers: it is not sent again').conflicts('unsent'))
    .option('--unsent', 'it did not: it goes out from here')
    .action(verb(async () => (await import('./restored.ts')).restored));

  program
    .command('doctor')
    .description(
      'look at everything that sending depends on, and say what to do: relay, DNS, sources, keys, disk',
    )
    .action(verb(async () => (await import('./doctor.ts')).doctor));

  program
    .command('dkim')
    .description('keys for signing')
    .command('create')
    .argument('<domain>', "the sender's domain")
    .option('--selector <name>', 'the name of the key', 'digest')
    .option('--ed25519', 'an Ed25519 key instead of RSA-2048')
    .description('make a key and print the DNS record for it')
    .action(verb(async () => (await import('./dkim.ts')).create));

  program
    .command('secret')
    .description('the key that addresses are encrypted with')
    .command('rotate')
    .description('make a new key and encrypt everything anew; can be interrupted and run again')
    .action(verb(async () => (await import('./secret.ts')).rotate));

  program
    .command('export')
    .argument('<dir>', 'an empty or new folder')
    .description('write archive, feeds and pages as static files, for a mirror')
    .action(verb(async () => (await import('./export-site.ts')).exportSite));

  const token = program.command('token').description('tokens for programs that use the API');
  token
    .command('create')
    .requiredOption('--scope <scopes>', 'read, candidates, draft, send, subscribers; several with commas')
    .option('--name <name>', 'how it is called in lists and in the history of edits')
    .description('make a token and print it, this once')
    .action(verb(async () => (await import('./token.ts')).create));
  token
    .command('list')
    .description('the tokens with their scopes and when each was last used')
    .action(verb(async () => (await import('./token.ts')).list));
  token
    .command('revoke')
    .argument('<id>', 'its number in the list', toNumber)
    .description('end a token')
    .action(verb(async () => (await import('./token.ts')).revoke));

  const passkey = program
    .command('passkey')
    .description('what editors show at the desk beside the link in their mail');
  passkey
    .command('list')
    .description('who has one, and when each was last used')
    .action(verb(async () => (await import('./passkey.ts')).list));
  passkey
    .command('forget')
    .argument('<editor>', 'the name in "editors"')
    .description('remove the passkeys of an editor who lost them')
    .action(verb(async () => (await import('./passkey.ts')).forget));

  const webhook = program.command('webhook').description('posts that tell other programs what happens');
  webhook
    .command('list')
    .description('the newest hundred posts, and what became of each')
    .action(verb(async () => (await import('./webhook.ts')).list));
  webhook
    .command('replay')
    .argument('<id>', 'its number in the list', toNumber)
    .description('send a post once more, under the same webhook-id')
    .action(verb(async () => (await import('./webhook.ts')).replay));
  webhook
    .command('test')
    .description('post an event of type webhook.test to each address of the configuration now')
    .action(verb(async () => (await import('./webhook.ts')).test));

  program
    .command('init')
    .argument('[dir]', 'default: this folder')
    .description('write a configuration to start from')
    .action(verb(async () => (await import('./init.ts')).init));

  return program;
}

function example(...lines: string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}`).join('\n')}`;
}

function readVersion(): string {
  const raw: unknown = JSON.parse(readFileSync(toPackageFile('package.json'), 'utf8'));
  return typeof raw === 'object' && raw !== null && 'version' in raw ? String(raw.version) : '';
}
