import { describe, expect, test } from 'vitest';
import { IssueContent, mainSection } from '../../src/domain/issue.ts';
import { assembleIssue } from '../../src/issue/assemble.ts';
import { toDay } from '../../src/issue/day.ts';
import { sampleNewsletter } from '../../templates/sample.ts';
import { anEntry, aQuote } from './an-entry.ts';

const now = Date.UTC(2026, 10, 20, 9);
const bridge = anEntry({ headline: 'Council Votes to Rebuild the Mill Bridge', date: '2026-11-18' });
const frost = anEntry({
  headline: 'Early Frost Halves the Plum Harvest',
  date: '2026-11-16',
  quotes: [aQuote('The blossom was black by six', 'Ada Morn')],
});

function headingsOf({ sections }: IssueContent): (string | null)[][] {
  return sections.map(({ id, title, entries }) => [
    id,
    title,
    ...entries.map(({ headline }) => headline.text),
  ]);
}

describe('an issue', () => {
  test('leads with the entry that has most to quote, and takes its subject from it', () => {
    const { content } = assembleIssue({ entries: [bridge, frost], newsletter: sampleNewsletter, now });
    expect(content.sections).toEqual([{ id: mainSection, title: null, entries: [frost, bridge] }]);
    expect(content.subject).toBe('Early Frost Halves the Plum Harvest');
    expect(content.preheader).toBe('Council Votes to Rebuild the Mill Bridge');
    expect(IssueContent.parse(content)).toEqual(content);
  });

  test('keeps the order given where the editor asks for it', () => {
    const { content } = assembleIssue({
      entries: [bridge, frost],
      newsletter: sampleNewsletter,
      now,
      order: 'given',
    });
    expect(content.subject).toBe('Council Votes to Rebuild the Mill Bridge');
  });

  test('is dated by the day in the newsletter’s zone', () => {
    const newsletter = { ...sampleNewsletter, timeZone: 'Pacific/Auckland' };
    expect(
      assembleIssue({ entries: [frost], newsletter, now: Date.UTC(2026, 10, 20, 20) }).content.date,
    ).toBe('2026-11-21');
    expect(toDay(Date.UTC(2026, 0, 1, 3), 'America/Lima')).toBe('2025-12-31');
  });

  test('carries its own message, else the newsletter’s; an empty one shows none', () => {
    const newsletter = { ...sampleNewsletter, message: 'We are hiring.' };
    const messageOf = (message: string | null) =>
      assembleIssue({ entries: [frost], newsletter, now, message }).content.message;
    expect([messageOf(null), messageOf('Back in two weeks.'), messageOf('')]).toEqual([
      'We are hiring.',
      'Back in two weeks.',
      null,
    ]);
  });

  test('is sorted into sections by site, host or address, with its lead over them and what belongs to none last', () => {
    const newsletter = {
      ...sampleNewsletter,
      sections: [
        { id: 'rivers', title: 'Rivers', from: ['The Weir'] },
        { id: 'fields', title: 'Fields', from: ['orchard.example', 'https://hub.example/fields/'] },
      ],
    };
    const entries = [
      anEntry({ headline: 'Plums', url: 'https://news.orchard.example/1' }),
      anEntry({ headline: 'Hops', url: 'https://hub.example/fields/2' }),
      anEntry({ headline: 'Taxes', url: 'https://hub.example/money/3' }),
      anEntry({ headline: 'Eels', site: 'the weir' }),
    ];
    const { content } = assembleIssue({ entries, newsletter, now });
    expect(headingsOf(content)).toEqual([
      ['fields', null, 'Plums'],
      ['rivers', 'Rivers', 'Eels'],
      ['fields', 'Fields', 'Hops'],
      [mainSection, null, 'Taxes'],
    ]);
    expect(content.subject).toBe('Plums');
    const rest = { title: 'Elsewhere', place: 'first' } as const;
    expect(headingsOf(assembleIssue({ entries, newsletter: { ...newsletter, rest }, now }).content)).toEqual([
      ['fields', null, 'Plums'],
      [mainSection, 'Elsewhere', 'Taxes'],
      ['rivers', 'Rivers', 'Eels'],
      ['fields', 'Fields', 'Hops'],
    ]);
  });
});
