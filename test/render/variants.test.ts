import { describe, expect, test } from 'vitest';
import { toVariant } from '../../src/render/variants.ts';
import { sampleNewsletter } from '../../templates/sample.ts';

const newsletter = {
  ...sampleNewsletter,
  sections: [
    { id: 'coast', title: 'The coast', from: [] },
    { id: 'books', title: 'Books', from: [] },
  ],
};
const plain = { language: null, sections: null, support: true };

describe('a reader’s variant', () => {
  test('is the newsletter’s own where the reader asked for nothing', () => {
    expect(toVariant(newsletter, plain)).toEqual({ language: 'en', sections: null, support: true });
  });

  test('has the sections wanted in the newsletter’s order, and all where none of them is left', () => {
    const sectionsOf = (sections: string[]) => toVariant(newsletter, { ...plain, sections }).sections;
    expect(sectionsOf(['books'])).toEqual(['books']);
    expect(sectionsOf(['books', 'coast'])).toBeNull();
    expect(sectionsOf(['chess'])).toBeNull();
  });

  test('falls back to the newsletter’s language', () => {
    expect(toVariant(newsletter, { ...plain, language: 'pt' }).language).toBe('en');
    expect(toVariant(newsletter, { ...plain, language: 'de' }).language).toBe('de');
  });

  test('has no support block where there is none to show', () => {
    expect(toVariant({ ...newsletter, support: null }, plain).support).toBe(false);
  });
});
