import { resolve } from 'node:path';
import { toSiteDeps } from '../deps/web.ts';
import { exportSite as writeSite } from '../web/export-site.ts';
import type { Terminal } from './terminal.ts';
import { withDesk } from './with-desk.ts';

/** `digest export DIR`: archive, feeds and assets as static files with relative links; files of an earlier export are replaced. */
export function exportSite(terminal: Terminal, dir: string): Promise<number> {
  return withDesk(terminal, async (desk) => {
    const target = resolve(dir);
    const files = await writeSite(target, await toSiteDeps(desk));
    terminal.note(`${files} files. They can lie anywhere: links between them are relative.`);
    terminal.print(target);
    return 0;
  });
}
