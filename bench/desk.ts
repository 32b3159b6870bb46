// `npm run bench:desk`: how soon a week of 500 articles from ten local sites are candidates, without and with what was kept; then the pages with 1,000.
import { runBundled } from './bundled.ts';

await runBundled('desk-run');
