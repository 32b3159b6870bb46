import type { DiscourseWords } from '../discourse-words.ts';

export const discourseWords: DiscourseWords = {
  speech: `sagt*, erklär*, betont*, teilte mit, mitteilte*, berichtet*, warnt*, kritisiert*, fordert*, verlangt*, räumt* ein, wies zurück,
    äußert*, behauptet*, begründet*, lobt*, verurteilt*, bezeichnet*, nannte, nennt, sprach von, spricht von, zufolge, laut, nach Angaben, nach eigenen Angaben,
    nach Ansicht, nach Meinung, hieß es, so der|die, wirft, warf, beschuldigt*, verteidigt*, versichert*, bestätigt*, dementiert*, sagen, meint*, erläutert*,
    ergänzt*, glaubt*, glauben, findet, schreibt, schrieb, im Interview, im Gespräch, gegenüber, zitiert*, Sprecher*, Sprecherin*`,
  modal: `soll, sollen, sollte, sollten, könnte, könnten, kann, können, dürfte, dürften, muss, müssen, müsste, müssten, will, wollen, wird, werden, würde, würden,
    voraussichtlich, geplant*, plant, planen, erwartet, möglich*, wahrscheinlich, wohl, künftig*, Zukunft, demnächst, bald, falls`,
  opinion: `Experte*, Expertin*, Kritiker*, Beobachter*, Analyst*, Ökonom*, vielleicht, offenbar, anscheinend, wichtig*, bedeutet*, besser*, beste*, schlecht*, schlimm*, gut,
    gute*, schwierig*, Problem*, Gefahr*, Risik*, Hoffnung*, befürcht*, Sorge*, Erfolg*, stark*, schwach*, sogar, wirklich, natürlich, leider, eigentlich,
    ziemlich, fragwürdig*, umstritten*, überrasch*, unklar, ungewiss, Zweifel*, entscheidend*`,
  person: 'ich, mir, mich, mein*, wir, uns, unser*, Ihnen, du, dir, dich, dein*',
  earlier: `vergangene*|letzte*|vorige* Woche|Monat|Jahr|Sommer|Winter|Herbst|Frühjahr, vor # Jahren|Wochen|Monaten|Tagen,
    vor einem|einer|wenigen|zwei|drei|vier|fünf|sechs|zehn Jahr|Jahren|Woche|Wochen|Monat|Monaten|Tagen, zuvor, früher*, damals, ehemals, einst, im Vorjahr, seit #,
    seit Jahren|Monaten|Jahrzehnten|langem, Anfang #, Mitte #, Ende #, im Jahr|Jahre #, ursprünglich*, historisch*, erstmals, Jahrzehnte*`,
  standing:
    'seit Jahren, seit langem, seit Jahrzehnten, noch nie, immer wieder, bislang, bisher, nach wie vor, gilt als, gelten als',
  pluperfect: `hatte *t|*en, hatten *t|*en, war *en|worden, waren *en|worden, hatte|hatten sich, hatte|hatten bereits|schon|zuvor|damals,
    hatte|hatten der|die|das|ein|eine|im|in|am`,
  now: `heute, gestern, Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag, Sonnabend, diese|dieser Woche, am Wochenende, am Abend, am Morgen,
    am Vormittag, am Nachmittag, in der Nacht`,
  meanwhile: 'unterdessen, derweil, inzwischen, währenddessen, gleichzeitig, zeitgleich, am selben Tag',
  delay: `^als, ^wenn, ^seit, ^während, ^nachdem, ^bevor, ^jahrelang, ^monatelang, ^wochenlang, ^es war, ^in einem|einer, ^auf einem|einer, ^eines Tages`,
  turn: '^aber, ^doch, ^nun, ^jetzt, ^stattdessen, ^dennoch',
  pointing:
    'davon, darunter, darüber, dabei, dadurch, damit, dazu, dessen, letztere*, derselbe*, dieselbe*, am selben Tag',
  figure:
    'Prozent, Million*, Milliarde*, Tausend*, Hunderte*, Dutzend*, Euro, Dollar, Franken, Kilometer, Tonnen, Hektar, Quadratmeter',
  definition: `ist|war ein|eine|einer|der|die|das, sind|waren ein|eine|die, eines der, einer der, eine der, bekannt als, gilt als, zählt zu, gehört zu, besteht aus,
    gegründet, liegt in|im|am|an, größte*, älteste*, umfasst, Mitglied*, Teil der|des, sogenannt*, Einwohner*, gehört*, geboren*, gewählt`,
  furniture: `Symbolbild, symbolbild, Symbolfoto, symbolfoto, Archivbild, archivbild, Archivfoto, archivfoto, Foto, foto, Getty Images, picture alliance, alle Rechte vorbehalten,
    Anzeige, anzeige, Newsletter, abonnieren, hier klicken, mehr zum Thema, lesen Sie auch|hier|mehr, Bildrechte, Anmerkung der Redaktion, aktualisiert am, mit Material von`,
};

/** Words that, opening a sentence, point at something said before it. */
export const pointers: ReadonlySet<string> = new Set(
  `er sie es ihm ihr ihnen sein seine seinen seinem seiner ihre ihren ihrem ihrer dies diese dieser dieses diesen diesem jener jene jenes
  davon darunter darüber dabei dadurch damit dazu dafür dagegen danach daraufhin deshalb daher deren dessen solche solcher beide letztere
  letzterer`.split(/\s+/),
);

/** Words that open what a headline can do without. */
export const clauseBreaks: ReadonlySet<string> = new Set(
  'nachdem bevor weil während obwohl wobei seit als wegen trotz wo'.split(' '),
);
