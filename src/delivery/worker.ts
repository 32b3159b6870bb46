import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import type { Worker } from './ledger.ts';

/** This process, so that another can tell whether it is still there. `unique` sets two apart that share a process. */
export function toWorker(unique: string): Worker {
  const { pid } = process;
  const boot = readBoot();
  return { id: `${hostname()}-${pid}-${unique}`, host: toHost(), boot, pid, started: readStart(pid) ?? '' };
}

/** True only for a process of this machine that surely has ended: its lease need not be waited for. */
export function isGone(worker: Worker): boolean {
  const boot = readBoot();
  if (worker.host !== toHost() || boot === '' || worker.boot === '') return false;
  if (worker.boot !== boot) return true;
  const started = readStart(worker.pid);
  return started === null || (worker.started !== '' && started !== worker.started);
}

function readBoot(): string {
  try {
    return readFileSync('/proc/sys/kernel/random/boot_id', 'latin1').trim();
  } catch {
    return '';
  }
}

/** Field 22 of /proc/PID/stat (proc_pid_stat(5)); null where there is no such process. A zombie counts as none. */
function readStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : (fields[19] ?? '');
  } catch {
    return null;
  }
}

/** Two containers of one name have process numbers of their own: the namespace belongs to the name. */
function toHost(): string {
  try {
    return `${hostname()}/${readlinkSync('/proc/self/ns/pid')}`;
  } catch {
    return hostname();
  }
}
