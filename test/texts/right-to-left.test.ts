import { describe, expect, test } from 'vitest';
import type { Text } from '../../src/texts/catalogue.ts';
import { arabic } from '../../src/texts/mail/ar.ts';
import { hebrew } from '../../src/texts/mail/he.ts';
import { mailTexts } from '../../src/texts/mail.ts';
import { pageTexts } from '../../src/texts/pages.ts';
import { pagesArabic } from '../../src/texts/pages-ar.ts';
import { pagesHebrew } from '../../src/texts/pages-he.ts';
import { policyArabic, policyHebrew } from '../../src/texts/pages-policy-right-to-left.ts';

const inArabic: readonly Text[] = [arabic, pagesArabic, policyArabic].flatMap((texts) =>
  Object.values<Text>(texts),
);
const inHebrew: readonly Text[] = [hebrew, pagesHebrew, policyHebrew].flatMap((texts) =>
  Object.values<Text>(texts),
);

function toForms(texts: readonly Text[]): string[] {
  return texts.flatMap((text) => (typeof text === 'string' ? [text] : Object.values(text)));
}

function toCategories(texts: readonly Text[]): string[] {
  const plurals = texts.filter((text) => typeof text === 'object');
  return [...new Set(plurals.map((forms) => Object.keys(forms).sort().join(' ')))];
}

describe('texts from right to left', () => {
  test('have a form for every plural of their language', () => {
    expect(toCategories(inArabic)).toEqual(['few many one other two zero']);
    expect(toCategories(inHebrew)).toEqual(['one other two']);
  });

  test('have the marks of their language and no others', () => {
    expect(toForms(inArabic).filter((form) => /[,;?"“”'’]/.test(form))).toEqual([]);
    expect(toForms(inHebrew).filter((form) => /["“„«»'’،؛؟]/.test(form))).toEqual([]);
  });

  test('begin with a word of their own, so that a mail program that goes by the first letter runs them rightly', () => {
    const begun = [...toForms(inArabic), ...toForms(inHebrew)].filter((form) =>
      /^\{(newsletter|name|site|address)\}/.test(form),
    );
    expect(begun).toEqual([]);
  });

  test('keep a foreign name in order', () => {
    const values = { newsletter: 'Quay!' };
    expect(mailTexts.in('ar')('deletedSubject', values)).toBe('نشرة «\u2068Quay!\u2069»: حُذف كل ما يخصّك');
    expect(mailTexts.in('en')('deletedSubject', values)).toBe('Quay!: everything about you is deleted');
  });

  test('say days with the prefixes that Hebrew writes to them', () => {
    const values = { days: 'יום שישי', time: '09:00', zone: 'Jerusalem' };
    expect(pageTexts.in('he')('whenMonth', values)).toBe('פעם בחודש: ביום שישי הראשון בשעה 09:00, Jerusalem');
  });
});
