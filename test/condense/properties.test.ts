import fc from 'fast-check';
import { expect, it } from 'vitest';
import { condense } from '../../src/condense/condense.ts';
import { explain, formatExplanation } from '../../src/condense/explain.ts';
import { splitSentences } from '../../src/condense/sentences.ts';
import { DigestError } from '../../src/domain/errors.ts';
import { verify } from '../../src/domain/verify.ts';
import { toArticle } from './sample.ts';

/** Pieces that news is made of and that break programs: marks of all kinds, names, emoji, combining marks, right-to-left text. */
const pieces = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    '«',
    '»',
    '„',
    '‘',
    '’',
    "'",
    '—',
    ' - ',
    '…',
    '.',
    '. ',
    '? ',
    '! ',
    ', ',
    ': ',
    '\n\n',
    '\n',
    '\r\n',
  ],
  ...[
    'Mr. ',
    'U.S. ',
    'Ruth Calder',
    ' said',
    ' he ',
    'He ',
    'They ',
    'last month',
    'in 2019',
    'two years ago',
    'on Thursday',
  ],
  ...[
    'Зоя Лунина',
    ' сказала',
    '— Да, — сказал он.',
    'в прошлом году',
    'שלום ',
    'مرحبا ',
    '👩🏽‍🚒',
    'e\u0301',
    '\u202e',
    '\ud83d',
    '\u0000',
  ],
  ...[
    'the council ',
    'voted ',
    'a night ferry ',
    '$3.5 million ',
    'OSLO, May 3 (Agency) - ',
    '(',
    ')',
    '|',
    'https://a.example/?b=1#c',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((list) => list.join('')),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const languages = fc.constantFrom('en', 'ru', 'de', 'und');

function isRefused(run: () => void): boolean {
  try {
    run();
    return false;
  } catch (error) {
    return error instanceof DigestError && error.code === 'source-no-article';
  }
}

it('whatever the text, the entry holds in verify, or there was nothing to condense', () => {
  fc.assert(
    fc.property(texts, languages, fc.boolean(), (text, language, titled) => {
      const article = toArticle(text, {
        language,
        title: titled ? 'Council votes' : null,
        url: 'https://news.example/a-b?c=1',
        date: '2024-03-14',
      });
      const holds = (): void => expect(verify(condense(article), article)).toEqual([]);
      if (text.trim() === '' && !titled) expect(isRefused(holds)).toBe(true);
      else holds();
    }),
    { numRuns: 400 },
  );
});

it('whatever the text, sentences are in order, apart, inside their lines, and leave out nothing but blanks', () => {
  fc.assert(
    fc.property(texts, (text) => {
      let from = 0;
      let rest = '';
      for (const { start, end } of splitSentences(text)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).not.toMatch(/[\r\n]|^\s|\s$/);
        rest += text.slice(from, start);
        from = end;
      }
      expect((rest + text.slice(from)).trim()).toBe('');
    }),
    { numRuns: 400 },
  );
});

it('whatever the text, an explanation is made of whole characters', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const lines = formatExplanation(explain(toArticle(text)));
      expect(lines.isWellFormed()).toBe(true);
    }),
    { numRuns: 100 },
  );
});
