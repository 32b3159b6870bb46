import type { DiscourseWords } from '../discourse-words.ts';

export const discourseWords: DiscourseWords = {
  speech: `sagt*, erklär*, betont*, teilte mit, mitteilte*, berichtet*, warnt*, kritisiert*, fordert*, verlangt*, räumt* ein, wies zurück,
    äußert*, behauptet*, begründet*, lobt*, verurteilt*, bezeichnet*, nannte, nennt, sprach von, spricht von, zufolge, laut, nach Angaben, nach eigenen Angaben,
    nach Ansicht, nach Meinung, hieß es, so der|die, wirft, warf, beschuldigt*, verteidigt*, versichert*, bestätigt*, dementiert*, sagen, meint*, erläutert*,
    ergänzt*, glaubt*, glauben, findet, schreibt, schrieb, im Interview, im Gespräch, gegenüber, zitiert*, Sprecher*, Sprecherin*`,
  hearsay: 'sagt, sagte, erzählt, erzählte',
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
    'seit #, seit Jahren, seit langem, seit Jahrzehnten, noch nie, immer wieder, bislang, bisher, nach wie vor, gilt als, gelten als',
  pluperfect: `hatte *t|*en, hatten *t|*en, war *en|worden, waren *en|worden, hatte|hatten sich, hatte|hatten bereits|schon|zuvor|damals,
    hatte|hatten der|die|das|ein|eine|im|in|am`,
  now: `heute, gestern, Montag, Dienstag, Mittwoch, Donnerstag, Freitag, Samstag, Sonntag, Sonnabend, diese|dieser Woche, am Wochenende, am Abend, am Morgen,
    am Vormittag, am Nachmittag, in der Nacht`,
  meanwhile: 'unterdessen, derweil, inzwischen, währenddessen, gleichzeitig, zeitgleich, am selben Tag',
  delay: `^als, ^wenn, ^seit, ^während, ^nachdem, ^bevor, ^jahrelang, ^monatelang, ^wochenlang, ^es war, ^in einem|einer, ^auf einem|einer, ^eines Tages`,
  turn: '^aber, ^doch, ^nun, ^jetzt, ^stattdessen, ^dennoch',
  before:
    '^bis vor, ^bis zu, ^noch vor, ^bislang, ^bisher, ^lange, scheint|scheinen|schien|schienen, ^im Jahr #',
  announcing: '^zuerst, ^zunächst, ^ein Überblick, ^hier ist|sind',
  linking: `^aber, ^doch, ^und, ^auch, ^allerdings, ^jedoch, ^dennoch, ^trotzdem, ^deshalb, ^deswegen, ^daher, ^zudem, ^außerdem, ^stattdessen, ^dann, ^danach, ^später,
    ^andere|anderer|anderes, ^weitere|weiterer, ^ein anderer|anderes|weiterer, ^eine andere|weitere, ^viele, ^einige, ^manche, ^so, ^zum Beispiel, ^beide, ^inzwischen, ^mittlerweile, ^dort, ^hier, ^nun, ^jetzt,
    ^wenn, ^falls, ^obwohl, ^trotz, ^infolge, ^im Gegenteil, ^im Gegensatz, ^in der Folge, ^am Ende, ^schließlich, ^wenig später, ^kurz darauf, ^ja, ^nein, ^denn, ^sonst`,
  adding: `^* auch, ^* * auch, ^ebenso, ^auch`,
  talk: `nur, sehr, warum, was, wie, weil, wenn, viel, viele, mehr, weniger, fast, sogar, immer, noch, eher, ganz, besonders, vor allem, offenbar, bleibt, bleiben, wachsend*, zunehmend*, vorgeworfen, angeblich*, mutmaßlich*`,
  event: `gegründet, gebaut, errichtet, eröffnet, eingeweiht, gewählt, ernannt, verhaftet, festgenommen, verurteilt, getötet, starb, gestorben, geboren, verkauft, gekauft,
    übernahm, übernommen, beschlossen, verboten, eingeführt, geschlossen, gewann, gewonnen, verlor, verloren, trat, wurde, wurden, begann, endete, kaufte, verkaufte, baute, gründete, eröffnete, schloss, zerstört, abgerissen`,
  change: `wird, werden, beschloss, beschlossen, entschied, entschieden, schließt, öffnet, eröffnet, endet, verboten, verbietet, tritt, kündigte, angekündigt, gewann, verlor, gestorben, festgenommen`,
  gist: `Symbol|Zeichen|Ausdruck|Sinnbild|Beispiel|Symptom für|der|des|dafür, immer mehr, mehr denn je, zunehmend, Wendepunkt*, Zeitenwende, Trend*, steht|stehen für, zeigt|zeigen wie, macht|machen deutlich, spiegelt|spiegeln, wirft|werfen Fragen, setzt|setzen auf, ringt|ringen um, kämpft|kämpfen um|gegen|mit, steht|stehen vor, nicht mehr, zum ersten Mal, auf dem Spiel`,
  scene: `saß, lehnte|lehnten, starrte, nickte, lächelte, kniete, kauerte, flüsterte, blinzelte, regnerischen|sonnigen|kalten|warmen|trüben|kühlen|heißen Morgen|Vormittag|Nachmittag|Abend|Tag, eines Morgens|Tages|Abends|Nachts`,
  accusing: `vorgeworfen, wirft, werfen, Vorwurf, Vorwürfe*, beschuldig*, angeklagt*, Anklage, verdächtig*, Verdacht, ermittelt, Ermittlung*, verurteilt*, festgenommen*, verhaftet*, Betrug*, Korruption*`,
  denying: `bestreitet, bestreiten, bestritt, wies zurück, weist zurück, zurückgewiesen, dementiert*, unschuldig*, haltlos*, falsch, unwahr*, verteidigt*, nicht schuldig, leugnet*`,
  opposing: `widersprach*, widerspricht, widersprechen, Gegner*, Kritiker*, kritisiert*, Kritik, lehnt|lehnte|lehnen|lehnten ab, abgelehnt*, konterte*, entgegnete*, erwiderte*, verurteilte, Widerspruch, dagegen, gegen das|die|den|ein|eine|einen, Fehler, unfair, Opposition`,
  pointing:
    'davon, darunter, darüber, dabei, dadurch, damit, dazu, dessen, letztere*, derselbe*, dieselbe*, am selben Tag',
  record: `*ste|*sten seit, *ste|*sten * seit, *ste|*sten * * seit`,
  figure:
    'Prozent, Million*, Milliarde*, Tausend*, Hunderte*, Dutzend*, Euro, Dollar, Franken, Kilometer, Tonnen, Hektar, Quadratmeter',
  habit: 'ist|sind meist|meistens|gewöhnlich|üblicherweise, in der Regel',
  definition: `ist|war ein|eine|einer|der|die|das, sind|waren ein|eine|die, eines der, einer der, eine der, bekannt als, gilt als, zählt zu, gehört zu, besteht aus,
    gegründet, liegt in|im|am|an, größte*, älteste*, umfasst, Mitglied*, Teil der|des, sogenannt*, Einwohner*, gehört*, geboren*, gewählt`,
  elsewhere: `im vergangenen|letzten Jahr|Monat|Sommer|Winter|Herbst, in einem früheren Interview|Gespräch, vor Jahren|Monaten|Wochen, damals gesagt|erklärt|geschrieben`,
  judging: `muss, müssen, darf nicht, dürfen nicht, niemals, sollte, sollten, inakzeptabel*, falsch, Skandal*, Schande, illegal*, gescheitert, versagt, Versagen, Katastrophe*, gefährlich*, Gefahr*, Lüge*, lügt, Verbrechen, unverantwortlich*, rechtswidrig*, verfassungswidrig*, unschuldig, fordern, verlangen, versprechen, absurd*, Fehler`,
  courtesy: `danke, danken, dankbar, Dank an|für, bedanke, bedanken, gratuliere, gratulieren, freue mich, freuen uns, sind|bin stolz|froh|glücklich|zufrieden|erleichtert, Glückwunsch, Mitgefühl gilt, Gedanken sind bei`,
  novelty: `stellt * vor, enthüllt, vorgestellt, präsentiert, Premiere, neues Modell`,
  feature: `hat|bietet #, ist|sind optional|serienmäßig|erhältlich, kostet|wiegt|misst #, verfügt über`,
  declining: `kein|keinen|keine Kommentar|Kommentare|Stellungnahme|Auskunft|Auskünfte, nicht kommentieren|kommentiert|äußern|äussern, nicht näher äußern, nichts sagen`,
  furniture: `Symbolbild, symbolbild, Symbolfoto, symbolfoto, Archivbild, archivbild, Archivfoto, archivfoto, Foto, foto, Getty Images, picture alliance, alle Rechte vorbehalten,
    Anzeige, anzeige, Newsletter, abonnieren, hier klicken, mehr zum Thema, lesen Sie auch|hier|mehr, Bildrechte, Anmerkung der Redaktion, aktualisiert am, mit Material von`,
};

