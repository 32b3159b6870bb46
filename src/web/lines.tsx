import { Fragment } from 'react';
import { OwnWords } from './own-words.tsx';
import type { Page } from './page.ts';

/** A text with its line breaks in the markup: a browser without style sheets would run the lines of an address together. */
export function Lines({ page, text }: { page: Pick<Page, 'language'>; text: string }) {
  return text
    .trim()
    .split('\n')
    .map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice, and nothing is ever moved.
      <Fragment key={index}>
        {index === 0 ? null : <br />}
        <OwnWords page={page} words={line.trimEnd()} />
      </Fragment>
    ));
}
