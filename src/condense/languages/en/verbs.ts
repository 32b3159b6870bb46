import type { ReportingVerb, VerbKind } from '../attribution-words.ts';
import { toForms } from './inflection.ts';

/** One verb a word, in its base form; the other forms are made in `inflection.ts`. Add a verb where it belongs. */
const table: Readonly<Record<VerbKind, string>> = {
  say: `say add write note explain argue insist declare reply respond warn claim state conclude recall announce acknowledge
    admit suggest quip joke tweet retweet post comment remark observe continue report assert contend maintain affirm allege
    stress emphasize emphasise underline underscore highlight mention repeat reiterate confirm deny concede confess confide
    disclose reveal predict forecast promise pledge vow swear propose recommend urge demand plead beg complain lament fume rage
    rant rail shout yell scream cry exclaim mutter mumble murmur whisper growl grumble snap bark boom thunder bellow roar
    chant sing read recount relate remember reminisce reflect muse wonder ponder speculate guess estimate believe think feel
    hope fear worry suspect agree disagree object protest counter retort rebut interject interrupt ask inquire enquire query
    question answer caution counsel advise testify attest swear elaborate expand clarify specify summarize summarise quote cite
    echo parrot intone proclaim pronounce preach opine deadpan crow gush boast brag tease taunt scoff sneer sniff snarl hiss
    explode blurt volunteer offer venture chime joke blog email text message chat inform notify brief scold chide admonish rebuke
    chastise implore beseech exhort encourage assure reassure instruct order command decree rule hold find determine decide
    hypothesize theorize theorise posit postulate hint imply intimate insinuate signal indicate charge accuse fret whine
    bemoan bewail mourn regret apologize apologise thank congratulate greet toast cheer applaud vent demur balk
    riff rhapsodize enthuse rave marvel express voice articulate outline detail describe narrate document record publish
    conjecture surmise infer deduce reckon figure imagine dream plan intend want wish need expect anticipate realise realize
    understand know learn discover see notice doubt quibble quarrel challenge
    dispute contest contradict refute reject dismiss decry denounce condemn deplore criticize criticise blast slam rip bash
    attack assail lash lambast lambaste castigate excoriate ridicule mock deride lampoon knock hammer pummel jab needle
    praise hail laud commend extol tout celebrate salute defend justify support endorse back advocate champion promote call
    invite summon appeal petition lobby campaign press push pray bless curse dub brand label bill cast paint portray depict
    characterize characterise frame term deem consider regard view reference invoke allude refer pitch peddle punctuate sound
    speak talk discuss converse address lecture`,
  tell: `tell ask assure inform warn remind urge advise notify reassure brief text message email promise thank order instruct
    lecture scold`,
  judge: `call dub brand label describe characterize characterise dismiss denounce condemn deride criticize criticise blast slam
    rip bash attack mock ridicule lambast lambaste decry reject praise hail laud tout bill cast paint portray depict term deem
    consider regard view brandish accuse blame fault defend celebrate applaud assail lash
    welcome cite reference invoke refer allude warn complain boast question compare liken equate liken disavow
    disparage malign smear trash pan savage skewer scorn disdain belittle shrug oppose support back endorse advocate champion`,
  act: `smile laugh chuckle grin nod sigh shrug gesture sob weep beam giggle smirk frown wince cough pause explain`,
};

/** `judge` verbs govern a fragment; `tell` verbs have a listener between them and the words. The later row of the table wins. */
export const verbs: ReadonlyMap<string, ReportingVerb> = toVerbs();

function toVerbs(): Map<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  // Object.entries forgets the keys' type; the table has no other keys.
  for (const [kind, bases] of Object.entries(table) as [VerbKind, string][]) {
    for (const base of bases.split(/\s+/)) {
      const forms = toForms(base);
      verbs.set(base, { kind, form: 'base' });
      verbs.set(forms.participle, { kind, form: 'participle' });
      for (const finite of [forms.third, ...forms.past]) verbs.set(finite, { kind, form: 'finite' });
    }
  }
  return verbs;
}
