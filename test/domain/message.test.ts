import { expect, test } from 'vitest';
import { holdsPlaceholder, sectionsFor, tokenLength, toPlaceholder } from '../../src/domain/message.ts';
import { anEntry } from '../issue/an-entry.ts';

test('a place for a reader’s link is as long as the token that fills it, and is known as one', () => {
  for (const slot of ['leave', 'preferences', 'not-now'] as const) {
    const place = toPlaceholder(slot, '5a'.repeat(13));
    expect(place).toHaveLength(tokenLength);
    expect(holdsPlaceholder(`a ${toPlaceholder(slot, '5a'.repeat(14).slice(1))} b`)).toBe(true);
  }
  expect(holdsPlaceholder('SLOT-leave-5a')).toBe(false);
});

test('readers get the sections that they chose and what is for all, and none that is empty', () => {
  const entries = [anEntry({ headline: 'Lock' })];
  const content = {
    date: '2026-11-20',
    language: 'en',
    subject: 'Lock',
    preheader: 'Lock',
    message: null,
    sections: [
      { id: 'main', title: null, entries },
      { id: 'coast', title: 'Coast', entries },
      { id: 'hills', title: 'Hills', entries },
      { id: 'empty', title: 'Empty', entries: [] },
    ],
  };
  const list = (sections: string[] | null) => sectionsFor(content, { sections }).map(({ id }) => id);
  expect(list(null)).toEqual(['main', 'coast', 'hills']);
  expect(list(['hills', 'empty'])).toEqual(['main', 'hills']);
});
