import { Fragment } from 'react';

/** A text with its line breaks in the markup: a browser without style sheets would run the lines of an address together. */
export function Lines({ text }: { text: string }) {
  return text
    .trim()
    .split('\n')
    .map((line, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same line may come twice, and nothing is ever moved.
      <Fragment key={index}>
        {index === 0 ? null : <br />}
        {line.trimEnd()}
      </Fragment>
    ));
}
