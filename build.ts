import { chmodSync, rmSync } from 'node:fs';
import { build, type OnResolveArgs, type OnResolveResult, type PluginBuild } from 'esbuild';

// `npm run build`: dist/ holds the program, a chunk for what each command alone needs. Packages stay outside, but for the parts of React
// Email that templates use: its one entry point brings a syntax highlighter and Tailwind along, 0.3 s at each start.
const main = 'src/cli/main.ts';
rmSync('dist', { recursive: true, force: true });
await build({
  entryPoints: [main, 'src/config.ts', 'src/web/app.ts'],
  outbase: '.',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  jsx: 'automatic',
  logLevel: 'warning',
  plugins: [{ name: 'packages', setup: keepPackagesOutside }],
});
chmodSync('dist/src/cli/main.js', 0o755);

function keepPackagesOutside(bundler: PluginBuild): void {
  const inside = Symbol('resolved as esbuild does');
  bundler.onResolve({ filter: /^[^./]/ }, async (args): Promise<OnResolveResult | undefined> => {
    const { path: name, kind, resolveDir, importer, pluginData } = args;
    if (kind === 'entry-point' || pluginData === inside) return undefined;
    if (!isComponent(args)) return { path: name, external: true };
    const { path, errors } = await bundler.resolve(name, { kind, resolveDir, importer, pluginData: inside });
    return { path, errors, sideEffects: false };
  });
}

/** The components, and all that their entry point names: what no template asks for is left out. */
function isComponent({ path, importer }: OnResolveArgs): boolean {
  return (
    path.startsWith('@react-email/') && (path.endsWith('/components') || importer.includes('@react-email'))
  );
}
