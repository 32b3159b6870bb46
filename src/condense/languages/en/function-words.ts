import type { Pronoun } from '../attribution-words.ts';
import { phrases, words } from '../word-lists.ts';
import { toForms } from './inflection.ts';

export const auxiliaries: ReadonlySet<string> =
  words(`am is are was were be been being has have had having do does did will would
  shall should can could may might must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't
  shouldn't can't couldn't cannot isn’t aren’t wasn’t weren’t hasn’t haven’t hadn’t don’t doesn’t didn’t won’t wouldn’t shouldn’t
  can’t couldn’t ought got gets get`);

export const agreeing: ReadonlySet<string> = words(
  'is are was were has will would shall should can could may might must',
);

export const passives: ReadonlySet<string> = words(
  `is are was were be been being am get gets got isn't wasn't aren't weren't isn’t wasn’t aren’t weren’t`,
);

export const emphatics: ReadonlySet<string> = words(`do does did don't doesn't didn't don’t doesn’t didn’t`);

const commonVerbs = `go come take give make become run win lose leave meet stand sit keep begin bring fight hear mean pay send show draw
  drive fall grow rise face buy spend lead break hit let set choose shoot strike catch teach seek sell wear put work try use look
  turn start stop help play move live happen include follow continue change watch allow add open walk offer love appear serve die
  remain raise pass cross issue release deliver launch sign file join visit arrive return travel host attend accept refuse decline
  agree fail seem tend stay vote receive provide create build require reach carry cause hire fire resign retire elect appoint nominate
  arrest sue convict kill injure wound attack oppose survive employ own earn cost count handle point place prompt trigger force
  focus prepare enter exit interview poll trail beat defeat edge gain drop climb cite cover plan hope want need end close last
  wait throw fly flee freeze hang hide hurt lay lend light ride shake shut sink sleep slide spin split spread steal stick sweep
  swing tear undergo wake withdraw blow feed forget forgive feature star`;

/** Common finite verbs that don't report. Base forms are left out: they are nouns as often as not. */
export const otherVerbs: ReadonlySet<string> = new Set(
  commonVerbs.split(/\s+/).map((base) => toForms(base).past),
);

export const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ['he', { gender: 'male', number: 'one', person: 3, use: 'subject' }],
  ['she', { gender: 'female', number: 'one', person: 3, use: 'subject' }],
  ['they', { gender: 'unknown', number: 'many', person: 3, use: 'subject' }],
  ['it', { gender: 'unknown', number: 'one', person: 3, use: 'subject' }],
  ['i', { gender: 'unknown', number: 'one', person: 1, use: 'subject' }],
  ['we', { gender: 'unknown', number: 'many', person: 1, use: 'subject' }],
  ['you', { gender: 'unknown', number: 'many', person: 2, use: 'subject' }],
  ['him', { gender: 'male', number: 'one', person: 3, use: 'other' }],
  ['his', { gender: 'male', number: 'one', person: 3, use: 'other' }],
  ['himself', { gender: 'male', number: 'one', person: 3, use: 'other' }],
  ['her', { gender: 'female', number: 'one', person: 3, use: 'other' }],
  ['hers', { gender: 'female', number: 'one', person: 3, use: 'other' }],
  ['herself', { gender: 'female', number: 'one', person: 3, use: 'other' }],
  ['them', { gender: 'unknown', number: 'many', person: 3, use: 'other' }],
  ['their', { gender: 'unknown', number: 'many', person: 3, use: 'other' }],
  ['its', { gender: 'unknown', number: 'one', person: 3, use: 'other' }],
]);

export const relativePronouns: ReadonlySet<string> = words('who which that whom whose what');

export const subjectRelatives: ReadonlySet<string> = words('who which that');

export const determiners: ReadonlySet<string> =
  words(`the a an this that these those his her its their our my your some any each
  every another one two three four five six several many most all both no other such`);

export const selfStanding: ReadonlySet<string> = words('that this all both another some many one');

