/** What tells no news though it has sentences, as an editor is told of it. */
export type NoNews =
  | 'a list of bargains'
  | 'a list of links'
  | 'a list of commands'
  | 'a list of results'
  | 'a round-up of many items'
  | 'letters from readers'
  | 'a horoscope'
  | 'a puzzle or quiz'
  | 'a list of programmes or dates'
  | 'a list of corrections'
  | 'a notice to the users of a site'
  | 'an advertisement';

/** By which a text speaks to whoever reads it; none of languages whose nouns have capitals, as names don't show in them. */
export const addressWords: ReadonlySet<string> = new Set(
  "you your yours you’re you'll вы вас вам вами ваш ваша ваше ваши ваших вашей vous votre vos usted ustedes tu tus".split(
    ' ',
  ),
);

/** What an advertisement that looks like an article says of itself in its first lines, in small letters. */
export const advertisementNotices: readonly string[] = [
  'this post is sponsored by',
  'this is a sponsored post',
  'this article is sponsored by',
  'this content is sponsored by',
  'paid advertisement',
  'has been compensated by',
  'was compensated by',
  'all opinions are mine alone',
  'на правах рекламы',
  'bezahlter beitrag',
  'contenu sponsorisé',
];

/** What heads such a page, in the form of `toPhrase`. `whole`: the line is it; `starts`, `holds`, `ends`: it begins so, has the words in it, or ends so. */
export interface NoNewsPage {
  readonly kind: NoNews;
  readonly whole?: readonly string[];
  readonly starts?: readonly string[];
  readonly holds?: readonly string[];
  readonly ends?: readonly string[];
  /** It begins and ends so: "# things in tech you need to know today". */
  readonly between?: readonly (readonly [start: string, end: string])[];
}

/** What heads a page that tells no news, language by language: a headline says so for the reader's sake. */
export const noNewsPages: readonly NoNewsPage[] = [
  {
    kind: 'a list of bargains',
    starts: ['daily deals', 'angebote des tages', 'le migliori offerte', 'les bons plans', 'mejores ofertas'],
    holds: [
      'gift guide',
      'best deals',
      'black friday deals',
      'cyber monday deals',
      'prime day deals',
      'deals of the day',
      'deals you can',
      'best gifts for',
      'schnäppchen',
      'black friday angebote',
    ],
  },
  {
    kind: 'a list of results',
    whole: [
      'scoreboard',
      'box scores',
      'results',
      'ergebnisse',
      'résultats',
      'resultados',
      'risultati',
      'результаты',
    ],
    ends: ['results', 'scoreboard', 'box score', 'scores', 'ergebnisse'],
  },
  {
    kind: 'a round-up of many items',
    whole: [
      'in brief',
      'in briefs',
      'news in brief',
      'world in brief',
      'sports in brief',
      'business in brief',
      'briefs',
      'news briefs',
      'sports briefs',
      'kurz notiert',
      'kurz gemeldet',
      'en bref',
      'in breve',
      'en breve',
      'коротко',
      'новости коротко',
    ],
    starts: [
      'morning briefing',
      'evening briefing',
      'morning email',
      'morning newsletter',
      ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].flatMap((day) => [
        `${day}'s morning email`,
        `${day}'s briefing`,
        `${day} briefing`,
        `${day} morning briefing`,
      ]),
    ],
    between: ['today', 'this morning', 'this week', 'this evening', 'tonight'].map(
      (time) => ['# things', time] as const,
    ),
  },
  {
    kind: 'letters from readers',
    whole: [
      'letters',
      'letters to the editor',
      "readers' letters",
      'your letters',
      'leserbriefe',
      'courrier des lecteurs',
    ],
    starts: ['letters to the editor:', 'leserbriefe:'],
  },
  {
    kind: 'a horoscope',
    whole: [
      'horoscope',
      'horoscopes',
      'horoskop',
      'гороскоп',
      'гороскоп на сегодня',
      'oroscopo',
      'horóscopo',
    ],
    starts: [
      'your horoscope',
      'your daily horoscope',
      'horoscope for',
      'horoscopes for',
      'horoscope today',
      'daily horoscope',
      'weekly horoscope',
      'tageshoroskop',
      'гороскоп на',
      'horoscope du',
    ],
  },
  {
    kind: 'a puzzle or quiz',
    whole: ['crossword', 'sudoku', 'quiz', 'news quiz', 'weekly quiz', 'kreuzworträtsel', 'кроссворд'],
    starts: [
      "today's crossword",
      'daily crossword',
      'quiz of the week',
      'the weekly quiz',
      'news quiz:',
      'quiz:',
    ],
  },
  {
    kind: 'a list of programmes or dates',
    whole: [
      'tv listings',
      'television listings',
      'on tv tonight',
      "tonight's tv",
      'community calendar',
      'events calendar',
      'calendar of events',
      'winning lottery numbers',
      'lottery numbers',
      'lottery results',
      'death notices',
      'veranstaltungskalender',
      'fernsehprogramm',
      'программа передач',
    ],
    starts: ['tv listings for', 'community calendar for', 'winning numbers for', 'death notices for'],
  },
  {
    kind: 'a list of corrections',
    whole: [
      'corrections',
      'corrections and clarifications',
      'clarifications',
      'for the record',
      'korrekturen',
      'berichtigungen',
      'errata',
      'исправления',
    ],
    starts: ['corrections:', 'corrections for', 'corrections and clarifications:'],
  },
];
