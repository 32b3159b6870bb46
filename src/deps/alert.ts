import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { postJson } from '../article/fetch/post-json.ts';
import type { Config } from '../config.ts';
import { cutAddresses } from '../delivery/address.ts';
import { DigestError } from '../domain/errors.ts';
import type { Notice } from './letters.ts';

/** What the second way is told; no address of anybody stands in it. */
export interface Alert {
  readonly newsletter: string;
  readonly event: 'skipped' | 'held' | 'failed' | 'letter';
  /** When the issue was due (ISO 8601). */
  readonly slot: string | null;
  readonly reason: string;
}

const patienceMs = 20_000;

/** Undefined for what is no trouble: a proof, or an issue that went out without something. */
export function toAlert({ event, slot, reason }: Notice, newsletter: string): Alert | undefined {
  if (event === 'proof' || event === 'without') return undefined;
  return {
    newsletter,
    event,
    slot: slot === null ? null : new Date(slot).toISOString(),
    reason: cutAddresses(reason, ''),
  };
}

/** Tells by every way that `alert` names; none of them needs the relay. Gives what went wrong, at most one a way. */
export async function raiseAlert(
  alert: Alert,
  { alert: ways, fetchAllow }: Pick<Config, 'alert' | 'fetchAllow'>,
): Promise<readonly DigestError[]> {
  if (ways === null) return [];
  const { command, url, environment } = ways;
  const told = await Promise.allSettled([
    ...(command === null ? [] : [runCommand(command, toText(alert), environment)]),
    ...(url === null ? [] : [postJson(url, alert, { allow: fetchAllow, timeoutMs: patienceMs })]),
  ]);
  return told.flatMap((one) =>
    one.status === 'fulfilled'
      ? []
      : [new DigestError('alert-failed', { reason: toReason(one.reason) }, one.reason)],
  );
}

function toText({ newsletter, event, slot, reason }: Alert): string {
  return `${newsletter}: ${event}${slot === null ? '' : ` (issue due ${slot})`}\n${reason}\n`;
}

/** `argv` is run as it is, without a shell, and gets `text` on its standard input. */
async function runCommand(
  argv: readonly string[],
  text: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const [program = '', ...rest] = argv;
  const child = spawn(program, rest, {
    env: environment,
    stdio: ['pipe', 'ignore', 'ignore'],
    timeout: patienceMs,
    killSignal: 'SIGKILL',
  });
  // A command may end without having read all of it.
  child.stdin.on('error', () => {}).end(text);
  const [code, signal]: (number | string | null)[] = await once(child, 'exit');
  if (code !== 0)
    throw new Error(
      `${program} ended with ${signal === null || signal === undefined ? `exit code ${code}` : signal}`,
    );
}

function toReason(error: unknown): string {
  if (error instanceof DigestError) return error.message.replace(/\.$/, '');
  return error instanceof Error ? error.message : 'no reason given';
}
