import type { DiscourseWords } from '../discourse-words.ts';

const superlatives =
  'highest|lowest|biggest|largest|smallest|widest|narrowest|strongest|weakest|steepest|sharpest|fastest|slowest|longest|worst|best|deadliest|tightest|loosest|hottest|coldest|wettest|driest|busiest|most|least';

/** "the lowest since May", "the widest of all gaps in four years": up to four words stand between. */
const records = ['', '* ', '* * ', '* * * ', '* * * * ']
  .flatMap((gap) => [
    `first time ${gap}since`,
    `first time ${gap}* since`,
    `${superlatives} ${gap}since`,
    `${superlatives} ${gap}in years|months|decades`,
    `${superlatives} ${gap}in * years|months|decades`,
    `${superlatives} ${gap}in over|nearly|almost|about * years|months|decades`,
    `${superlatives} ${gap}in more than * years|months|decades`,
  ])
  .join(', ');

/** Figures set beside those of another time: what is compared so is the news. */
const compared =
  'year on year, year-on-year, month on month, from a|the year|month|quarter earlier|ago|before, from the previous|prior year|month|quarter, in the previous|prior year|month|quarter, over the same period|month|quarter, compared with|to, second|third|fourth|fifth|sixth straight, was|were up|down #, rose|fell slightly|sharply to, percent|pct|cent lower|higher|less|more than, million|billion|cents a year before|earlier|ago, fell|rose|gained|lost|slipped|dropped|climbed # cents|points';

/** The day of the markets. */
const trading =
  'shares|stocks|futures|stock closed|fell|rose|gained|slipped|jumped|surged|tumbled|dropped|slid, investors were *ed, ^yesterday';

