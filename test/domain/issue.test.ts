import { expect, test } from 'vitest';
import { IssueContent } from '../../src/domain/issue.ts';

test('an issue has a subject, be it of one letter, and a day', () => {
  const content = { date: '2026-11-20', language: 'en', preheader: '', message: null, sections: [] };
  const isContent = (more: object) => IssueContent.safeParse({ ...content, ...more }).success;
  expect([isContent({ subject: 'x' }), isContent({ subject: '' })]).toEqual([true, false]);
  expect(isContent({ subject: 'x', date: '2026-11-31' })).toBe(false);
});
