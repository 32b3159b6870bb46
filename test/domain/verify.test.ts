import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import type { Article } from '../../src/domain/article.ts';
import type { Entry, Piece, Quote } from '../../src/domain/entry.ts';
import { toPlaceholder } from '../../src/domain/message.ts';
import { verify } from '../../src/domain/verify.ts';
import { ferry, toArticle } from '../condense/sample.ts';

const entry = condense(ferry);
const [quote] = entry.quotes;
if (quote === undefined) throw new Error('the sample has a key quote');

/** Where the entry is wrong, after a change. */
function findWrong(change: Partial<Entry>): string[] {
  return verify({ ...entry, ...change }, ferry).map(({ where }) => where);
}

function withQuote(change: Partial<Quote>): Partial<Entry> {
  return { quotes: [{ ...(quote as Quote), ...change }] };
}

function toPiece(text: string, change: Partial<Piece> = {}): Piece {
  const start = ferry.text.indexOf(text);
  return { text, spans: [{ start, end: start + text.length }], origin: 'article', additions: [], ...change };
}

function toPart(text: string): Partial<Quote> {
  const start = ferry.text.indexOf(text);
  return { text, parts: [{ text, span: { start, end: start + text.length } }] };
}

type Kind = Article['blocks'][number]['kind'];

/** Whether `words` of a text may stand as a quotation; a text alone is one paragraph. */
function isBorneOut(
  words: string,
  article: string | readonly (readonly [kind: Kind, text: string])[],
): boolean {
  const given = typeof article === 'string' ? [['paragraph', article] as const] : article;
  const text = given.map(([, one]) => one).join('\n\n');
  let at = 0;
  const blocks = given.map(([kind, one]) => {
    const span = { start: at, end: at + one.length };
    at = span.end + 2;
    return { kind, span };
  });
  const start = text.indexOf(words);
  const { within: _within, ...rest } = quote as Quote;
  const bare = { speaker: null, speakerSpan: null, role: null, roleSpan: null, link: null };
  const parts = [{ text: words, span: { start, end: start + words.length } }];
  const one = { ...rest, ...bare, text: words, parts, sentence: { start: 0, end: text.length } };
  const quoting = { ...entry, lede: [], context: [], allQuotes: [], quotes: [one] };
  return verify(quoting, { ...ferry, text, blocks }).length === 0;
}

it('an entry condensed from its article has no problem', () => {
  expect(verify(entry, ferry)).toEqual([]);
});

it('an entry that holds a mark for readers’ own links is refused, wherever it stands', () => {
  const mark = toPlaceholder('preferences', '5a'.repeat(12));
  expect(findWrong({ source: { ...entry.source, url: `https://tidewater.test/${mark}` } })).toContain(
    'the entry',
  );
  expect(verify(condense({ ...ferry, byline: mark }), ferry).map(({ where }) => where)).toContain(
    'the entry',
  );
});

it('a quotation with one letter changed is refused', () => {
  const text = quote.text.replace('longer', 'Longer');
  expect(
    findWrong(withQuote({ text, parts: [{ text, span: quote.parts[0]?.span ?? { start: 0, end: 0 } }] })),
  ).toEqual(['quotes[0]']);
});

it('a quotation of the writer’s own words is refused', () => {
  expect(findWrong(withQuote(toPart('The ferry has sailed every night')))).toEqual(['quotes[0]']);
});

it('a whole sentence of the writer’s is nobody’s quotation where the article is no interview', () => {
  const sentence = 'The ferry has sailed every night since 1953.';
  expect(findWrong(withQuote(toPart(sentence)))).toEqual(['quotes[0]']);
  // Three labels and three dashes are a list.
  const list = toArticle(
    ['Norrey: two boats.', 'Skell: one boat.', 'Aith: none.', '— Norrey', '— Skell', '— Aith', sentence].join(
      '\n\n',
    ),
  );
  const start = list.text.indexOf(sentence);
  const parts = [{ text: sentence, span: { start, end: start + sentence.length } }];
  const quoting = { ...quote, text: sentence, parts, speaker: null, role: null };
  const wrong = verify({ ...condense(list), quotes: [quoting] }, list).map(({ where }) => where);
  expect(wrong).toContain('quotes[0]');
});

