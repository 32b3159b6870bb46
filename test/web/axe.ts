import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface AxeFault {
  /** The rule that is broken. */
  readonly id: string;
  /** The first element that breaks it. */
  readonly html: string;
}

/**
 * What axe finds wrong in the page that is open, by all rules but those turned off in `options` (`axe.run`). Without its frames, which are
 * pages of their own, and without a list of all that is right, which takes longer to write than to find.
 */
export async function runAxe(page: Page, options: object = {}): Promise<readonly AxeFault[]> {
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(source);
  const all = JSON.stringify({ iframes: false, resultTypes: ['violations'], ...options });
  return page.evaluate(
    `axe.run(document, ${all}).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, html: nodes[0]?.html ?? "" })))`,
  );
}