export const discourseWords: DiscourseWords = {
  speech: `said, says, say, saying, told, tells, telling, added, adds, stated, stating, states that, noted, notes that, argued, argues, insisted,
    insists, claimed, claims that, warned, warns, stressed, stresses, called for, calls for, urged, urges, vowed, pledged, promised,
    asked, asks, replied, explained, explains, according to, quoted, tweeted, wrote, writes, declared, described, acknowledged, alleged, blamed, appealed,
    admitted, denied, dismissed, rejected, suggested, suggests, pointed out, emphasized, expressed, voiced, criticized, condemned,
    praised, hailed, accused, thanked, hoped, recalled, commented, remarked, referenced, responded, concluded, estimated, argued, complained,
    believes, believe, believed, thinks, think, feels, spokesman, spokeswoman, a statement, an interview, decline|declined|declines to comment, requests|request for comment, discuss*, talked, talks about`,
  hearsay: 'said, says, tells, cited, cites, recalled, recalling, referenced',
  modal: `*'ll, may, might, could, would, will, should, must, can, cannot, shall, expected to, likely to, unlikely, is set to, are set to, plans to,
    planned to, hopes to, aims to, aimed at, ought, won't, wouldn't, can't, couldn't, needs to, need to, is due to, scheduled, is to, are to, was to, were to, to be *ed|*n|cast|held|sent|put|cut|built|made|set|met, forecast*, predict*,
    expect, expects, going to, prospect, possible, possibility, potential, potentially, future, next year, next month, next week, upcoming`,
  opinion: `analyst*, expert*, critic*, observers, economists, perhaps, apparently, clearly, seem*, appear*, believe*, importan*, significant*, 
    best, better, worst, worse, foregone, inevitable, obvious*, reasonable, unreasonable, sounds, ominous*, tellingly, good, bad, great, difficult, hard, wrong, right to, concern*, fear*, worr*, hope*, risk*, threat*, challenge*, problem*,
    success*, strong, strongly, weak, even, indeed, of course, too, really, quite, rather, ironic*, arguabl*, crucial, key, essential, meant, means that,
    signal*, sign of, question*, doubt*, surpris*, remarkabl*, striking*, interest*, opportunit*, unclear, uncertain*, unlikely, vital, impressive, resembl*, otherwise, unusual*, ^whether, certainly, undoubted*, encouraging, disappointing, a master of`,
  person: `I, I'm, I've, I'd, I'll, i'm, i've, i'd, i'll, me, my, we, we're, we've, we'll, us, our, ours, you, you're, you'll, your, yours, let's`,
  earlier: `last week|month|year|fall|autumn|spring|summer|winter|decade|century, last January|February|March|April|May|June|July|August|September|October|November|December,
    ago, previously, earlier this week|month|year, in recent weeks|months|years|decades, the year before, in the past, the past year|month|decade,
    past few, for decades, decades ago|of, years earlier, months earlier, days earlier, weeks earlier, a year earlier, in the early, in the late, in the mid, in the #s, back in, at the time, originally,
    the late #s, the early #s, formerly, used to, after the war, historically, two years, three years, four years, five years, months after, years after, days after, since #, since the #s, since January|February|March|April|May|June|July|August|September|October|November|December`,
  standing: `has|have not, has|have never, has|have long, has|have always, has|have repeatedly, has|have previously, has|have since, has|have so far,
    has|have been a|an|the|in|at|on|under|without|one|part|*ly`,
  pluperfect: `had been, had *ed, had not, had already, had long, had *n, had also, had previously, had had, had come, had left, had made, had told, had said, had won, had lost, had held, had met, had led, had hit, had cut, had put, had set`,
  now: `today, yesterday, tonight, tomorrow, Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday, this morning, this week, on Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday, earlier on, the weekend`,
  meanwhile: `meanwhile, in the past|last week|days|hours, in recent days, ^in the morning|afternoon|evening, latest, now, currently, the comments|remarks|announcement|statement|news came, separately, in a separate, later in the day, earlier in the day, at the same time, also met`,
  delay: `^when, ^until, ^to this day, ^once, ^while, ^as, ^with, ^before, ^since, ^ever since, ^for months|years|weeks|decades|centuries|days|nearly|almost|much,
    ^for more than, ^for * months|years|weeks|decades|centuries|days, ^the last time, ^there was|were, ^there's, ^there is|are always, ^it was, ^in|on|at a|an, ^at first, ^one day|night|morning,
    ^after months|years|weeks|decades, ^long before, ^even before, ^back in, ^in the last|final|first|early|closing|waning days|day|hours|minutes|moments|weeks|week|months|years|stages, ^it could have been, ^it began|started|sounds|sounded, ^it all,
    ^if you|you're|you've, ^in case you|you're|you've, ^for those, ^contrary to, ^imagine, ^picture this|a|an|the, ^think of|about, ^remember, ^welcome to, ^meet, ^there comes, ^everybody|everyone,
    ^many|most * have heard|known|learned, ^many|most have heard|known|learned, ^everyone|everybody knows, ^we all know, ^it is|it's no secret`,
  turn: `^but, ^now, ^and now, ^yet, ^instead, ^today, ^# years later, ^two|three|four|five|six|seven|eight|nine|ten|several years|months|decades later, ^a year|decade later, ^years|decades later, ^recently|lately|today|increasingly though|however`,
  before: `^until, ^not long|so ago, ^earlier this month|year|summer|fall|autumn|winter|spring, ^this spring|summer|fall|autumn|winter, ^in #, ^in the summer|fall|autumn|winter|spring of, seems|seem|seemed to be|have, would seem, knew|realized when|from, remembers|recalls the|when|how|being|watching|sitting|standing|hearing|seeing, still|vividly remembers, never thought|imagined|dreamed he|she|they|of|that`,
  announcing: `^first *, ^here is|are, ^here's, ^a look at, ^what follows`,
  linking: `^but, ^not only that, ^previously, ^still, ^however, ^and, ^so, ^yet, ^also, ^another, ^other, ^others, ^many, ^some, ^most, ^meanwhile, ^instead, ^then, ^later, ^even,
    ^if, ^behind, ^such, ^conversely, ^likewise, ^accordingly, ^consequently, ^otherwise, ^besides, ^elsewhere, ^ironically, ^despite, ^now, ^right now, ^currently, ^although, ^though, ^similarly, ^moreover, ^furthermore, ^in addition, ^in all, ^mindful|wary|weary|tired|aware|afraid|conscious|fearful of, ^having *ed|been|had|lost|won, ^as a result, ^as well,
    ^for example, ^for instance, ^for another, ^to be sure, ^that said, ^as proof|evidence|usual, ^for now, ^for many, ^all of, ^each, ^there, ^here, ^one, ^in one, ^in another, ^in response, ^in turn, ^in the end, ^on the other,
    ^on one, ^more broadly, ^overall, ^the other, ^the same, ^the two|three|four|five, ^among them, ^soon, ^shortly, ^afterwards, ^eventually, ^finally, ^following,
    ^by then, ^at that, ^until then|now, ^as expected, ^of course, ^in fact, ^indeed, ^nevertheless, ^nonetheless, ^nor, ^thus, ^hence, ^therefore,
    ^two|three|four|several|ten days|weeks|months|years later, ^a day|week|month|year later, ^the next day|month|year, ^the following, ^within hours|days|weeks|months, ^part of the, ^rather,
    ^what's more|worse, ^because, ^what, ^why, ^how, ^even so, ^by contrast, ^by comparison, ^either, ^adding, ^either way, ^perhaps, ^maybe, ^yes, ^no`,
  adding: `^* also, ^* * also, ^equally, ^just as *ing|*ful|*ant|*ive|*able, ^no less`,
  talk: `just, very, much, probably, likely, what, why, how, if, because, get, got, want*, do, does, lot, there, could, like, even, make*, making, way,
    thing*, give, gives, need*, help*, kind, point, tough, big, enough, almost, nearly, little, turn*, feel*, look*, face*, keep*, remain*, still, more,
    fall*, rise, rising, further, coming, particularly, largely, improve*, if, estimate*, far more|less, more than ever, sprawling, unlike, style, philosophy, increasingly, apparent, highlight*, focus*, alleged, allege*, accus*, blame*`,
  event: `announced, reached, took, began, became, died, killed, shot, founded, built, opened, elected, appointed, joined, served, led, won,
    lost, ousted, arrested, convicted, sentenced, charged, launched, signed, ordered, resigned, married, born, acquired, bought, sold, ruled, passed,
    approved, introduced, imposed, withdrew, invaded, annexed, issued, established, created, imprisoned, fled, fought, held, closed, merged, banned, adopted, survived, overthrew, seized, collapsed`,
  pointing: `also, then has|have|had|is|are|was|were|became|went|came|took|moved|said, similar, similarly, separate, separately, the same, the other, that amount|sum|number|figure|year|time|period|day|week|month|result|record|win|loss|vote|decision|deal|case|event|move|effort|report|meeting|attack|incident|increase|drop, half that, than that, at that, instead, however, likewise, so too, here, of late,
    live|lived|lives|work|works|worked|born|moved|from|went|stayed|stay|up there, there in|since|for|to|after|before|from|with, both *s, the couple, the pair, the duo, the trio, the former|latter, respectively, of that, of this kind|sort|type|nature, of these, of those, of them, of it, the latter, did so, does so, do so, done so, that one, the same day`,
  record: `${records}, ${compared}, ${trading}`,
  figure: `percent, per cent, million, billion, trillion, thousand, hundreds, thousands, millions, billions, dozens, pct, percentage, euros, dollars, yuan, barrels, tonnes, tons, acres, kilometers, kilometres, miles`,
  habit: `is|are nearly|almost always, is|are usually|typically|generally|normally|commonly`,
  definition: `is|are a|an|the, was|were the first|only|last|largest|biggest, is|are|was|were one|part|home|among|based|located|headquartered|called|famous, is|are|was known as|for, is|are|was|were also known,
    is|are|was|were * largest|biggest|oldest|smallest|longest|highest|busiest, consists|consisted of, has|have a population, accounts|account|accounted for, makes|make|made up,
    belongs|belong|belonged to, dates|date|goes|go back to, dates|date from, employs, borders, has|have about|around|nearly|some|only|almost #, has|have more|fewer|less than #, has|have #, law|laws|act|constitution|rules|treaty requires|require|allows|allow|bans|ban|bars|bar|prohibits|prohibit|limits|permits|says|gives|makes`,
  change: `will *, is to, are to, is set to, are set to, is expected to, are expected to, plans to, has been *ed, have been *ed, has been *n, have been *n, has|have *ed, announced, voted,
    decided, ruled, agreed, banned, closed, closes, opens, opened, ends, ended, launched, unveiled, resigned, died, won, lost, approved, this week, on Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday, according to`,
  gist: `symbol|sign|signs|symptom|reflection|reminder|example|emblem|illustration|testament|part of|to a|an|the|how|what|that, a symbol|sign|reflection|reminder|emblem|testament of|to, one|latest of|in a series|string|number|wave|line|raft, the latest sign|example|chapter|twist|symbol,
    a growing|increasing|rising|small|number|handful of, a growing|increasing number, growing|rising|increasing numbers, more and more, increasingly, than ever, as never before, steadily, watershed, turning point, a new era|generation|breed|wave, sea change, crossroads, shift, trend,
    at the heart|center|centre of, raise|raises|raised|raising questions|doubts|concerns|alarm|fears, underscore|underscores|underscored|underscoring, underline|underlines, highlight|highlights|highlighting, illustrate|illustrates|illustrating, reflect|reflects|reflecting, represent|represents,
    symbolize|symbolizes, embody|embodies, is|are betting, bets|bet that, is|are turning|turned to, has|have turned to, has|have emerged, emerged as, became a symbol, years later, at stake, at odds, helps|help explain, these days,
    is|are facing|struggling|grappling|wrestling|scrambling|pushing|trying|fighting|racing|rushing|seeking|hoping|looking|rethinking, has|have failed, have materialized, few of, missteps, could become|mean|spell, may|might be a|the|more|less, no longer, at a time when, for the first time,
    anything but, rather than, not just|only|so|because|merely, isn't|aren't|wasn't just|only|merely, the question is|of|whether, the result is|has, the answer, the problem is, in danger of, in trouble, criticism from, how the|to|they|he|she|it, a glimpse, a window, marks|marked a|the`,
  scene: `sat, leaned|leaning back|forward|against|over|into, stared|staring, shuffled, peered, stood off|at|by|beside|outside|under|over|alone|there, paced, squinted, strode, nodded, grinned, knelt, clutched|clutching, sipped|sipping, perched, crouched, whispered, was|were gathered|seated|sitting|standing|walking|driving|waiting,
    rainy|sunny|chilly|cold|muggy|frigid|balmy|warm|hot|gray|grey|snowy|foggy|windy|drizzly|crisp morning|afternoon|evening|day|night, one day|morning|afternoon|evening|night, pulled up, woken|woke|awoke by|to|up, ^hours|minutes|moments|days|weeks|months before, ^# hours|days|weeks|months before, ^two|three|four|five|six|several hours|days|weeks|months before, lights up, his|her eyes|hands|voice|face|chair|desk|office|kitchen|porch`,
  accusing: `accus*, alleg*, charged, charges, blam*, suspect*, lawsuit, sued, sues, indict*, arrest*, investigat*, fraud, corruption, guilty, convicted, claims, claim`,
  denying: `denied, denies, deny, denying, denial, rejected, rejects, reject, dismissed, dismisses, refuted, disputed, disputes, innocent, innocence, not guilty, baseless, untrue,
    not true, no evidence, false, falsely, nonsense, unfounded, groundless, did nothing wrong, never *ed|told|said|did|been|had|made|took|paid|knew, defended, defends, appeal`,
  opposing: `oppose, opposes, opposed, opposing, opponent, opponents, opposition, critic, critics, criticism, criticized, criticizes, criticised, criticises, condemn, condemns, condemned, denounced, denounces,
    disagree, disagrees, disagreed, disagreement, dissent, dissents, dissented, dissenting, objects, objected, objecting, counters, countered, countering, rebutted, retorted, responded, responds, responding, in response, shot|hit|fired|pushed back, pushback, not in favor|favour, against the|a|any,
    urged against, voted against, protested, skeptic, skeptics, skeptical, sceptic, sceptics, sceptical, challenger, contradicts, contradicted, contested, wrong, mistake, unfair, apologized, apologised, apologizes, apologises, apologize, apologise`,
  elsewhere: `once said|wrote|told|tweeted|called, at one point during, during the campaign|primary|primaries|debate|trial, in a|an different|earlier|previous|older|past|prior interview|speech|appearance|statement|post|tweet|article|column|debate, in a different media|radio|television,
    in another interview|speech|appearance|statement, said|told|wrote|tweeted|declared|warned|argued at the time, said|told|wrote|tweeted|declared|warned|argued last week|month|year|spring|summer|fall|autumn|winter|January|February|March|April|May|June|July|August|September|October|November|December,
    said|told|wrote|tweeted * last month|year|spring|summer|fall|autumn|winter, earlier this month|year, in a #`,
  judging: `must, should, shouldn't, will not|never, won't, never, cannot, can't, refuse*, demand*, promise*, pledge*, have|has|need to stop|end|act|change|fight|protect|answer|resign, wrong, unacceptable, outrag*, shame*, disgrac*, illegal*, unfair*, unjust, racis*, a lie, lies, lying, liar, failed, failure*, disaster*, nightmare*, dangerous*, danger,
    betray*, attack*, blame*, responsib*, condemn*, reject*, no right|excuse|reason|place|evidence, crime*, criminal*, corrupt*, threat*, hypocri*, destroy*, violat*, ridiculous*, absurd*, reckless*, irresponsib*, terrible, horrible, worst, worse, mistake*, give away, unprecedented, devastat*, innocent, guilty, justice, nonsense, unconstitutional, abus*, victim*`,
  courtesy: `thank you, thanks to|for|so, we|I thank, thankful for, grateful, very|so|really|extremely|profoundly|incredibly|quite pleased|happy|satisfied|proud|excited|relieved|delighted|honored|honoured|fortunate|blessed, we're|I'm|we|I am|are pleased|happy|satisfied|proud|excited|relieved|delighted|honored|honoured|thrilled,
    congratulat*, look|looking forward to, thoughts and prayers, thoughts are with, we|I pray, thoroughly review, review it, great honor|honour, a pleasure|privilege, wish him|her|them|you, chin up, hang in there, good luck, all the best, stay strong|safe, take care of yourself|yourselves`,
  novelty: `reveal*, unveil*, debut*, introducing, introduces, shows|showed off, goes|went on sale, launches|launched a|an|its|the new, new model|version|edition|phone|car, hands-on`,
  feature: `has|have|gets #, comes|come with|in|as, is|are optional|standard|available|fitted|equipped|powered|priced, offers, features, weighs|measures|costs|starts #, starts at|from, supports`,
  declining: `further comment, comment further|publicly, no|not|never|don't|doesn't|won't|can't|cannot comment, no comments, decline|declining to comment, not|cannot|can't be commenting, not able to comment, unable to comment, not in|at a|any position to comment, nothing more|further|else to say|add`,
  furniture: `is|are seen during|in|on|at|near|outside|inside|with|after, is|are shown in|on|at, in this undated, looks on, poses for, file photo, file PHOTO, photo by, Getty Images, getty Images, all rights reserved, click here, sign up, subscribe, newsletter, follow us, read more, reporting by, editing by, additional reporting, writing by, video Player, contributed reporting, contributed to this report, image courtesy, in this file, video grab, still image, top stories, pictured, photograph*, related coverage, our standards, correction, this article was, this story was, advertisement, clarification`,
};

