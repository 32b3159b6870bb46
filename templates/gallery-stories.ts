import type { Entry, Piece, Quote } from '../src/domain/entry.ts';

export interface Story {
  readonly headline: string;
  readonly lede: readonly string[];
  readonly quotes?: readonly Said[];
  readonly context?: readonly string[];
  readonly site: string;
  readonly byline?: string;
  readonly date?: string;
  readonly language?: string;
}

type Said = readonly [words: string, speaker: string | null, role?: string];

/** Invented stories of the kinds that a week brings: with and without quotes, with a speaker and without, long and short, four of them in other languages. */
const stories: readonly Story[] = [
  {
    headline: 'High Court Orders Ministry to Name the Owners of Corvany’s Eleven Ports',
    lede: [
      'The High Court ruled on Tuesday that the ministry of transport must publish who owns the companies that run the country’s eleven ports, ending a case that two reporters of the Courier began in 2021.',
      'The ministry has thirty days.',
    ],
    quotes: [
      [
        'A port is a door of the state. The public may know who holds the key, and it may know it before the door is sold a second time.',
        'Judge Maren Oyelaran',
        'who read the ruling',
      ],
      [
        'We will study the text. We will not comment on it today.',
        'Halvard Reis',
        'a spokesman for the ministry',
      ],
      ['I have waited four years for one sheet of paper', 'Ana Kestrel', 'reporter'],
    ],
    context: [
      'The ports were leased to private companies in 2014 for fifty years.',
      'A register of owners, promised in the same year, was never opened.',
    ],
    site: 'The Courier',
    byline: 'Ana Kestrel and Piet Solander',
    date: '2026-11-17',
  },
  {
    headline: 'Night Nurses Win Their Case',
    lede: [
      'Marenth’s city hospital must pay 214 nurses for every night hour since 2019, a labor tribunal decided.',
    ],
    quotes: [
      [
        'They counted the bandages. They never counted us.',
        'Ruta Halloran',
        'a nurse on ward six for nineteen years',
      ],
    ],
    context: ['The hospital lost a similar case over weekend hours in 2022.'],
    site: 'Marenth City Bulletin',
    date: '2026-11-18',
  },
  {
    headline: 'Four Villages Without Water for a Third Week After the Pump at Sallow Bridge Fails Again',
    lede: [
      'Some 2,300 people in the hills above Ostry still fetch their water from tankers.',
      'The district says that a part ordered from abroad is at the border.',
    ],
    quotes: [
      ['You learn what a liter is', null],
      [
        'The part is in a warehouse forty kilometers from here, and I can see the warehouse from my window',
        'Tomas Brandvik',
        'the mayor of Upper Sallow',
      ],
    ],
    site: 'Hill Country Radio',
    byline: 'Lena Marsh',
    date: '2026-11-19',
  },
  {
    headline: 'A Glacier Gives Back a Mail Plane',
    lede: [
      'Seventy-one years after it vanished, hikers found the wing of a mail plane at the foot of the Skarn glacier.',
    ],
    quotes: [
      [
        'There were letters in it. Some of them can be read.',
        'Eivor Lund',
        'a conservator at the post museum',
      ],
      ['My aunt waited for one of those', 'Jon Tarrow', '84, a farmer in the valley below'],
    ],
    context: [
      'The plane disappeared in a snowstorm on 3 March 1955 with its pilot and 212 kilograms of mail.',
    ],
    site: 'Northlight',
    byline: 'Siri Vance',
    date: '2026-11-16',
  },
  {
    headline: 'Parliament Puts Off the Budget',
    lede: ['Lawmakers voted 61 to 58 to take up next year’s budget only in January.'],
    site: 'The Courier',
    date: '2026-11-20',
  },
  {
    headline: 'Das Rechenzentrum am Fluss darf das Kühlwasser nicht länger ungeklärt zurückleiten',
    lede: [
      'Das Verwaltungsgericht gab am Montag drei Anliegern recht, die seit zwei Jahren gegen das warme Wasser klagen.',
    ],
    quotes: [
      [
        'Im Januar standen hier die Frösche auf, weil sie dachten, es sei April',
        'Grete Ohlsen',
        'Sprecherin der Bürgerinitiative Unterauen',
      ],
    ],
    context: [
      'Der Betreiber hatte im Frühjahr eine Kläranlage angekündigt und den Bau im August verschoben.',
    ],
    site: 'Elbkurier',
    byline: 'Jonas Riek',
    date: '2026-11-16',
    language: 'de',
  },
  {
    headline: 'The Teacher Who Marks Homework by Radio',
    lede: [
      'Since the northern school lost its roof in October, Dorrit Amsel reads out corrections every evening at seven on the fishermen’s channel, and forty children write along.',
    ],
    quotes: [
      [
        'The sailors have started to send in their spelling too',
        'Dorrit Amsel',
        'who teaches the third and fourth years',
      ],
      ['It’s the first time that my father knows what I do', 'Pelle', '9'],
    ],
    site: 'Harbor Street Press',
    date: '2026-11-15',
  },
  {
    headline: 'Rents in Marenth Rise by a Fifth in One Year',
    lede: [
      'The median rent of a two-room flat reached 1,140 crowns in October, the statistics office reported.',
    ],
    context: [
      'A cap on rents, passed in 2023, ended in March.',
      'Wages rose by four percent over the same time.',
    ],
    site: 'Marenth City Bulletin',
    byline: 'Kester Ode',
    date: '2026-11-18',
  },
  {
    headline: '« Nous n’avons plus de cuves » : les vignerons du Sund jettent une partie de la récolte',
    lede: [
      'La coopérative a renoncé samedi à presser quatre mille quintaux de raisin, faute de place et d’acheteurs.',
    ],
    quotes: [
      [
        'Mon grand-père a arrosé ses vignes avec des seaux. Moi, j’arrose la route avec son vin.',
        'Bastien Corvelle',
        'vigneron à Saint-Aure',
      ],
    ],
    site: 'La Gazette du Sund',
    byline: 'Maud Ferrand',
    date: '2026-11-14',
    language: 'fr',
  },
  {
    headline: 'Eleven Beavers, One Dam, No Flood',
    lede: [
      'The river Aske stayed within its banks for the first time in six autumns, and hydrologists give the credit to beavers.',
    ],
    quotes: [
      [
        'We had asked for two million. They did it for willow.',
        'Hanne Sorrel',
        'who measures the river for the county',
      ],
    ],
    site: 'Field Notes',
    date: '2026-11-13',
  },
  {
    headline: 'Тюремный врач рассказал суду, почему отказался подписать бумагу',
    lede: [
      'Во вторник в Маренте бывший врач следственного изолятора впервые дал показания о смерти двух задержанных зимой 2024 года.',
    ],
    quotes: [
      [
        'Мне сказали: подпиши, и пойдёшь домой. Я пошёл домой без подписи и с тех пор без работы.',
        'Аркадий Лемешев',
        'бывший врач изолятора',
      ],
    ],
    context: ['Следствие закрывали дважды и дважды открывали заново по жалобе родственников.'],
    site: 'Пролив',
    byline: 'Вера Стоцкая',
    date: '2026-11-17',
    language: 'ru',
  },
  {
    headline: 'Ministry Withdraws Bill on Foreign Donations',
    lede: ['The bill would have made newsrooms register each gift of more than 50 crowns from abroad.'],
    quotes: [
      ['It’s off the table. It is still in the room.', 'Iskra Dahlin', 'the director of the Press Council'],
      ['We heard the objections and we share some of them', 'Halvard Reis', 'a spokesman for the ministry'],
    ],
    context: ['A first draft in 2024 was withdrawn after three weeks of protest.'],
    site: 'The Courier',
    byline: 'Piet Solander',
    date: '2026-11-19',
  },
  {
    headline: 'صيّادو الجزر الشمالية يبيعون قواربهم قبل الشتاء',
    lede: ['قال ستة صيّادين من كل عشرة إنهم لن يخرجوا إلى البحر هذا الشتاء بعد إغلاق نصف المضيق.'],
    quotes: [['بعت القارب ولم أبع الشباك، فالبحر لا يُغلق إلى الأبد', 'ياسين البحري', 'صيّاد من جزيرة فارن']],
    site: 'صحيفة المرفأ',
    date: '2026-11-18',
    language: 'ar',
  },
  {
    headline: 'The Bus That Nobody Ordered Now Runs Full',
    lede: ['Line 17 was a mistake in a timetable. Eight thousand people ride it each week.'],
    quotes: [['Please do not correct it', null]],
    site: 'Marenth City Bulletin',
    date: '2026-11-12',
  },
  {
    headline: 'Drevia Frees Two Corvanian Sailors After Nine Months',
    lede: [
      'The two men, held since February for crossing a line that was drawn in March, came home on Thursday by train.',
      'Neither was charged.',
    ],
    quotes: [
      [
        'They asked me each morning where the line was. I said each morning that they should ask whoever drew it.',
        'Ivo Castellane',
        '31, second mate of the Margit',
      ],
      ['We thank our partners', 'Halla Reyke', 'Drevia’s foreign minister'],
    ],
    context: ['Drevia declared half of the Sound of Ilve closed to foreign ships this month.'],
    site: 'Harbor Street Press',
    byline: 'Bo Ek',
    date: '2026-11-19',
  },
  {
    headline: 'School Meals Stay Free',
    lede: ['The city council extended free meals for all pupils under twelve until the summer.'],
    site: 'Marenth City Bulletin',
    date: '2026-11-17',
  },
  {
    headline: 'Census Finds 40,000 People Whom No Office Knew',
    lede: ['Most of them live in houses that the land register calls sheds.'],
    quotes: [
      [
        'We knocked on sheds, and people asked us in for tea',
        'Wanda Oyster',
        'who led the count in the south',
      ],
    ],
    context: ['The last census, in 2011, was done by telephone.'],
    site: 'Northlight',
    byline: 'Karel Thorn',
    date: '2026-11-11',
  },
  {
    headline: 'A Choir of Retired Train Drivers Loses Its Station and Keeps the Echo',
    lede: ['The hall at Ostry was sold; the forty men now sing in the tunnel behind it.'],
    quotes: [['The trains are gone. The acoustics were always the better part.', 'Aksel Winther', 'bass']],
    site: 'Harbor Street Press',
    date: '2026-11-10',
  },
  {
    headline: 'Cable to Northern Islands Cut a Second Time',
    lede: ['The islands were without telephone and internet for eleven hours on Sunday.'],
    quotes: [['A cable does not bite itself through', 'Ilian Vosk', 'Corvany’s transport minister']],
    context: ['The first cut, on 2 November, was blamed on an anchor.'],
    site: 'The Courier',
    date: '2026-11-16',
  },
  {
    headline: 'Owl Counted',
    lede: ['There is one.'],
    site: 'Field Notes',
    date: '2026-11-09',
  },
  {
    headline: 'Pensioners’ Bank Reopens Its Counters After Customers Queue in Silence for Nine Days',
    lede: [
      'The savings bank had closed all 31 of its branches in favor of an app; on Monday the first twelve opened again.',
    ],
    quotes: [
      [
        'We brought chairs, thermos flasks and our account books. Nobody shouted. I think that was what they could not bear.',
        'Margareta Lindqvist-Abernathy',
        '77, a retired harbor pilot who organized the queue',
      ],
    ],
    site: 'Marenth City Bulletin',
    byline: 'Lena Marsh',
    date: '2026-11-18',
  },
];

