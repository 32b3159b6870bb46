#!/usr/bin/env bash
# node-cron 4.6.0, a job of every minute with timezone: 'UTC', on a machine whose own zone has summer time.
#
# In the hour that the machine's clocks show twice, the job doesn't run at all, though UTC has no such hour: the library truncates its reading
# of the clock with Date.setMilliseconds, which works in the machine's zone and takes the second showing of an hour for the first one. With
# the machine in UTC the same job runs each minute. A newsletter due in that hour on a Sunday goes out late.
# Seen: "machine in UTC: 60 60 60 60", "machine in Europe/Berlin: 60 0 60 60" (runs in each hour of UTC from midnight of 25 October 2026 on;
# what was missed is written to the error stream as missed executions).
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund node-cron@4.6.0 @sinonjs/fake-timers@15.0.0 >/dev/null 2>&1

cat > try.cjs <<'PROGRAM'
const clock = require('@sinonjs/fake-timers').install({ now: Date.parse('2026-10-24T23:59:30Z') });
const cron = require('node-cron');
const runs = [0, 0, 0, 0];
cron.schedule('* * * * *', () => { runs[new Date().getUTCHours()] += 1; }, { timezone: 'UTC' });
clock.tickAsync(4 * 3_600_000).then(() => {
  process.stdout.write(`machine in ${process.env.TZ}: ${runs.join(' ')}\n`);
  process.exit(0);
});
PROGRAM

cat > expected <<'OUTPUT'
machine in UTC: 60 60 60 60
machine in Europe/Berlin: 60 0 60 60
OUTPUT

for zone in UTC Europe/Berlin; do TZ=$zone node try.cjs 2>/dev/null; done > seen
diff expected seen && echo "as described"
