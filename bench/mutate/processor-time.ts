import { listProcesses, readStat } from '../process-stat.ts';

/** Seconds of processor time that the living processes of a group have used (proc_pid_stat(5); a hundred ticks a second on Linux). */
export function readProcessorTime(group: number): number {
  let ticks = 0;
  for (const pid of listProcesses()) {
    const fields = readStat(pid);
    if (Number(fields[2]) === group) ticks += Number(fields[11]) + Number(fields[12]);
  }
  return ticks / 100;
}
