import type { AttributionWords, Pronoun } from '../attribution-words.ts';
import { phrases, toPronouns, words } from '../word-lists.ts';
import { givenNames } from './given-names.ts';
import { bodies, organisations, places, roles, titles } from './people-words.ts';
import { verbs } from './verbs.ts';

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...toPronouns('ich', 'unknown', 'one', 1, 'subject'),
  ...toPronouns('wir', 'unknown', 'many', 1, 'subject'),
  ...toPronouns('er', 'male', 'one', 3, 'subject'),
  // Also "they": the verb's ending would tell, and where it doesn't nobody is named.
  ...toPronouns('sie', 'female', 'one', 3, 'subject'),
  // Nobody in particular: as several they never stand for one person.
  ...toPronouns('es man', 'unknown', 'many', 3, 'subject'),
  ...toPronouns('ihn ihm sein seine seinen seinem seiner seines', 'male', 'one', 3, 'other'),
  ...toPronouns('ihr ihre ihren ihrem ihrer ihres', 'female', 'one', 3, 'other'),
  ...toPronouns('ihnen', 'unknown', 'many', 3, 'other'),
]);

export const attributionWords: AttributionWords = {
  verbs,
  phrasalVerbs: new Map(),
  otherVerbs: words(
    `ging gingen kam kamen nahm nahmen machte machten wurde wurden stand standen lag lagen blieb blieben begann begannen traf trafen gewann
    gewannen verlor verloren starb starben arbeitet arbeitete arbeiteten lebt lebte lebten zeigte zeigten führte führten hielt hielten brachte
    brachten besuchte besuchten bekam bekamen erhielt erhielten trat traten zog zogen ließ ließen lief liefen verließ verließen öffnete schloss
    geht kommt steht liegt bleibt gehört gehörte gilt`,
  ),
  auxiliaries: words(
    `ist sind war waren sei seien wäre wären hat haben hatte hatten habe hätte hätten wird werden wurde wurden würde würden kann können konnte
    konnten könnte könnten muss müssen musste mussten soll sollen sollte sollten will wollen wollte wollten darf dürfen durfte dürfte mag möchte möchten`,
  ),
  passives: words('wurde wurden wird werden worden'),
  emphatics: new Set<string>(),
  sourcePhrases: phrases(
    'laut, nach den worten von, nach worten von, nach angaben von, nach angaben des, nach angaben der, nach ansicht von, nach aussage von',
  ),
  sourceTags: words('so'),
  pronouns,
  relativePronouns: words('welcher welche welches dessen deren wer was'),
  reportedMood: words(
    'sei seien habe könne werde müsse solle dürfe wolle möge gebe gehe komme stehe liege bleibe lasse bestehe brauche handele handle gelte wisse mache nehme drohe führe sehe halte spreche zeige finde fehle trage bedeute laufe biete diene arbeite lebe erwarte fordere sage ziehe treffe verliere',
  ),
  subjectRelatives: new Set<string>(),
  determiners: words(
    `der die das dem den des ein eine einer einem einen eines kein keine keiner keinem keinen dieser diese dieses diesem diesen jeder jede jedes jedem jeden
    mein meine unser unsere sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres zwei drei vier fünf viele mehrere einige alle beide manche jegliche sämtliche solche folgende
    andere anderer anderen zahlreiche wenige`,
  ),
  selfStanding: words('das dies dieser diese alle beide viele einige manche'),
  definite: new Set<string>(),
  indefinite: words('ein eine'),
  prepositions: words(
    `in im ins an am ans auf aus bei beim mit nach seit von vom vor zu zum zur für gegen über unter zwischen durch ohne um wegen während trotz innerhalb
    außerhalb neben hinter gegenüber laut anlässlich angesichts aufgrund gemäß bis ab per pro als wie hinsichtlich bezüglich namens seitens`,
  ),
  attaching: words('der des von vom für aus bei beim im in am an'),
  nameLinks: new Set<string>(),
  officeLinks: new Set<string>(),
  authors: words('von'),
  governing: new Set<string>(),
  predicative: new Set<string>(),
  absolute: new Set<string>(),
  infinitiveMarks: words('zu'),
  clauseOpeners: words('nach seit bis während als wie'),
  coordinators: words('und aber oder sowie'),
  conjunctions: words(
    'und aber oder denn sondern doch jedoch sowie dass daß weil wenn falls ob obwohl nachdem bevor bis damit sodass sobald solange indem da wo',
  ),
  complementizers: words('dass daß ob'),
  adverbs: words(
    `sich ihm ihr ihnen uns mir auch noch schon nur erst wieder weiter weiterhin zudem außerdem darüber hinaus dabei dann danach daraufhin später zuvor heute gestern morgen jetzt nun
    bereits zugleich gleichzeitig ferner hierzu dazu dagegen allerdings jedoch aber immer selbst sogar etwa dort hier gegenüber wörtlich abschließend
    anschließend schließlich zuletzt kürzlich unlängst damals einst mehrfach wiederholt ausdrücklich deutlich öffentlich knapp lakonisch
    nicht nie niemals vielmehr ebenfalls ebenso hinzu mit fest an aus ein zurück`,
  ),
  looksAdverb: (lower) => /(?:lich|weise|isch|ig|mals|falls|end)$/.test(lower),
  looksNoun: (lower) =>
    /(?:ung|heit|keit|schaft|tion|tät|nis|ment|ismus)(?:en|s)?$/.test(lower) || measures.has(lower),
  titles,
  roles,
  mouthpieces: new Set(
    'sprecher sprecherin anwalt anwältin rechtsanwalt rechtsanwältin verteidiger verteidigerin'.split(' '),
  ),
  givenNames,
  bodies,
  plurals: new Set<string>(),
  officeWords: new Set<string>(),
  organisations,
  places,
  placeStarts: words('new san los bad sankt sri saudi'),
  verbSecond: true,
  nounsHaveCapitals: true,
  headsFirst: true,
  particles: words('von van de di da del la zu ten ter al el bin ibn'),
  nameArticles: words('der dem den'),
  suffixes: words('jr jun sen junior senior'),
  demonyms: new Set<string>(),
  notNames: words(
    `montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend januar februar märz april juni juli august september oktober november dezember jänner
    der die das dem den des ein eine einer einem einen er sie es wir ihr ich man dies diese dieser dieses dort hier da damit dabei dafür dagegen danach
    daher darum deshalb doch aber und oder denn wenn als während nachdem bevor weil obwohl in im an am auf aus bei beim mit nach seit von vom vor zu zum zur
    für gegen über unter zwischen auch nur noch schon zuletzt zudem außerdem allerdings jedoch viele einige mehrere alle kein keine nicht so wie was wer wo warum
    laut ob dass mein unser sein seine ihre heute gestern morgen jetzt nun zwei drei vier fünf sechs sieben acht neun zehn nein ja wegen trotz durch ohne um`,
  ),
  documents: words(
    'erklärung mitteilung stellungnahme pressemitteilung presseerklärung bericht brief schreiben studie gutachten papier beitrag tweet',
  ),
  claims: words('behauptung vorwurf aussage erklärung forderung versprechen'),
  denials: words(
    'bestritt bestreitet bestritten dementierte dementiert leugnete leugnet widersprach widerspricht',
  ),
  negations: words('nicht nie niemals kein keine keiner weder'),
  doubts: words('könnte könnten würde würden hätte hätten sollte sollten'),
  conditions: words('wenn falls'),
  withholding: words('weigerte weigerten verweigerte vermied wollte wollten'),
  citing: words('zitierte zitiert zitierten'),
};

/** Nouns that stand before another without an article ("drei Milliarden Euro", "Ende Januar"). */
const measures = words(
  'million millionen milliarde milliarden prozent euro dollar mark franken rubel kilometer meter tonnen liter hektar grad uhr ende anfang mitte dutzend tausend hundert seite artikel paragraf nummer platz punkt',
);
