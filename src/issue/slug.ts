/** From how many characters on a slug says enough. */
const enough = 24;
const longest = 60;

/** The lasting end of an issue's address: `12-kremlin-sees-no-prospect`; the number alone where no letters are left to write. */
export function toSlug(number: number, headline: string): string {
  const words = toLatin(headline).match(/[a-z0-9]+/g) ?? [];
  let slug = '';
  for (const word of words) {
    if (slug.length >= enough || slug.length + 1 + word.length > longest) break;
    slug = slug === '' ? word : `${slug}-${word}`;
  }
  return slug.length < 3 ? String(number) : `${number}-${slug}`;
}

/** Lower case without accents; Cyrillic and a few letters of Latin alphabets are written out. Other scripts stay as they are. */
function toLatin(text: string): string {
  return Array.from(text.toLowerCase().replace(/['’ʼ]/g, ''), (letter) => letters[letter] ?? letter)
    .join('')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

// Russian as in passports (ICAO 9303), with the letters that Ukrainian, Belarusian, Bulgarian, Macedonian and Serbian add.
const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  ґ: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  є: 'ie',
  ж: 'zh',
  з: 'z',
  и: 'i',
  і: 'i',
  ї: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ў: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'iu',
  я: 'ia',
  ђ: 'dj',
  ј: 'j',
  љ: 'lj',
  њ: 'nj',
  ћ: 'c',
  џ: 'dz',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ə: 'e',
};
