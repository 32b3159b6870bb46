import type { DiscourseWords } from '../discourse-words.ts';

export const discourseWords: DiscourseWords = {
  speech: `said, says, say, saying, told, tells, telling, added, adds, stated, stating, states that, noted, notes that, argued, argues, insisted,
    insists, claimed, claims that, warned, warns, stressed, stresses, called for, calls for, urged, urges, vowed, pledged, promised,
    asked, asks, replied, explained, explains, according to, quoted, tweeted, wrote, writes, declared, described, acknowledged,
    admitted, denied, dismissed, rejected, suggested, suggests, pointed out, emphasized, expressed, voiced, criticized, condemned,
    praised, hailed, accused, thanked, hoped, recalled, commented, remarked, responded, concluded, estimated, argued, complained,
    believes, believe, believed, thinks, think, feels, spokesman, spokeswoman, a statement, an interview, discuss*, talked, talks about`,
  modal: `may, might, could, would, will, should, must, can, cannot, shall, expected to, likely to, unlikely, is set to, are set to, plans to,
    planned to, hopes to, aims to, aimed at, ought, won't, wouldn't, can't, couldn't, needs to, need to, is due to, scheduled, is to, are to, was to, were to, to be *ed|*n|cast|held|sent|put|cut|built|made|set|met, forecast*, predict*,
    expect, expects, going to, prospect, possible, possibility, potential, potentially, future, next year, next month, next week, upcoming`,
  opinion: `analyst*, expert*, critic*, observers, economists, perhaps, apparently, clearly, seem*, appear*, believe*, importan*, significant*, 
    best, better, worst, worse, good, bad, great, difficult, hard, wrong, right to, concern*, fear*, worr*, hope*, risk*, threat*, challenge*, problem*,
    success*, strong, strongly, weak, even, indeed, of course, too, really, quite, rather, ironic*, arguabl*, crucial, key, essential, meant, means that,
    signal*, sign of, question*, doubt*, surpris*, remarkabl*, striking*, interest*, opportunit*, unclear, uncertain*, unlikely, vital, impressive, resembl*, otherwise, unusual*`,
  person: `I, I'm, I've, I'd, I'll, i'm, i've, i'd, i'll, me, my, we, we're, we've, we'll, us, our, ours, you, you're, you'll, your, yours, let's`,
  earlier: `last week|month|year|fall|autumn|spring|summer|winter|decade|century, last January|February|March|April|May|June|July|August|September|October|November|December,
    ago, previously, previous, earlier this week|month|year, in recent weeks|months|years|decades, the year before, in the past, the past year|month|decade,
    past few, years earlier, months earlier, days earlier, weeks earlier, a year earlier, in the early, in the late, in the #s, back in, at the time, originally,
    the late #s, the early #s, first time, formerly, used to, after the war, historically, decades, two years, three years, four years, five years, months after, years after, days after`,
  standing: `has|have not, has|have never, has|have long, has|have always, has|have repeatedly, has|have previously, has|have since, has|have so far,
    has|have been a|an|the|in|at|on|under|without|one|part|*ly`,
  pluperfect: `had been, had *ed, had not, had already, had long, had *n, had also, had previously, had had, had come, had left, had made, had told, had said, had won, had lost, had held, had met, had led, had hit, had cut, had put, had set`,
  now: `today, yesterday, tonight, tomorrow, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, this morning, this week, on Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday, earlier on, the weekend`,
  meanwhile: `meanwhile, the comments|remarks|announcement|statement|news came, separately, in a separate, later in the day, earlier in the day, at the same time, also met`,
  delay: `^when, ^until, ^once, ^while, ^as, ^with, ^before, ^since, ^ever since, ^for months|years|weeks|decades|centuries|days|nearly|almost|much,
    ^for more than, ^for * months|years|weeks|decades|centuries|days, ^the last time, ^there was|were, ^it was, ^in|on|at a|an, ^at first, ^one day|night|morning,
    ^after months|years|weeks|decades, ^long before, ^even before, ^back in`,
  turn: `^but, ^now, ^yet, ^instead, ^today`,
  pointing: `of that, of this kind|sort|type|nature, of these, of those, of them, of it, the latter, did so, does so, do so, done so, that one, the same day`,
  figure: `percent, per cent, million, billion, trillion, thousand, hundreds, thousands, millions, billions, dozens, pct, percentage, euros, dollars, yuan, barrels, tonnes, tons, acres, kilometers, kilometres, miles`,
  definition: `is a, is an, is the, are a, are the, was a, was an, was the, were the, one of the, known as, called the, is one, are among, is among, is home to, founded, based in, located, established, created, launched in,
    which is, which was, who is, who was, largest, biggest, include*, consist*, member* of, part of, under the, signed, elected, born, home to, population, makes up, account* for`,
  furniture: `file photo, file PHOTO, photo by, Getty Images, getty Images, all rights reserved, click here, sign up, subscribe, newsletter, follow us, read more, reporting by, editing by, additional reporting, writing by, video Player, contributed reporting, contributed to this report, image courtesy, in this file, video grab, still image, top stories, pictured, photograph*, related coverage, our standards, correction, this article was, this story was, advertisement, clarification`,
};

/** Words that, opening a sentence, point at something said before it. */
export const pointers: ReadonlySet<string> = new Set(
  'he she they it his her their its this these those that such both neither then'.split(' '),
);

/** Words that open what a headline can do without. */
export const clauseBreaks: ReadonlySet<string> = new Set(
  'after amid although as because before despite during following including since though until when where which while who'.split(
    ' ',
  ),
);
