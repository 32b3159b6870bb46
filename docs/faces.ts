import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** A style sheet of Gelasio and Arimo under the names of Georgia and Helvetica, which they are as wide as: what a reader's machine has and a server's hasn't. */
export const faces = [
  ['Georgia', 'gelasio'],
  ['Helvetica', 'arimo'],
]
  .flatMap(([family, font]) =>
    ['400-normal', '400-italic', '700-normal'].map((kind) => {
      const [weight, style] = kind.split('-');
      const file = require.resolve(`@fontsource/${font}/files/${font}-latin-${kind}.woff2`);
      const data = readFileSync(file).toString('base64');
      return `@font-face{font-family:${family};font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})}`;
    }),
  )
  .join('');