it('a quotation that runs out of its marks into the clause behind is refused', () => {
  expect(
    findWrong(
      withQuote(toPart('We can no longer pay three crews for eleven passengers," said council leader')),
    ),
  ).toEqual(['quotes[0]']);
});

it('a quotation over two paragraphs in one part is refused', () => {
  const start = ferry.text.indexOf('We can no longer');
  const end = ferry.text.indexOf('since 1953');
  const text = ferry.text.slice(start, end);
  expect(findWrong(withQuote({ text, parts: [{ text, span: { start, end } }] }))).toEqual(['quotes[0]']);
});

it('parts in another order than the article’s are refused', () => {
  const [first, second] = ['We can no longer', 'The night boat'].map((text) => toPart(text).parts?.[0]);
  if (first === undefined || second === undefined) throw new Error('both stand in the sample');
  expect(findWrong(withQuote({ text: `${second.text} ${first.text}`, parts: [second, first] }))).toEqual([
    'quotes[0]',
  ]);
});

it('a text that is not its parts is refused', () => {
  expect(findWrong(withQuote({ text: `${quote.text} And more.` }))).toEqual(['quotes[0]']);
});

it('a quotation is checked whoever chose it', () => {
  const text = 'We are ruined';
  expect(
    findWrong(withQuote({ origin: 'editor', text, parts: [{ text, span: { start: 0, end: text.length } }] })),
  ).toEqual(['quotes[0]']);
});

it('a speaker who stands elsewhere than the span says is refused', () => {
  expect(findWrong(withQuote({ speaker: 'Tom Arkle' }))).toEqual(['quotes[0].speaker']);
});

it('a speaker and a role without a place are refused', () => {
  expect(findWrong(withQuote({ speakerSpan: null, role: 'mayor', roleSpan: null }))).toEqual([
    'quotes[0].speaker',
    'quotes[0].role',
  ]);
});

it('a role of two pieces stands in the article at both', () => {
  const [board, chair] = [quote.sentence, quote.speakerSpan].map((span) => ({
    start: span?.start ?? 0,
    end: (span?.start ?? 0) + 3,
  }));
  const told = [chair, board].map((span) => ferry.text.slice(span?.start, span?.end)).join(', ');
  const role = { role: told, roleSpan: chair ?? null, bodySpan: board ?? null };
  expect(findWrong(withQuote(role))).toEqual([]);
  expect(findWrong(withQuote({ ...role, bodySpan: null }))).toEqual(['quotes[0].role']);
  expect(findWrong(withQuote({ ...role, role: 'mayor, Sund' }))).toEqual(['quotes[0].role']);
});

it('a fragment is shown within its own sentence or none', () => {
  const { start, end } = quote.sentence;
  expect(findWrong(withQuote({ within: ferry.text.slice(start, end) }))).toEqual([]);
  expect(findWrong(withQuote({ within: 'Somebody else said so.' }))).toEqual(['quotes[0]']);
});

it('an unknown speaker is no problem', () => {
  expect(findWrong(withQuote({ speaker: null, speakerSpan: null, role: null, roleSpan: null }))).toEqual([]);
});

it('a link to another page than the source is refused', () => {
  expect(findWrong(withQuote({ link: 'https://other.example/norrey-ferry#:~:text=We' }))).toEqual([
    'quotes[0].link',
  ]);
});

it('a headline of the article’s is its title, letter for letter', () => {
  expect(
    findWrong({ headline: { text: 'Norrey ends ferry', spans: [], origin: 'article', additions: [] } }),
  ).toEqual(['headline']);
});

it('a sentence that is said to be the article’s and isn’t is refused', () => {
  const stands = toPiece('Calder took over the council in 2019.');
  expect(findWrong({ context: [stands] })).toEqual([]);
  expect(findWrong({ context: [{ ...stands, text: 'Calder took over the council in 2018.' }] })).toEqual([
    'context[0]',
  ]);
  expect(findWrong({ context: [{ ...stands, spans: [] }] })).toEqual(['context[0]']);
});

it('an addition lies inside its text', () => {
  const text = 'Calder took over the council in 2019.';
  const at = (offset: number): Piece => toPiece(text, { additions: [{ at: offset, text: 'Ruth Calder' }] });
  expect(findWrong({ context: [at(6), at(text.length)] })).toEqual([]);
  expect(findWrong({ context: [at(text.length + 1)] })).toEqual(['context[0].additions']);
});

