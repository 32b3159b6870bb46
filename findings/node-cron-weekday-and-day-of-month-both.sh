#!/usr/bin/env bash
# node-cron 4.6.0.
#
# "0 9 1 * 5" means to cron (its manual, and POSIX crontab) at nine on the first of each month and on each Friday: where both days are given, either
# will do. node-cron waits until both hold, so that a newsletter planned for Fridays and the first of the month goes out once or twice a year, when a first is a Friday.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund node-cron@4.6.0 >/dev/null 2>&1

cat > try.mjs <<'PROGRAM'
import cron from 'node-cron';

const { Date: RealDate } = globalThis;
const start = RealDate.parse('2026-11-30T12:00:00Z');
globalThis.Date = class extends RealDate {
  constructor(...parts) {
    super(...(parts.length === 0 ? [start] : parts));
  }
  static now() {
    return start;
  }
};
for (const expression of ['0 9 1 * *', '0 9 * * 5', '0 9 1 * 5']) {
  const task = cron.createTask(expression, () => {}, { timezone: 'UTC' });
  task.start();
  console.log(`${expression}: ${task.getNextRun().toISOString()}`);
  task.destroy();
}
PROGRAM
cat > expected <<'OUTPUT'
0 9 1 * *: 2026-12-01T09:00:00.000Z
0 9 * * 5: 2026-12-04T09:00:00.000Z
0 9 1 * 5: 2027-01-01T09:00:00.000Z
OUTPUT
node try.mjs > seen
diff expected seen && echo "as described"
