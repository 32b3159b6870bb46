import { expect, it } from 'vitest';
import { DigestError, toSourceError } from '../../src/domain/errors.ts';

it.each(['https://holt:s3cret@news.example/feed', 'imaps://holt%40press.example:s3cret@mail.example/News'])(
  'a source is named without who logs in, whatever went wrong with it: %s',
  (source) => {
    for (const error of [
      new DigestError('source-no-article', { source }),
      toSourceError(source, new Error('cut short')),
    ]) {
      expect(error.message).toMatch(/^(?:https:\/\/news|imaps:\/\/mail)\.example\//);
      expect(error.message).not.toMatch(/holt|s3cret/);
    }
  },
);

it('a failure that has its sentence keeps it as that of a source', () => {
  const error = new DigestError('feed-cut', { source: 'https://news.example/feed' });
  expect(toSourceError('https://news.example/feed', error)).toBe(error);
});

it('of what nobody foresaw a source is told the first 120 letters of the first line, and the whole is kept as the cause', () => {
  const tell = (error: unknown) => toSourceError('a.txt', error).details.reason;
  const long = new Error(`${'x'.repeat(121)}\n    at line 1`);
  expect([tell(long), tell(new Error('cut short\nat line 1')), tell('cut')]).toEqual([
    'x'.repeat(120),
    'cut short',
    'something unforeseen',
  ]);
  expect(toSourceError('a.txt', long).cause).toBe(long);
  expect('cause' in new DigestError('no-issue')).toBe(false);
});

it('what a sentence has no detail for stays as its name, and line ends become blanks', () => {
  expect(new DigestError('slot-number').message).toContain('no slot {value}.');
  expect(new DigestError('slot-number', { value: '6\n7' }).message).toContain('no slot 6 7.');
});
