import { expect, test } from 'vitest';
import { toTitle } from '../../src/article/title.ts';

test.each([
  ['Moving boats with the crane¶', 'Moving boats with the crane', 'the mark of a link to a heading'],
  ['UPDATE 2-Mill fire kills two in Orme', 'Mill fire kills two in Orme', 'how often an agency has sent it'],
  ['Opinion | The mill must go', 'The mill must go', 'the section'],
  ['BREAKING: Mill on fire', 'Mill on fire', 'that it is new'],
  ['Срочно: в Заречье сгорела мельница', 'в Заречье сгорела мельница', 'that it is new, in Russian'],
  ['Mill fire\n kills two', 'Mill fire kills two', 'a line break'],
  ['Mill fire vs. law; U.S. sends help;', 'Mill fire vs. law; U.S. sends help', 'a semicolon at its end'],
  ['Mill fire kills two in Orme.', 'Mill fire kills two in Orme', 'the full stop'],
  ['N.Y. debate moved to Orme.', 'N.Y. debate moved to Orme', 'the full stop behind an abbreviation'],
  ['Mill owner Gov. Holt gives up.', 'Mill owner Gov. Holt gives up', 'the full stop behind a short word'],
  ['The Latest: Mill fire is out', 'Mill fire is out', 'that it is the latest'],
])('"%s" is headed "%s": %s is no part of a headline', (raw, title) => {
  expect(toTitle(raw)).toBe(title);
});

test.each([
  'Mill sold to Holt Jr.',
  'Mill sold to the U.S.',
  'Mill now belongs to Holt & Co.',
  'Mill fire in Orme. No one hurt.',
  'Mill fire. Two dead.',
  'Opinion: divided',
  'Orme: mill sold',
  'Semi-final lost',
  'TV-Show',
])('"%s" stays as it is', (title) => {
  expect(toTitle(title)).toBe(title);
});
