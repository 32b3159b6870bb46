import type { Entry, Piece } from '../src/domain/entry.ts';
import type { IssueContent, IssueSection } from '../src/domain/issue.ts';
import type { Newsletter } from '../src/domain/newsletter.ts';
import type { EntryPicture, Picture } from '../src/domain/picture.ts';
import { type OtherNewsletter, otherNewsletters } from './gallery-right-to-left.ts';
import { galleryStories, toStoryEntry } from './gallery-stories.ts';

export interface GalleryIssue {
  readonly name: string;
  readonly content: IssueContent;
  /** Where it is of another newsletter than the sample's. */
  readonly newsletter?: Partial<Newsletter>;
}

/** What an issue can bring, made of the entries of `base` and invented ones: few and many of them, and those that try a look. */
export function toGalleryIssues(base: IssueContent): GalleryIssue[] {
  const all = [...base.sections.flatMap(({ entries }) => entries), ...galleryStories];
  const take = (count: number): Entry[] => all.slice(0, count);
  const oneSection = (name: string, entries: readonly Entry[], more: Partial<IssueContent> = {}) =>
    toIssue(name, base, [{ id: 'main', title: null, entries: [...entries] }], more);
  const section = (id: string, title: string | null, entries: readonly Entry[]): IssueSection => ({
    id,
    title,
    entries: [...entries],
  });
  const [a, b, c, d, e, f] = take(6).map((entry) => [entry]);
  const [lead, ...others] = take(25);
  return [
    ...[1, 5, 12].map((count) => oneSection(`${count}`, illustrate(take(count), 1))),
    toIssue(
      '25',
      base,
      [
        section('sea', 'The Sound', [...(lead ? [lead] : []), ...others.slice(0, 9)]),
        section('town', 'Marenth', others.slice(9, 17)),
        section('main', null, others.slice(17)),
      ],
      { message },
    ),
    oneSection(
      'no-quotes',
      take(5).map((entry) => ({ ...entry, quotes: [] })),
    ),
    oneSection('long-and-short-words', [longWords, shortWords, ...take(2)]),
    oneSection('pictures', illustrate(take(5), pictures.length)),
    oneSection('right-to-left', [arabic, ...take(2), { ...arabic, id: 'arabic-again' }]),
    toIssue('sections', base, [
      section('sea', 'The Sound', [...(a ?? []), ...(c ?? [])]),
      section('town', 'Marenth', [...(b ?? []), ...(d ?? [])]),
      section('main', null, [...(e ?? []), ...(f ?? [])]),
    ]),
    oneSection(
      'message-and-note',
      take(5).map((entry, at) => (at < 2 ? { ...entry, note } : entry)),
      { message },
    ),
    ...otherNewsletters.map((other) => toOtherIssue(base, other)),
  ];
}

function toOtherIssue(base: IssueContent, other: OtherNewsletter): GalleryIssue {
  const { name, newsletter, stories, ...words } = other;
  const [first, ...others] = stories.map(toStoryEntry);
  const [picture] = pictures;
  const lead = first && { ...first, picture: picture && { ...picture, alt: '', caption: null } };
  const entries = lead ? [lead, ...others] : others;
  const { language = base.language } = first ?? {};
  const sections = [{ id: 'main', title: null, entries }];
  return { ...toIssue(name, base, sections, { ...words, language }), newsletter };
}

function toIssue(
  name: string,
  base: IssueContent,
  sections: IssueSection[],
  more: Partial<IssueContent> = {},
): GalleryIssue {
  return { name, content: { ...base, sections, ...more } };
}

/** One as wide as the column with all its words; a tall one; a small one that nothing is said of. */
const pictures: readonly EntryPicture[] = [
  {
    ...toPicture('a', 1200, 800),
    alt: 'A small ferry at a quay in the evening, its lights on',
    caption: 'The night ferry at Marenth on Tuesday.',
    credit: 'Bo Ek / Harbor Street Press',
  },
  { ...toPicture('b', 675, 900), alt: 'A ferry seen from a tower', caption: 'The quay.', credit: null },
  { ...toPicture('c', 400, 300), alt: '', caption: null, credit: null },
];

/** The first `count` with a picture. */
function illustrate(entries: readonly Entry[], count: number): Entry[] {
  return entries.map((entry, at) => (at < count ? { ...entry, picture: pictures[at] } : entry));
}

function toPicture(letter: string, width: number, height: number): Picture {
  return { id: letter.repeat(32), type: 'image/jpeg', width, height };
}

const message =
  'We were on the quay on Wednesday when the last boat tied up.\n\nWrite to us if you know somebody who waits on the islands; we ask the ministry in your place.';

const note =
  'Three of the islands have no other way to a hospital. The ministry has until Friday to say what comes instead.';

const longWords = toEntry('de', {
  headline:
    'Donaudampfschifffahrtsgesellschaft streitet um Grundstücksverkehrsgenehmigungszuständigkeitsübertragungsverordnung',
  lede: 'Die Binnenschifffahrtsuntersuchungskommission legte am Dienstag ihren Bericht vor.',
  quote: 'Wasserstraßeninstandhaltungsmaßnahmen dulden keinen Aufschub',
  speaker: 'Annegret Freifrau von Schwarzenberg-Lichtenfels',
  role: 'Vorsitzende der Hafenbetriebsgesellschaft',
});

const shortWords = toEntry('en', {
  headline: 'Ice.',
  lede: 'It came.',
  quote: 'No.',
  speaker: 'Bo Ek',
  role: 'cook',
});

const arabic = toEntry('ar', {
  headline: 'توقّف العبّارة الليلية إلى الجزر حتى الربيع',
  lede: 'أعلنت هيئة الميناء يوم الأربعاء أن العبّارة لن تبحر قبل شهر آذار.',
  quote: 'لا نترك طاقمًا في بحر لا يعرف أحد من يحرسه',
  speaker: 'سلمى حدّاد',
  role: 'مديرة الميناء',
});

function toEntry(
  language: string,
  told: Record<'headline' | 'lede' | 'quote' | 'speaker' | 'role', string>,
): Entry {
  const { headline, lede, quote: text, speaker, role } = told;
  const span = { start: 0, end: text.length };
  const quote: Entry['quotes'][number] = {
    text,
    parts: [{ text, span }],
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
  return {
    id: `${language}-sample`,
    language,
    headline: toPiece(headline),
    lede: [toPiece(lede)],
    quotes: [quote],
    allQuotes: [quote],
    context: [],
    earlier: [],
    source: {
      title: headline,
      url: `https://tide.example.org/${language}`,
      site: 'The Tide',
      byline: null,
      date: '2026-11-18',
    },
    notes: [],
  };
}

function toPiece(text: string): Piece {
  return { text, spans: [], origin: 'article', additions: [] };
}