export const definite: ReadonlySet<string> = words('the');
export const indefinite: ReadonlySet<string> = words('a an another one');

export const prepositions: ReadonlySet<string> =
  words(`of in on at for with by to from into onto about above against among around before
  after behind below beneath beside between beyond despite during except inside like near off outside over past per since through
  throughout toward towards under until up upon versus via within without amid alongside regarding concerning including as than
  across along out unlike given following`);

export const attaching: ReadonlySet<string> = words('of for at with from in');

export const nameLinks: ReadonlySet<string> = words('of for');
export const officeLinks: ReadonlySet<string> = words('of');
export const authors: ReadonlySet<string> = words('by from');
export const governing: ReadonlySet<string> = words('of for from about against into');
export const predicative: ReadonlySet<string> = words('as');
export const absolute: ReadonlySet<string> = words('with the');
export const infinitiveMarks: ReadonlySet<string> = words('to');

export const clauseOpeners: ReadonlySet<string> = words(
  'after before since until as than like because when while',
);

export const reasonOpeners: ReadonlySet<string> = words(
  'after before since until because although though unless',
);

export const coordinators: ReadonlySet<string> = words('and but or');

export const conjunctions: ReadonlySet<string> =
  words(`and but or nor so yet because if although though while whereas when whenever
  where wherever unless until that whether once`);

export const complementizers: ReadonlySet<string> = words('that');

export const adverbs: ReadonlySet<string> =
  words(`also then later still once again even ever never not only just now soon often always
  sometimes earlier afterward afterwards instead meanwhile however moreover furthermore further first finally too recently already
  almost simply both all today yesterday tonight tomorrow monday tuesday wednesday thursday friday saturday sunday reportedly
  famously publicly repeatedly quickly flatly matter-of-factly back aloud out`);

export const particles: ReadonlySet<string> = words(
  'de da do dos das du del della di la le van von der den ter bin ibn ben al el abu y e zu af',
);

export const suffixes: ReadonlySet<string> = words('jr sr ii iii iv');
export const honours: ReadonlySet<string> = words('phd ph.d md m.d kc k.c qc q.c obe cbe mbe esq');

/** The words before a source: "according to Holt". */
export const sourcePhrases = phrases(
  'according to, in the words of, said by, called by, described by, dubbed by, quoting, citing',
);

export const documents: ReadonlySet<string> =
  words(`statement report letter memo email e-mail tweet post release filing lawsuit suit claim
  complaint document indictment affidavit study survey poll review article editorial ad advertisement message note website page text
  petition platform resolution bill law order ruling decision opinion paper book sign banner caption headline manifesto communique
  transcript spot flyer mailer invitation notice warrant summary analysis motion brief charter bulletin advisory leaflet pamphlet
  poster film movie video documentary cartoon podcast voice-over voiceover`);

export const claims: ReadonlySet<string> =
  words(`claim accusation allegation assertion charge remark comment promise pledge vow threat warning suggestion insinuation
  description complaint boast joke quip insult jibe jab words line phrase motto slogan diary prediction forecast insistence denial
  admission confession apology tweet post statement letter tirade`);

export const denials: ReadonlySet<string> =
  words(`denied denies disputed disputes rejected rejects refuted refutes contradicted contradicts rebutted rebuts dismissed dismisses
  repudiated repudiates disavowed disavows resented resents`);

