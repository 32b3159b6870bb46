// `node bench/speed/build.ts FOLDER`, started by `fork`: condenses the pastes that it is sent by the build in the folder, and answers with
// the processor time that it has taken so far, in milliseconds.
import { join } from 'node:path';

const [folder = '.'] = process.argv.slice(2);
const { readPaste }: typeof import('../../src/article/paste.ts') = await import(
  join(folder, 'src/article/paste.ts')
);
const { condense }: typeof import('../../src/condense/condense.ts') = await import(
  join(folder, 'src/condense/condense.ts')
);

process.on('message', (texts: readonly string[]) => {
  for (const text of texts) condense(readPaste(text));
  const { user, system } = process.cpuUsage();
  process.send?.((user + system) / 1000);
});
