/** The other cases of a noun in the singular, for the endings that nouns for people have; none for one that doesn't bend. */
export function decline(nominative: string): string[] {
  for (const [ending, cases] of declensions)
    if (nominative.endsWith(ending)) {
      const stem = nominative.slice(0, nominative.length - ending.length);
      return cases.split(' ').map((own) => stem + own);
    }
  return /[бвгджзклмнпрстфхцчшщ]$/.test(nominative)
    ? ['а', 'у', 'ом', 'ем', 'е'].map((own) => nominative + own)
    : [];
}

/** By ending, the longest first: what stands in its place in the other cases. */
const declensions: readonly (readonly [ending: string, cases: string])[] = [
  ['щий', 'щего щему щим щем'],
  ['чий', 'чего чему чим чем'],
  ['ный', 'ного ному ным ном'],
  ['мый', 'мого мому мым мом'],
  ['тый', 'того тому тым том'],
  ['щая', 'щей щую'],
  ['ная', 'ной ную'],
  ['мая', 'мой мую'],
  ['ать', 'атери атерью'],
  ['очь', 'очери очерью'],
  ['отец', 'отца отцу отцом отце'],
  ['ец', 'ца цу цем цом це'],
  ['ка', 'ки ке ку кой'],
  ['ца', 'цы це цу цей'],
  ['ья', 'ьи ье ью ьей ьёй'],
  ['ия', 'ии ию ией'],
  ['га', 'ги ге гу гой'],
  ['а', 'ы е у ой'],
  ['я', 'и е ю ей'],
  ['ь', 'я ю ем ём е'],
  ['й', 'я ю ем е'],
];
