import { expect, test } from 'vitest';
import { styles } from '../../src/web/desk/styles.ts';
import { stylesheet } from '../../src/web/style.ts';

// A browser passes over a brace too many with the rule behind it, and takes one too few for a rule that holds under the last condition alone.
test.each([
  ['pages', stylesheet],
  ['desk', styles],
])('the stylesheet of the %s closes all that it opens before the next condition', (_whose, css) => {
  let open = 0;
  for (const { 0: mark, index } of css.matchAll(/@media|[{}]|$/g)) {
    if (mark === '{') open += 1;
    else if (mark === '}') open -= 1;
    else expect(open, css.slice(0, index).slice(-60)).toBe(0);
    expect(open, css.slice(0, index).slice(-60)).toBeGreaterThanOrEqual(0);
  }
});
