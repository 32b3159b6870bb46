import { compileMessage, type Pictures } from '../delivery/compile.ts';
import type { Desk } from '../deps/desk.ts';
import { askLinks } from '../deps/link-checks.ts';
import { toHeaders } from '../deps/mail.ts';
import { findPictures } from '../deps/pictures.ts';
import { renderProof } from '../digest.ts';
import type { Message } from '../domain/message.ts';
import { toSenderDomain } from '../domain/newsletter.ts';
import { checkMessage } from '../render/check/check-message.ts';
import { type Finding, fault } from '../render/check/finding.ts';
import { toKilobytes, toWeightLine } from '../render/check/weigh.ts';
import { findProofContent } from './proof-content.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';
import { wrap } from './wrap.ts';

interface CheckOptions {
  readonly json?: true;
  /** Asks each linked address outside the newsletter whether it answers. */
  readonly links?: true;
}

/** `digest check`: looks a rendered issue over before it goes out. Exit code 1 where something is to be mended. */
export function check(
  terminal: Terminal,
  sources: readonly string[],
  options: CheckOptions,
): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const { deps } = desk;
    const { content, failed } = await findProofContent(desk, terminal, sources);
    const message = await renderProof(content, deps);
    const { url, addresses = [] } = deps.newsletter;
    const { weight, findings, outward } = checkMessage(message, [url, ...addresses]);
    const pictures = await findPictures([message.html], desk.store.pictures);
    const whole = await weighWhole(message, pictures, desk);
    const dead = options.links ? await findDeadLinks(outward, deps.reading.fetchPage) : [];
    const all = [...findings, ...dead];
    const faults = all.filter(({ level }) => level === 'fault').length;
    if (options.json) {
      const report = {
        subject: content.subject,
        weight: { ...weight, whole },
        links: outward.length,
        findings: all,
      };
      terminal.print(JSON.stringify(report, null, 2));
    } else {
      terminal.print(content.subject);
      for (const line of wrap(
        `${toWeightLine(weight)}; ${toKilobytes(whole)} in all with ${count(pictures.size, 'picture')}`,
        terminal.columns,
        '  ',
      ))
        terminal.print(line);
      for (const finding of all) printFinding(terminal, finding);
      const asked = options.links ? `, ${outward.length} links asked` : '';
      terminal.print(`${count(faults, 'fault')}, ${count(all.length - faults, 'note')}${asked}`);
    }
    return failed || faults > 0 ? 1 : 0;
  });
}

async function findDeadLinks(
  addresses: readonly string[],
  fetchPage: (url: string) => Promise<unknown>,
): Promise<Finding[]> {
  const reasons = new Map<string, string | null>();
  await askLinks(addresses, fetchPage, (address, reason) => reasons.set(address, reason));
  return addresses.flatMap((address) => {
    const reason = reasons.get(address) ?? null;
    return reason === null ? [] : [fault('links', reason)];
  });
}

function printFinding({ print, style, columns }: Terminal, { level, check: name, said }: Finding): void {
  const label = style(level === 'fault' ? 'red' : 'yellow', level.padEnd(5));
  const [first = '', ...rest] = wrap(said, Math.max(columns - 17, 30), '');
  print(`${label}  ${name.padEnd(8)}  ${first}`);
  for (const line of rest) print(`${' '.repeat(17)}${line}`);
}

/** Bytes of the message as it goes over the wire: encoded, with its pictures. */
async function weighWhole(message: Message, pictures: Pictures, { config, deps }: Desk): Promise<number> {
  const { newsletter } = config;
  const headers = toHeaders(config, toSenderDomain(newsletter), new Date(deps.now()), newsletter.url);
  const { before, after, body } = await compileMessage(message, headers, pictures);
  return [before, after, body].reduce((sum, { bytes }) => sum + bytes.length, 0);
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