it('an editor writes what an editor wants, a model nothing, be each of its names and numbers the article’s', () => {
  const written: Piece = { text: 'The council of Norrey voted.', spans: [], origin: 'editor', additions: [] };
  expect(findWrong({ headline: written, lede: [written] })).toEqual([]);
  const byModel: Piece = { ...written, origin: 'model' };
  expect(findWrong({ headline: byModel, lede: [byModel], context: [byModel] })).toEqual([
    'headline',
    'lede[0]',
    'context[0]',
  ]);
  expect(findWrong({ quotes: [{ ...quote, origin: 'model' }] })).toEqual(['quotes[0]']);
  const chosen = toPiece('Calder took over the council in 2019.', { origin: 'model' });
  expect(findWrong({ context: [chosen] })).toEqual(['context[0]']);
});

it('German marks, guillemets and dialogue dashes hold quotations too', () => {
  const article = toArticle(
    '„Wir fahren nicht“, sagte sie.\n\n«Мы не поедем», — сказала она.\n\n— Поедем, — сказал он.',
    { language: 'und' },
  );
  const problems = ['Wir fahren nicht', 'Мы не поедем', 'Поедем,'].map((text) => {
    const start = article.text.indexOf(text);
    const part = { text, span: { start, end: start + text.length } };
    const one: Quote = {
      ...quote,
      text,
      parts: [part],
      speaker: null,
      speakerSpan: null,
      role: null,
      roleSpan: null,
      link: null,
      sentence: part.span,
    };
    return verify({ ...condense(article), quotes: [one] }, article);
  });
  expect(problems).toEqual([[], [], []]);
});

it.each([
  ['two single marks', "''We sail at noon,'' said Ann Holt.", 'We sail at noon,'],
  ['backticks', '``We sail at noon,” said Ann Holt.', 'We sail at noon,'],
  ['garbled marks', 'â€œWe sail at noon,â€\u009d said Ann Holt.', 'We sail at noon,'],
  [
    'straight marks inside',
    '"They call it a "barge," and it is," said Holt.',
    'They call it a "barge," and it is,',
  ],
])('a quotation in %s stands in its marks, and not over them', (_, text, words) => {
  expect(isBorneOut(words, text)).toBe(true);
  expect(isBorneOut(text.slice(text.indexOf(words), text.lastIndexOf(' ')), text)).toBe(false);
});

it.each([
  ['a quotation within it', '“He said “stop” to us,” Holt said.', 'He said “stop” to us,', true],
  [
    'a mark that closes behind one within',
    '“He said “stop” to” us,” Holt said.',
    'He said “stop” to” us,',
    false,
  ],
  ['two single marks within one', "'We ''go'' now,' he said.", "We ''go'' now,", true],
  ['a mark that closes twice', '“He said stop” to us,” Holt said.', 'He said stop” to us,', false],
  [
    'straight marks that curly ones stand in',
    '"He said “stop” to us," Holt said.',
    'He said “stop” to us,',
    true,
  ],
  ['a curly mark that nothing opened', '"He said stop” to us," Holt said.', 'He said stop” to us,', false],
  ['a straight mark left open', '"He said "stop to us," Holt said.', 'He said "stop to us,', false],
  [
    'a straight mark at the start of a bracket',
    '"He said ("stop") to us," Holt said.',
    'He said ("stop") to us,',
    true,
  ],
  ['a straight mark before a comma', '"We go ", he said, "stop" he said.', 'We go ", he said, "stop', false],
  ['low marks closed by a high one', '„Wir gehen” sagte sie.', 'Wir gehen” sagte', false],
  ['a dash', '— We go, he said.', 'We go, he said', true],
  ['a dash, to the end of the paragraph', '— We go.', 'We go.', true],
  ['a second straight mark before it', '""We go," he said.', '"We go,', false],
  ['blanks behind the mark', '“  We go,” he said.', 'We go,', true],
  ['one single mark', "'We go,' he said.", 'We go,', true],
  ['two single marks that end within', "''We go,'' he said, ''now.''", "We go,'' he said, ''now.", false],
  ['no mark at all', 'We go, he said.', 'We go, he said', false],
])('%s', (_, text, words, isWell) => {
  expect(isBorneOut(words, text)).toBe(isWell);
});

