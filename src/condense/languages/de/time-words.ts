import type { TimeUnit, TimeWords } from '../time-words.ts';

const monthNames = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(
  ' ',
);
const weekdayNames = 'montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' ');
/** "vor zwei Jahren": the dative, from one to twelve. */
const numbers = 'einem|einer|einen zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

const pastForms: ReadonlySet<string> = new Set(
  `war waren wurde wurden hatte hatten kam kamen ging gingen gab gaben nahm nahmen stand standen lag lagen fand fanden begann begannen verlor verloren
  gewann gewannen starb starben trat traten schloss schlossen blieb blieben hielt hielten ließ ließen rief riefen zog zogen sprach sprachen fiel fielen`.split(
    /\s+/,
  ),
);
const presentForms: ReadonlySet<string> = new Set(
  'ist sind hat haben wird werden soll sollen will wollen kann können muss müssen darf dürfen beginnt endet öffnet schließt startet findet tritt läuft'.split(
    ' ',
  ),
);

export const timeWords: TimeWords = {
  phrases: [
    ['heute', 'day', 0],
    ['gestern', 'day', -1],
    ['vorgestern', 'day', -2],
    ['morgen', 'day', 1],
    ['übermorgen', 'day', 2],
    ['vergangene woche', 'week', -1],
    ['vergangenen woche', 'week', -1],
    ['letzte woche', 'week', -1],
    ['letzten woche', 'week', -1],
    ['vorige woche', 'week', -1],
    ['diese woche', 'week', 0],
    ['dieser woche', 'week', 0],
    ['nächste woche', 'week', 1],
    ['kommende woche', 'week', 1],
    ['kommenden woche', 'week', 1],
    ['vergangenen monat', 'month', -1],
    ['letzten monat', 'month', -1],
    ['vorigen monat', 'month', -1],
    ['diesen monat', 'month', 0],
    ['nächsten monat', 'month', 1],
    ['kommenden monat', 'month', 1],
    ['vergangenes jahr', 'year', -1],
    ['vergangenen jahr', 'year', -1],
    ['letztes jahr', 'year', -1],
    ['letzten jahr', 'year', -1],
    ['vorigen jahr', 'year', -1],
    ['vorjahr', 'year', -1],
    ['dieses jahr', 'year', 0],
    ['diesem jahr', 'year', 0],
    ['nächstes jahr', 'year', 1],
    ['nächsten jahr', 'year', 1],
    ['kommenden jahr', 'year', 1],
  ],
  weekdays: new Map([
    ...weekdayNames.map((name, index): [string, number] => [name, index]),
    ['sonnabend', 5],
  ]),
  months: new Map([
    ...monthNames.map((name, index): [string, number] => [name.toLowerCase(), index]),
    ['jänner', 0],
  ]),
  last: new Set('vergangenen vergangener letzten letzter vorigen'.split(' ')),
  next: new Set('kommenden kommender nächsten nächster'.split(' ')),
  beforeMonth: new Set('im seit anfang mitte ende'.split(' ')),
  isPast: (word) => pastForms.has(word) || /.{3}(?:te|ten)$/.test(word),
  isPresent: (word) => presentForms.has(word) || /.{3}[^s]t$/.test(word),
  undoing: new Set(['zu', 'werden', 'soll', 'wird']),
  dayParts: new Set('morgen vormittag mittag nachmittag abend nacht früh'.split(' ')),
  seasons: new Set('frühjahr frühling sommer herbst winter wochenende jahrzehnt jahrhundert'.split(' ')),
  numbers: new Map(
    numbers.flatMap((forms, index) => forms.split('|').map((form): [string, number] => [form, index + 1])),
  ),
  units: new Map<string, TimeUnit>([
    ['tag', 'day'],
    ['tagen', 'day'],
    ['woche', 'week'],
    ['wochen', 'week'],
    ['monat', 'month'],
    ['monaten', 'month'],
    ['jahr', 'year'],
    ['jahren', 'year'],
  ]),
  // "vor zwei Jahren" has its word before the number, where this rule doesn't look.
  ago: new Set<string>(),
  formatDay: (year, month, day) => `${day}. ${monthNames[month] ?? ''} ${year}`,
  formatMonth: (year, month) => `${monthNames[month] ?? ''} ${year}`,
  formatWeek: (day) => `Woche vom ${day}`,
};
