// `npm run bench:year`: 52 slots of a newsletter on a real PostgreSQL, with a relay that is spoken to by SMTP and two feeds, all on this machine;
// only the clock is put where it is wanted. Feeds die and come back, the relay goes twice, PostgreSQL is restarted in the middle of two issues
// and put back from a backup, summer time begins and ends, the server is off for three days, and readers join, leave and are refused. Exit code 1
// where a sum doesn't balance.
import { runBundled } from './bundled.ts';

await runBundled('year-run');
