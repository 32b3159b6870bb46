#!/usr/bin/env bash
# node-cron 4.6.0.
#
# With `timezone: 'Europe/Berlin'`, a task at half past two doesn't run at all on the day on which the clock goes from two to three: the next run
# after noon of 27 March 2027 is that of 29 March. Nothing is said of the day left out. (In autumn, when half past two comes twice, it runs once.)
# Debian's cron runs such a job right behind the change.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund node-cron@4.6.0 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import cron from 'node-cron';

const { Date: RealDate } = globalThis;
function findNext(start) {
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [start] : parts));
    }
    static now() {
      return RealDate.parse(start);
    }
  };
  const task = cron.createTask('30 2 * * *', () => {}, { timezone: 'Europe/Berlin' });
  task.start();
  const next = task.getNextRun();
  task.destroy();
  globalThis.Date = RealDate;
  return next.toLocaleString('sv', { timeZone: 'Europe/Berlin' });
}
for (const start of ['2027-03-26T12:00:00Z', '2027-03-27T12:00:00Z', '2026-10-24T12:00:00Z', '2026-10-25T00:35:00Z'])
  console.log(`after ${start}: ${findNext(start)}`);
PROGRAM
cat > expected <<'OUTPUT'
after 2027-03-26T12:00:00Z: 2027-03-27 02:30:00
after 2027-03-27T12:00:00Z: 2027-03-29 02:30:00
after 2026-10-24T12:00:00Z: 2026-10-25 02:30:00
after 2026-10-25T00:35:00Z: 2026-10-26 02:30:00
OUTPUT
node try.mjs > seen
diff expected seen && echo "as described"
