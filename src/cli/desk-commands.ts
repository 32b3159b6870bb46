import { Argument, type Command } from 'commander';
import { Images } from '../domain/picture.ts';
import { Rank } from '../domain/rank.ts';
import { toNumber } from './number-argument.ts';
import type { Wrap } from './program.ts';

/** `digest candidates` and what stands below `digest draft`: each writes an edit of the next issue. */
export function addDeskCommands(program: Command, draft: Command, verb: Wrap): void {
  const load = () => import('./desk.ts');
  const edits = (command: Command): Command =>
    command
      .option('--force', 'also where another editor changed the same thing meanwhile')
      .option('--json', 'the draft as JSON');
  program
    .command('candidates')
    .description('the articles that could be in the next issue, numbered, with what is in and what is out')
    .option('--json', 'as JSON')
    .action(verb(async () => (await load()).candidates));
  draft
    .command('show')
    .description('the next issue as it would go out')
    .option('--json', 'as JSON, with every candidate')
    .action(verb(async () => (await load()).show));
  draft
    .command('history')
    .description('what was changed, by whom and when')
    .action(verb(async () => (await load()).history));
  edits(draft.command('pick'))
    .argument('<which...>', 'numbers of candidates, or files and addresses to read')
    .description('put articles into the issue')
    .action(verb(async () => (await load()).pick));
  edits(draft.command('drop'))
    .argument('<which>', 'the number of the candidate')
    .description('take an article out')
    .action(verb(async () => (await load()).drop));
  edits(draft.command('never'))
    .argument('<which>', 'the number of the candidate')
    .description('take an article out, and keep it out of later issues')
    .action(verb(async () => (await load()).never));
  edits(draft.command('split'))
    .argument('<which>', 'the number of the candidate')
    .description('make an article that another names as a source a story of its own')
    .action(verb(async () => (await load()).split));
  edits(draft.command('lead'))
    .argument('<which>', 'the number of the candidate')
    .description('let an article lead the issue')
    .action(verb(async () => (await load()).lead));
  edits(draft.command('rank'))
    .argument('<which>', 'the number of the candidate')
    .addArgument(new Argument('[rank]', 'leave it out for as large as it weighs').choices(Rank.options))
    .description('set an article as the lead, as second, or as a brief (headline, one sentence, link)')
    .action(verb(async () => (await load()).rank));
  edits(draft.command('pin'))
    .argument('<which>', 'the number of the candidate')
    .description('keep an article in the issue, whatever its weight, the limits or a draft made anew say')
    .action(verb(async () => (await load()).pin));
  edits(draft.command('unpin'))
    .argument('<which>', 'the number of the candidate')
    .description('let an article be like the others again')
    .action(verb(async () => (await load()).unpin));
  edits(draft.command('move'))
    .argument('<which>', 'the number of the candidate')
    .option('--before <which>', 'the candidate that it then stands before; else it comes last')
    .option('--section <id>', 'the section that it then stands in')
    .description('put an article elsewhere in the issue')
    .action(verb(async () => (await load()).move));
  for (const [name, what] of [
    ['headline', 'write a headline of your own, marked so; without words the article has its own again'],
    ['note', 'say why an article matters; without words the note goes'],
  ] as const)
    edits(draft.command(name))
      .argument('<which>', 'the number of the candidate')
      .argument('[text]')
      .description(what)
      .action(verb(async () => (await load())[name]));
  edits(draft.command('picture'))
    .argument('<which>', 'the number of the candidate')
    .option('--out', 'leave it out')
    .option(
      '--alt <text>',
      'say what it shows, for whoever does not see it; without words as its page says it',
    )
    .description("show an article's picture, or leave it out")
    .action(verb(async () => (await load()).picture));
  edits(draft.command('images'))
    .addArgument(
      new Argument('[show]', 'leave it out for what the configuration says').choices(Images.options),
    )
    .description('which entries show their pictures')
    .action(verb(async () => (await load()).images));
  edits(draft.command('look'))
    .argument('[name]', "leave it out for the newsletter's own")
    .description('set this issue alone in another look')
    .action(verb(async () => (await load()).look));
  edits(draft.command('support'))
    .option('--off', 'leave it out of this issue')
    .description('show the support block in this issue')
    .action(verb(async () => (await load()).support));
  edits(draft.command('quotes'))
    .argument('<which>', 'the number of the candidate')
    .argument('[words...]', 'each quote by its words; "first words ... last words" cuts what stands between')
    .description('choose, order and trim the key quotes; without words they are as condensed')
    .action(verb(async () => (await load()).quotes));
  edits(draft.command('speaker'))
    .argument('<which>', 'the number of the candidate')
    .argument('<words>', 'words of the quote')
    .argument('[name]', 'a name as it stands in the article; leave it out for nobody')
    .description('correct who said a quote')
    .action(verb(async () => (await load()).speaker));
  const byItself = 'leave it out for the one that is made by itself';
  for (const [name, what, without] of [
    ['subject', "the mail's subject", byItself],
    ['preheader', 'what mail programs show after the subject', byItself],
    [
      'message',
      'a message from the editors, in Markdown: emphasis, links, lists',
      'leave it out for the one of the configuration; "" shows none',
    ],
  ] as const)
    edits(draft.command(name))
      .argument('[text]', without)
      .description(what)
      .action(verb(async () => (await load()).say(name)));
  edits(draft.command('hold'))
    .option('--off', 'let it go again')
    .description('nothing goes out by itself before it is let go')
    .action(verb(async () => (await load()).hold));
  draft
    .command('approve')
    .option('--version <number>', 'that version, also where it was not shown to you', toNumber)
    .option('--json', 'the draft as JSON')
    .description('say that the issue may go out as it was shown to you; the next change takes that back')
    .action(verb(async () => (await load()).approve));
  edits(draft.command('undo'))
    .argument('[edit]', 'its number in "digest draft history"; default: the newest')
    .description('take a change back')
    .action(verb(async () => (await load()).undo));
  addScheduleCommands(program, verb);
  program
    .command('correct')
    .argument('<issue>', 'the number of an issue that went out', toNumber)
    .argument(
      '[which]',
      'the entry, counted in the order of the mail; without it the corrections so far are listed',
    )
    .option('--headline <text>', 'the right headline')
    .option('--lede <text>', 'the right summary')
    .option('--quotes <words...>', 'the right quotes, each by its words')
    .option('--speaker <words>', 'words of the quote whose speaker was wrong')
    .option('--name <name>', 'who said it, as the article has it; without it nobody is named')
    .option('--say <text>', 'what is right, where the article itself was wrong')
    .option('--mail', 'tell those who got the issue what no mail told of yet')
    .option('--yes', 'without being asked')
    .description(
      'put an issue right that went out: in the archive, in the feeds, and with --mail to those who got it',
    )
    .action(verb(async () => (await import('./correct.ts')).correct));
}

function addScheduleCommands(program: Command, verb: Wrap): void {
  const load = () => import('./schedule.ts');
  const schedule = program
    .command('schedule')
    .description("when the next five issues are due, in the newsletter's zone and in UTC")
    .option('--json', 'as JSON')
    .action(verb(async () => (await load()).schedule));
  schedule
    .command('move')
    .argument('[time]', 'such as "2026-12-04 17:00", in the newsletter\'s zone')
    .option('--slot <number>', 'which of the next five; default: the next issue')
    .option('--back', 'to its usual time again')
    .description('put one issue alone to another time')
    .action(verb(async () => (await load()).moveSlot));
  schedule
    .command('skip')
    .option('--slot <number>', 'which of the next five; default: the next issue')
    .option('--off', 'take it back')
    .description('let no issue go out by itself for one slot; a draft waits for the one after it')
    .action(verb(async () => (await load()).skip));
}
