import { readdirSync, readFileSync } from 'node:fs';

/** The ids of the living processes (Linux). */
export function listProcesses(): readonly string[] {
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
}

/** What proc_pid_stat(5) says of a process from its third field on, behind the name, which may hold blanks; nothing of one that has just ended. */
export function readStat(pid: string): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}
