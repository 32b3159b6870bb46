import type { ReportingVerb, VerbKind } from '../attribution-words.ts';
import { toForms } from './inflection.ts';

/** One verb a word, in its base form and in one row only; the other forms are made in `inflection.ts`. Add a verb where it belongs. */
const table: Readonly<Record<VerbKind, string>> = {
  say: `say add write note explain argue insist declare reply respond warn claim state conclude recall announce acknowledge
    admit suggest quip joke tweet retweet post comment remark observe continue report assert contend maintain affirm allege
    stress emphasize emphasise underline underscore highlight mention repeat reiterate confirm deny concede confess confide
    disclose reveal predict forecast pledge vow swear propose recommend demand plead beg complain lament fume rage
    rant rail shout yell scream cry exclaim mutter mumble murmur whisper growl grumble snap bark boom thunder bellow roar
    chant sing read recount relate reminisce muse ponder speculate agree disagree object protest counter retort rebut
    interject interrupt inquire enquire query answer caution counsel testify attest elaborate expand clarify
    specify summarize summarise quote cite echo parrot intone proclaim pronounce preach opine deadpan crow gush boast brag tease
    taunt scoff sneer sniff snarl hiss explode blurt volunteer offer venture chime blog chat scold chide
    admonish rebuke chastise implore beseech exhort encourage order command decree rule hypothesize theorize theorise posit
    postulate hint imply intimate insinuate signal indicate charge fret whine bemoan bewail mourn regret apologize apologise
    thank congratulate greet vent demur balk riff rhapsodize enthuse rave marvel express voice articulate outline detail
    narrate publish conjecture surmise contradict refute invite summon appeal
    petition lobby push pray punctuate talk discuss converse lecture speak sum accede banter babble bluster brief
    chirp coo croak defer divulge drawl editorialize email e-mail emote foresee gripe grouse huff jeer
    persuade pipe philosophize prophesy prattle profess rasp recite rejoin
    remonstrate sermonize shrill shriek soothe sputter squawk stammer stipulate stutter trumpet urge utter
    vouch wail warble wheeze wisecrack yelp sound react reason concur relay snipe hedge press begin pen scrawl scribble type sign tout hazard`,
  tell: `tell ask assure inform remind advise notify reassure text message promise instruct`,
  think: `believe think feel hope fear worry suspect wonder guess estimate reckon figure imagine dream plan intend want wish need
    expect anticipate realise realize understand know learn discover see notice doubt remember find hold determine decide
    reflect infer deduce consider view regard`,
  judge: `call dub brand label describe characterize characterise dismiss denounce condemn deride criticize criticise blast slam
    rip bash attack mock ridicule lambast lambaste decry reject praise hail laud bill cast paint portray depict term deem
    brandish accuse blame fault defend celebrate applaud assail lash castigate excoriate lampoon knock hammer pummel deplore
    welcome reference invoke refer allude question challenge dispute contest compare liken equate disavow commend extol salute
    disparage malign smear trash pan savage skewer scorn disdain belittle oppose champion justify curse bless toast cheer
    frame peddle pitch address`,
  act: `smile laugh chuckle grin nod sigh shrug gesture sob weep beam giggle smirk frown wince cough pause`,
};

/** Past tenses with a small word behind them that report as one. */
export const phrasalVerbs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [
    ['went', 'on'],
    ['goes', 'on'],
    ['shot', 'back'],
    ['fired', 'back'],
    ['fires', 'back'],
    ['hit', 'back'],
    ['cut', 'in'],
    ['broke', 'in'],
    ['put', 'it'],
    ['puts', 'it'],
    ['weighed', 'in'],
    ['pointed', 'out'],
    ['points', 'out'],
    ['made', 'clear'],
    ['jumped', 'in'],
    ['began', 'by'],
  ].map(([verb = '', particle = '']) => [verb, new Set([particle])]),
);

export const handlingVerbs: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  ['hold', 'holds', 'held'].map((verb) => [verb, new Set(['up', 'onto'])]),
);

export const verbs: ReadonlyMap<string, ReportingVerb> = toVerbs();

function toVerbs(): Map<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  // Object.entries forgets the keys' type; the table has no other keys.
  for (const [kind, bases] of Object.entries(table) as [VerbKind, string][]) {
    for (const base of bases.split(/\s+/)) {
      const { third, past, participle } = toForms(base);
      verbs.set(base, { kind, form: 'base' });
      verbs.set(participle, { kind, form: 'participle' });
      verbs.set(third, { kind, form: 'third' });
      verbs.set(past, { kind, form: 'past' });
    }
  }
  return verbs;
}
