import { readdirSync, readFileSync } from 'node:fs';

/** Seconds of processor time that the living processes of a group have used (proc_pid_stat(5); a hundred ticks a second on Linux). */
export function readProcessorTime(group: number): number {
  let ticks = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const fields = readStat(pid);
    if (Number(fields[2]) === group) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / 100;
}

/** From the third field on: behind the name, which may hold blanks. */
function readStat(pid: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