export const galleryStories: readonly Entry[] = stories.map((story, index) => toStoryEntry(story, index));

export function toStoryEntry(story: Story, index: number): Entry {
  const {
    headline,
    lede,
    quotes: said = [],
    context = [],
    language = 'en',
    byline = null,
    date = null,
  } = story;
  const url = `https://articles.example.org/story-${index + 1}`;
  const quotes = said.map((words) => toQuote(words, url));
  return {
    id: `story-${index + 1}`,
    language,
    headline: toPiece(headline),
    lede: lede.map(toPiece),
    quotes,
    allQuotes: quotes,
    context: context.map(toPiece),
    earlier: [],
    source: { title: headline, url, site: story.site, byline, date },
    notes: [],
  };
}

function toQuote([text, speaker, role]: Said, url: string): Quote {
  const span = { start: 0, end: text.length };
  return {
    text,
    parts: [{ text, span }],
    kind: 'speech',
    sentence: span,
    speaker,
    speakerSpan: null,
    role: role ?? null,
    roleSpan: null,
    evidence: [],
    origin: 'article',
    link: `${url}#:~:text=${encodeURIComponent(text.slice(0, 24))}`,
  };
}

function toPiece(text: string): Piece {
  return { text, spans: [], origin: 'article', additions: [] };
}