const answer = 'The boat sails at nine.';
it.each<[string, (readonly [Kind, string])[], boolean]>([
  ['four labels', [1, 2, 3, 4].map((n) => ['paragraph', `Ann: it is ${n}.`] as const), true],
  ['four dashes', [1, 2, 3, 4].map((n) => ['list-item', `— it is ${n}.`] as const), true],
  ['three labels', [1, 2, 3].map((n) => ['paragraph', `Ann: it is ${n}.`] as const), false],
  [
    'two subheads that ask',
    [
      ['subhead', 'When?'],
      ['subhead', 'Where?'],
    ],
    true,
  ],
  ['one subhead that asks', [['subhead', 'When?']], false],
  [
    'two paragraphs that ask',
    [
      ['paragraph', 'When?'],
      ['paragraph', 'Where?'],
    ],
    false,
  ],
])('below %s a whole sentence may be an answer: %s', (_, before, isWell) => {
  expect(isBorneOut(answer, [...before, ['paragraph', answer]])).toBe(isWell);
});

it('above the questions, as a subhead, with marks of its own, or cut off, a sentence is no answer', () => {
  const asks = (['When?', 'Where?'] as const).map((text) => ['subhead', text] as const);
  expect(isBorneOut(answer, [['paragraph', answer], ...asks])).toBe(false);
  expect(isBorneOut(answer, [['subhead', 'News'], ['paragraph', answer], ...asks])).toBe(false);
  expect(isBorneOut(answer, [...asks, ['subhead', answer]])).toBe(false);
  expect(isBorneOut('The “boat” sails.', [...asks, ['paragraph', 'The “boat” sails.']])).toBe(false);
  expect(isBorneOut('The boat', [...asks, ['paragraph', answer]])).toBe(false);
});

it('an editor may show fewer words of a quotation, and none beside it', () => {
  const trim = (words: string, origin: Quote['origin']) =>
    findWrong({ allQuotes: [quote], quotes: [{ ...quote, ...toPart(words), origin }] });
  const part = quote.parts[0]?.text ?? '';
  const inner = part.slice(part.indexOf(' ') + 1);
  expect(trim(inner, 'editor')).toEqual([]);
  expect(trim(inner, 'article')).toEqual(['quotes[0]']);
  expect(trim('The ferry has sailed every night', 'editor')).toEqual(['quotes[0]']);
});

it('a quotation links to its source at any place of the page, and to nothing where the source has no address', () => {
  const link = `${entry.source.url}#elsewhere`;
  expect(findWrong(withQuote({ link }))).toEqual([]);
  expect(
    verify({ ...entry, source: { ...entry.source, url: null } }, ferry).map(({ where }) => where),
  ).toContain('quotes[0].link');
});

it('a mark at the end of the paragraph before opens nothing', () => {
  expect(
    isBorneOut('We go', [
      ['paragraph', 'He said: “'],
      ['paragraph', 'We go, yes.'],
    ]),
  ).toBe(false);
});

it('the words of a block quote are a quotation, over its end they are none', () => {
  const blocks = [
    ['blockquote', 'We go.'],
    ['paragraph', 'So they went.'],
  ] as const;
  expect(isBorneOut('We go.', blocks)).toBe(true);
  expect(isBorneOut('We go.\n\nSo', blocks)).toBe(false);
});

it('of a picture nothing is said but what the page says of that very one', () => {
  const image = { url: 'https://tidewater.test/ferry.jpg', caption: 'The ferry in May.', credit: 'Bo Ek' };
  const file = { id: 'ab'.repeat(16), type: 'image/jpeg', width: 1200, height: 800 } as const;
  const isRefused = (words: { alt: string; caption: string | null; credit: string | null }, own = true) =>
    verify(
      { ...entry, picture: { ...file, ...words } },
      { ...ferry, image: { ...image, alt: 'A ferry', isCaptioned: own } },
    ).length > 0;
  const said = { alt: 'A ferry', caption: image.caption, credit: image.credit };
  expect([isRefused(said), isRefused(said, false)]).toEqual([false, true]);
  expect(isRefused({ ...said, alt: 'A ship' })).toBe(true);
  expect(isRefused({ ...said, caption: 'The ferry in June.' })).toBe(true);
  expect(isRefused({ alt: '', caption: null, credit: null }, false)).toBe(false);
});
