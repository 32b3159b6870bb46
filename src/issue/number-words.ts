/** Numbers as headlines write them out, in the languages that newsletters are read in here. `One` stands for too much else. */
const inWords: Readonly<Record<string, number>> = {
  ...{ two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11 },
  ...{ twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18 },
  ...{ nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80 },
  ...{ ninety: 90, dozen: 12, hundred: 100, dozens: 24, hundreds: 200, thousand: 1000 },
  ...{
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
  },
  ...{ deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 },
  ...{
    двое: 2,
    две: 2,
    два: 2,
    двух: 2,
    трое: 3,
    три: 3,
    трех: 3,
    трёх: 3,
    четверо: 4,
    четыре: 4,
    четырех: 4,
  },
  ...{ четырёх: 4, пятеро: 5, пять: 5, пяти: 5, шестеро: 6, шесть: 6, шести: 6, семеро: 7, семь: 7, семи: 7 },
  ...{ восемь: 8, восьми: 8, девять: 9, девяти: 9, десять: 10, десяти: 10, двенадцать: 12, двадцать: 20 },
};

const units: readonly (readonly [unit: string, names: string])[] = [
  ['year', 'years?|jahren?|jahre|ans?|années|лет|год\\p{L}{0,2}'],
  ['month', 'months?|monaten?|monate|mois|месяц\\p{L}{0,2}'],
  ['week', 'weeks?|wochen?|semaines?|недел\\p{L}{1,2}'],
  ['day', 'days?|tagen?|tage|jours?|дн\\p{L}{1,2}'],
  ['hour', 'hours?|stunden?|heures?|час\\p{L}{0,2}'],
  ['minute', 'minutes?|minuten|минут\\p{L}?'],
];
const duration = new RegExp(
  `(\\d+|\\p{L}+)[\\s-](?:${units.map(([, names]) => `(${names})`).join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** How long something took or was, by the unit: "six hours" says nothing against "three people", but against "two hours". */
export function findDurations(text: string): ReadonlyMap<string, ReadonlySet<number>> {
  const found = new Map<string, Set<number>>();
  for (const [, number = '', ...named] of text.toLowerCase().matchAll(duration)) {
    const unit = units[named.findIndex((name) => name !== undefined)]?.[0];
    const value = inWords[number] ?? Number(number);
    if (unit !== undefined && value > 1) found.set(unit, (found.get(unit) ?? new Set()).add(value));
  }
  return found;
}

/** The numbers in a text, of digits and of words. Years, times of day, ages and durations tell no two events apart. */
export function findNumbers(text: string): ReadonlySet<number> {
  const bare = text
    .toLowerCase()
    .replace(duration, ' ')
    .replace(/\d{1,2}[:.]\d{2}\b/g, ' ')
    .replace(/\b\d{1,3}[\s-]years?[\s-]old/g, ' ')
    .replace(/(\d)[,\u00a0\u202f](?=\d{3})/g, '$1');
  const found = Array.from(bare.matchAll(/\d+|\p{L}+/gu), ([word]) => inWords[word] ?? Number(word));
  return new Set(found.filter((number) => number > 1 && !(number >= 1900 && number <= 2100)));
}
