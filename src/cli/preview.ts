import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { embedPictures } from '../deps/pictures.ts';
import { renderProof } from '../digest.ts';
import { findProofContent } from './proof-content.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

/** `digest preview`: the issue as it would be sent, as files; their absolute paths on standard output. Nothing is sent or kept. */
export async function preview(
  terminal: Terminal,
  sources: readonly string[],
  options: { readonly gallery?: boolean },
): Promise<number> {
  if (options.gallery) return (await import('./gallery.ts')).gallery(terminal);
  return withDesk(terminal, async (desk) => {
    const { content, failed } = await findProofContent(desk, terminal, sources);
    const { html, text } = await renderProof(content, desk.deps);
    const page = await embedPictures(html, desk.store.pictures);
    const folder = join(desk.config.dir, 'preview');
    await mkdir(folder, { recursive: true });
    for (const [name, part] of [
      ['issue.html', page],
      ['issue.txt', text],
    ] as const) {
      await writeFile(join(folder, name), part);
      terminal.print(join(folder, name));
    }
    terminal.note(
      `${content.subject} (${Math.ceil(Buffer.byteLength(html) / 1024)} KB of the 102 KB that Gmail shows)`,
    );
    return failed ? 1 : 0;
  });
}
