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
