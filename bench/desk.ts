// `npm run bench:desk`: how soon a week of 500 articles from ten local sites are candidates, without and with what was kept; then the pages with 1,000.
import { rmSync } from 'node:fs';
import { build } from 'esbuild';

// Node strips types but doesn't read .tsx, so what is measured is built first.
const outfile = `${import.meta.dirname}/../dist/bench/desk-run.js`;
await build({
  entryPoints: [`${import.meta.dirname}/desk-run.ts`],
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  jsx: 'automatic',
  packages: 'external',
  logLevel: 'warning',
});
process.env.NODE_ENV = 'production';
try {
  await import(outfile);
} finally {
  rmSync(`${import.meta.dirname}/../dist/bench`, { recursive: true });
}
