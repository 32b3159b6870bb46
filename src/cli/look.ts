import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { getLook, looks } from '../../templates/index.ts';
import { readConfig } from '../config.ts';
import { DigestError } from '../domain/errors.ts';
import { listOwnLooks, readOwnLook, toLookFile } from '../own-look.ts';
import type { Terminal } from './terminal.ts';

/** `digest look list`: the looks there are, which one is used, and where one of the newsletter's own lies. */
export async function listLooks(terminal: Terminal): Promise<number> {
  const { newsletter, base, dir } = await readConfig();
  const own = listOwnLooks(base);
  for (const { name, description } of looks) {
    terminal.print(`${name === newsletter.look ? '*' : ' '} ${name.padEnd(11)} ${description}`);
    if (own.includes(name)) terminal.print(`              ${toLookFile(base, name)}`);
  }
  for (const name of own.filter((one) => looks.every((look) => look.name !== one))) {
    terminal.print(`  ${name.padEnd(11)} ${newsletter.ownLooks?.[name]?.description ?? ''}`);
    terminal.print(`              ${toLookFile(base, name)}`);
  }
  const troubles = own.flatMap((name) => readOwnLook(name, base, dir).trouble ?? []);
  for (const trouble of troubles) terminal.fail(trouble);
  return troubles.length === 0 ? 0 : 1;
}

/** `digest look eject NAME`: a copy to change, beside the configuration; from then on it is used. */
export async function ejectLook(terminal: Terminal, name: string): Promise<number> {
  const look = getLook(name);
  const { base, newsletter } = await readConfig();
  const file = toLookFile(base, name);
  if (existsSync(file)) throw new DigestError('look-exists', { file });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, toText(look));
  terminal.note(
    name === newsletter.look
      ? 'Issues, letters and pages are set in this file from now on; try "digest preview".'
      : `Write look: '${name}' into the configuration to use it.`,
  );
  terminal.print(file);
  return 0;
}

/** Size and line height in one line. */
function toText(look: object): string {
  const text = JSON.stringify(look, null, 2);
  return `${text.replace(/\[\n {1,9}(\d{1,3}),\n {1,9}(\d{1,3})\n {1,9}\]/g, '[$1, $2]')}\n`;
}