/** Words that, opening a sentence, point at something said before it. */
export const pointers: ReadonlySet<string> = new Set(
  'he she they it his her their its this these those that such both neither then'.split(' '),
);

/** Those that point wherever they stand. */
export const demonstratives: ReadonlySet<string> = new Set('this these those'.split(' '));

/** Words that open what a headline can do without. */
export const clauseBreaks: ReadonlySet<string> = new Set(
  'after amid although because before despite during following including since though until when while'.split(
    ' ',
  ),
);

/** Things of which there is one, or one that every reader knows. */
export const commonThings: ReadonlySet<string> = new Set(
  `government governments president country countries nation nations state states war army military economy public world continent capital pandemic coronavirus virus
  constitution parliament congress senate police police opposition church internet sun moon earth sea coast border army navy market
  markets climate planet population monarchy crown king queen pope prime minister holocaust revolution cold-war virus past future
  year years century decade 1990s 1980s 1970s 1960s most largest biggest first oldest only last latest average majority number rate
  practice law death election elections recession crisis council city town county island village region province district`.split(
    /\s+/,
  ),
);

/** Pasts that don't end in -ed, beside those of reporting verbs. */
const pasts: ReadonlySet<string> = new Set(
  `began became bought brought broke built came caught chose cut drew drove fell fled flew found fought gave got grew had held hit kept
  knew led left lent lost made meant met paid put ran rose sank saw sent set shot shut sold spent split spread stood stole struck swept
  took taught thought threw took went won wore wrote arose ate bit blew bred clung crept dug drank fed felt forbade forgot forgave heard hid
  kept lay lit overcame overthrew rang shone slept slid sought spoke sprang stung swam swung underwent wept withdrew wove beat bore cost dealt froze hung laid rode sang sat shook slid swore tore woke`.split(
    /\s+/,
  ),
);

export function isVerb(lower: string): boolean {
  return (lower.length > 4 && lower.endsWith('ed')) || pasts.has(lower);
}

/** Letters that every reader reads. */
export const familiar: ReadonlySet<string> = new Set(
  `us uk un eu usa nato nasa fbi cia uae ussr gdp ceo cfo coo cto covid hiv aids dna bbc cnn nbc abc cbs npr fifa imf opec unesco unicef tv ai it pc dvd cd gps lgbt lgbtq ngo mp mps pm am isis ap nhl nba nfl mlb uefa ncaa pga ioc wto nhs irs fda epa gop nsa ii iii iv vi vii viii xi dc la ny bc ad suv atm pdf sms usb ok id ibm bmw gm aa`.split(
    /\s+/,
  ),
);