/** Words that, opening a sentence, point at something said before it. */
export const pointers: ReadonlySet<string> = new Set(
  `er sie es ihm ihr ihnen sein seine seinen seinem seiner ihre ihren ihrem ihrer dies diese dieser dieses diesen diesem jener jene jenes
  davon darunter darüber dabei dadurch damit dazu dafür dagegen danach daraufhin deshalb daher deren dessen solche solcher beide letztere
  letzterer`.split(/\s+/),
);

/** Those that point wherever they stand. */
export const demonstratives: ReadonlySet<string> = new Set(
  'dieser diese dieses diesem diesen jener jene jenes jenem jenen'.split(' '),
);

/** Words that open what a headline can do without. */
export const clauseBreaks: ReadonlySet<string> = new Set(
  'nachdem bevor weil während obwohl wobei seit als wegen trotz wo'.split(' '),
);

/** Things of which there is one, or one that every reader knows. */
export const commonThings: ReadonlySet<string> = new Set(
  `regierung präsident präsidentin land staat armee krieg wirtschaft öffentlichkeit welt polizei parlament bundestag bundesregierung verfassung
  opposition kirche internet küste grenze hauptstadt klima bevölkerung papst könig königin zukunft vergangenheit gemeinderat stadtrat stadt
  gemeinde insel kreis bezirk region dorf meisten größte erste älteste einzige`.split(/\s+/),
);

/** Third persons and pasts that don't end as the others do. */
const finite: ReadonlySet<string> = new Set(
  `ist sind war waren hat haben hatte hatten wird werden wurde wurden kam ging gab nahm stand lag fand begann verlor gewann starb trat schloss
  blieb hielt ließ rief zog sprach trug brach fiel lief schlug stieg sank wuchs flog schrieb`.split(/\s+/),
);

/** "regelt", "kaufte", "kauften": capitals are gone, so a noun may look like one; a sentence without any verb doesn't. */
export function isVerb(lower: string): boolean {
  return finite.has(lower) || /.{3}(?:t|te|ten)$/.test(lower);
}

/** Letters that every reader reads. */
export const familiar: ReadonlySet<string> = new Set(
  `usa eu un uno nato cdu csu spd fdp afd brd ddr ard zdf bip bka bnd fifa uefa who iwf ezb oecd eugh tv dvd pc gps ki ii iii iv vi ngo hiv aids kfw bmw vw dgb adac bgh faz`.split(
    /\s+/,
  ),
);
