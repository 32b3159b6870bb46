import type { Entry, Piece, Quote } from '../../src/domain/entry.ts';
import { Newsletter } from '../../src/domain/newsletter.ts';
import type { PublishedIssue } from '../../src/web/ports.ts';

/** An invented newsletter and its issues: the pages are tested with them. */
export const harbourLetter: Newsletter = Newsletter.parse({
  name: 'The Harbour Letter',
  tagline: 'The week on the water, word for word',
  description:
    'One mail a week about the ports of the north: what happened, who said what about it, and what came before.',
  language: 'en',
  languages: ['en', 'de'],
  timeZone: 'Europe/Berlin',
  url: 'https://letter.harbour.test',
  from: { name: 'The Harbour Letter', address: 'letter@harbour.test' },
  replyTo: 'desk@harbour.test',
  imprint: 'Harbour Letter, Quay 7, 20457 Hamburg',
  look: 'broadsheet',
  sections: [
    { id: 'ports', title: 'Ports', from: ['ports'] },
    { id: 'ships', title: 'Ships', from: ['ships'] },
  ],
  support: null,
  message: null,
  schedule: { weekday: 'friday', time: '09:00', catchUpHours: 24 },
});

const span = { start: 0, end: 0 };

function piece(text: string, additions: Piece['additions'] = []): Piece {
  return { text, spans: [], origin: 'article', additions };
}

function quote(text: string, speaker: string | null, role: string | null): Quote {
  return {
    text,
    parts: [{ text, span: { start: 0, end: text.length } }],
    kind: 'speech',
    sentence: span,
    speaker,
    speakerSpan: null,
    role,
    roleSpan: null,
    evidence: [],
    origin: 'article',
    link: null,
  };
}

function entry(id: string, headline: string, rest: Partial<Entry>): Entry {
  return {
    id,
    language: 'en',
    headline: piece(headline),
    lede: [],
    quotes: [],
    allQuotes: [],
    context: [],
    earlier: [],
    source: {
      title: null,
      url: `https://tidewater.test/${id}`,
      site: 'Tidewater Post',
      byline: 'Ada Lindqvist',
      date: '2026-11-18',
    },
    notes: [],
    ...rest,
  };
}

export const crane: Entry = entry('crane', 'City Halts the Second Crane at Pier Nine', {
  lede: [
    piece(
      'The port authority stopped work on the second crane at Pier Nine on Wednesday after cracks were found in its foundation.',
    ),
    piece('Ships of the larger class will be sent to the outer harbour until spring.'),
  ],
  quotes: [
    quote('We would rather lose a winter than a crew,', 'Marit Olsen', 'the harbour master'),
    quote('Nobody told us before the barriers went up', null, null),
  ],
  context: [
    piece('The first crane was set up last month and has worked without a fault.', [
      { at: 37, text: 'October 2026' },
    ]),
  ],
  note: 'Half of the region’s grain leaves by this pier.',
  earlier: [
    {
      date: '2026-10-09',
      headline: 'First Crane Rises at Pier Nine',
      url: 'https://letter.harbour.test/issues/11-harbour-week-11#entry-11',
    },
  ],
});

export const ferry: Entry = entry('ferry', 'Night Ferry to the Islands Returns After Nine Years', {
  lede: [
    piece(
      'A night ferry will run between Hamburg and the outer islands again from March, the shipping line said.',
    ),
  ],
  quotes: [quote('People want to wake up somewhere else', 'Jonas Brandt', 'head of the line')],
  context: [piece('The old ferry was sold in 2017 when fuel prices made the crossing dearer than a flight.')],
});

const pilots: Entry = entry('pilots', 'Pilots Ask for a Third Boat', {
  lede: [
    piece('Pilots of the lower river asked the senate for a third boat, since waiting times have doubled.'),
  ],
  quotes: [
    quote(
      'Two boats for four hundred ships is a sum that anybody can do',
      'Edda Friis',
      'speaker of the pilots',
    ),
  ],
});

export const archiveOfLocks: Entry = entry('locks', 'Papers of the Lock Keepers Found in a Cellar', {
  lede: [
    piece(
      'Nine boxes of logs kept by the lock keepers between 1911 and 1934 turned up in a cellar by the canal.',
    ),
  ],
  quotes: [quote('They wrote down every duck', 'Ilse Harms', 'an archivist')],
});

export function sampleIssue(
  number: number,
  overrides: Partial<PublishedIssue['content']> = {},
): PublishedIssue {
  const content: PublishedIssue['content'] = {
    date: `2026-${number > 10 ? '11' : '10'}-${String(((number * 7) % 28) + 1).padStart(2, '0')}`,
    language: 'en',
    subject: number === 12 ? 'City halts the second crane' : `Harbour week ${number}`,
    preheader: 'Cracks at Pier Nine, a night ferry, and what the lock keepers wrote down.',
    message:
      number === 12
        ? 'Thank you for the *letters* about the [pilots](https://letter.harbour.test/issues/11-harbour-week-11).\n\n- We answer them next week.\n- [Write](mailto:desk@harbour.test) until then.'
        : null,
    sections: [
      { id: 'ports', title: 'Ports', entries: [crane, pilots] },
      { id: 'ships', title: 'Ships', entries: [ferry, archiveOfLocks] },
    ],
    ...overrides,
  };
  return {
    number,
    slug: `${number}-${content.subject.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`,
    corrections: [],
    publishedAt: Date.parse(`${content.date}T08:00:00Z`),
    content,
  };
}

/** A right-to-left issue, with a name and a number in Latin letters inside. */
export const arabicContent: PublishedIssue['content'] = {
  date: '2026-11-20',
  language: 'ar',
  subject: 'المدينة توقف الرافعة الثانية',
  preheader: 'تشققات في الرصيف التاسع، وعبّارة ليلية، وأوراق حراس الأهوسة.',
  message: null,
  sections: [
    {
      id: 'ports',
      title: null,
      entries: [
        {
          ...entry('crane-ar', 'المدينة توقف الرافعة الثانية في الرصيف التاسع', {}),
          language: 'ar',
          lede: [
            piece(
              'أوقفت سلطة الميناء يوم الأربعاء العمل في الرافعة الثانية بعد العثور على تشققات في أساسها.',
            ),
          ],
          quotes: [quote('نفضّل أن نخسر شتاءً على أن نخسر طاقماً', 'ماريت أولسن', 'رئيسة الميناء')],
          context: [piece('نُصبت الرافعة الأولى من طراز LHM 550 الشهر الماضي وعملت دون خلل.')],
        },
      ],
    },
  ],
};
