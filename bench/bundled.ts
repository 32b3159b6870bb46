import { rmSync } from 'node:fs';
import { build } from 'esbuild';

/** Runs a script of this folder out of a build of its own: Node strips types but doesn't read .tsx. */
export async function runBundled(name: string): Promise<void> {
  const outfile = `${import.meta.dirname}/../dist/bench/${name}.js`;
  await build({
    entryPoints: [`${import.meta.dirname}/${name}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    jsx: 'automatic',
    packages: 'external',
    logLevel: 'warning',
  });
  process.env.NODE_ENV = 'production';
  try {
    await import(outfile);
  } finally {
    rmSync(outfile);
  }
}