export const negations: ReadonlySet<string> = new Set([
  ...words('not never neither nor hardly without'),
  ...[...auxiliaries].filter((word) => /n['’]t$/.test(word)),
]);

export const doubts: ReadonlySet<string> = words('could might may should');

export const conditions: ReadonlySet<string> = words('if unless');

export const withholding: ReadonlySet<string> =
  words(`deny denied denies denying refuse refused refuses refusing decline declined declines fail failed fails forgot forgets want wanted wants
  wish wished wishes imagine imagined imagines avoid avoided avoids expect expected expects dare dared dream dreamed dreams`);

export const citing: ReadonlySet<string> = words('quoted quotes recited recites parroted parrots');

export const reciting: ReadonlySet<string> = words(
  'read reads reading played plays playing showed shows showing cited cites',
);

export const turns: ReadonlySet<string> = words(
  `replied replies answered answers responded responds retorted retorts countered counters shot fired hit rejoined objected objects
  snapped interjected`,
);

/** Written with a capital and nobody's name, or common at the beginning of a sentence. */
export const notNames: ReadonlySet<string> =
  words(`monday tuesday wednesday thursday friday saturday sunday january february march april
  may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs
  fri sat sun spring summer autumn fall winter christmas easter thanksgiving hanukkah ramadan
  the a an and or but nor so yet if then than that this these those there here when where while who whom whose which what why how
  he she it they we you i him her them us me my your our their its his hers theirs ours yours
  in on at by for from to of with without about after before against among around as because between beyond despite during except
  inside into like near off over past per since through throughout toward towards under until unless up upon via within although
  though whereas whether once not no yes also again always never ever even just only still too very really perhaps maybe
  however meanwhile moreover furthermore therefore thus hence instead otherwise nevertheless nonetheless indeed besides additionally
  finally first firstly second secondly third thirdly last lastly next later earlier now today yesterday tomorrow tonight recently
  previously currently eventually initially originally ultimately apparently clearly obviously certainly unfortunately fortunately
  all any both each every either neither few many more most much several some such one two three four five six seven eight nine ten
  another other others same own
  is are was were be been being am has have had do does did will would shall should can could might must let lets let's
  asked told said says added saying speaking citing according calling noting responding referring given following
  well oh hey wow okay ok dear please thanks thank sorry
  tv internet web facebook twitter instagram youtube google snapchat whatsapp
  i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll they're they've they'd they'll he'd he'll she'd she'll it'll that'll
  i’m i’ve i’d i’ll we’re we’ve we’d we’ll you’re you’ve you’d you’ll they’re they’ve they’d they’ll he’d he’ll she’d she’ll it’ll that’ll
  pm est edt pst gmt ap afp upi photo photos video advertisement image images file story updated exclusive breaking`);

/** Peoples, faiths, parties, regions: with a capital, but no name by themselves. */
export const demonyms: ReadonlySet<string> =
  words(`american americans british english french german germans italian spanish russian russians ukrainian ukrainians chinese japanese
  korean indian pakistani iranian iraqi syrian israeli israelis palestinian palestinians turkish egyptian saudi canadian canadians
  mexican mexicans brazilian australian african european europeans asian arab arabs muslim muslims jewish jew jews christian
  christians catholic catholics protestant hispanic hispanics latino latinos black blacks white whites republican republicans democrat
  democrats democratic gop liberal liberals conservative conservatives labour tory tories socialist communist progressive
  independent evangelical mormon sunni shiite kurdish western eastern northern southern soviet nazi
  polish romanian hungarian czech greek dutch swedish norwegian danish finnish irish scottish welsh swiss austrian belgian portuguese
  afghan afghans libyan egyptians moroccan tunisian algerian nigerian kenyan ethiopian somali sudanese rwandan congolese zimbabwean
  vietnamese thai filipino indonesian malaysian taiwanese cuban colombian venezuelan argentine chilean peruvian texan texans
  belarusian georgian armenian azerbaijani kazakh uzbek serbian croatian bosnian albanian lebanese jordanian yemeni qatari
  indigenous aboriginal inuit metis quebecois québécois bangladeshi sri tibetan uighur uyghur chechen crimean baltic balkan
  hindu buddhist sikh anglican lutheran baptist methodist puritan libertarian green communists socialists progressives libertarians
  independents evangelicals mormons trotskyist marxist`);

/** Words that end like a past tense and are none. */
export const notPasts: ReadonlySet<string> = words(
  `need succeed proceed exceed feed seed speed deed indeed bleed breed weed greed heed creed reed steed knead red bed shed sled wed shred
  hundred kindred sacred hatred naked wicked crooked rugged ragged wretched beloved so-called infrared`,
);
