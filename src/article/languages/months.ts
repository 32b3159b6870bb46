/** How the months begin, in the languages that feeds and pages date themselves in; of several that fit, the longest binds. */
const beginnings: readonly string[] = [
  'jan jän janv ene gen sty leden ledna янв січ сту ιαν oca tammi ينا كانون',
  'feb fev fév fevr févr lut úno unor февр фев лют φεβ şub sub helmi فبر شباط',
  'mar mär mrz maa mrt már bře brez мар бер сак μαρ μάρ maalis مار آذار',
  'apr avr abr ápr kwi dub апр кві кра απρ nis huhti أبر إبر نيسان',
  'may mai mag mei maj máj kvě май мая тра μαι μάι touko ماي أيار',
  'jun juin giu jún cze červen июн чер чэр ιουν ιούν haz kesä يون حزيران',
  'jul juil lug júl lip červenec июл лип ліп ιουλ ιούλ tem heinä يول تموز',
  'aug août aout ago aoû sie srp авг сер жні αυγ αύγ ağu agu elo أغس آب',
  'sep set sze wrz zář сен вер σεπ eyl syys سبت أيلول',
  'oct okt ott out paź paz říj окт жов кас οκτ eki loka أكت تشرين',
  'nov lis ноя лис νοε νοέ kas marras نوف',
  'dec dez dic déc des gru prosin дек гру сне δεκ ara joulu ديس',
];

const stems: readonly (readonly [string, number])[] = beginnings
  .flatMap((list, at) => list.split(' ').map((stem) => [stem, at + 1] as const))
  .sort(([a], [b]) => b.length - a.length);

/** 1 to 12 for a month's name or its abbreviation in any of these languages. */
export function findMonth(word: string): number | undefined {
  const lower = word.toLowerCase();
  return stems.find(([stem]) => lower.startsWith(stem))?.[1];
}
