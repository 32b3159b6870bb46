import { chmodSync, readdirSync, rmSync } from 'node:fs';
import { build, type OnResolveResult, type PluginBuild } from 'esbuild';

// `npm run build`: dist/ holds the program with the packages that most commands need, a chunk for what each needs by itself. Node looks
// up and reads each file of a package on its own, which took longer than all the rest of a proof; and the one entry point of React
// Email's components brings a syntax highlighter and Tailwind along, which nobody asks for.

/** Loaded as they lie in node_modules: seldom needed, or looking for files beside themselves. */
const outside =
  /^(?:node:|pg$|pg-boss$|pg-native$|canvas$|fastify$|@fastify\/|imapflow$|undici$|sharp$|ai$|@ai-sdk\/|node-cron$|pino$)/;

const { metafile } = await build({
  entryPoints: ['src/cli/main.ts', 'src/config.ts', 'src/web/app.ts'],
  outbase: '.',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  jsx: 'automatic',
  // Else React takes its development build, which renders at a third of the speed.
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  logLevel: 'warning',
  metafile: true,
  // What packages written for `require` ask Node for.
  banner: {
    js: "import { createRequire } from 'node:module';const require = createRequire(import.meta.url);",
  },
  plugins: [{ name: 'packages', setup: sortPackages }],
});
chmodSync('dist/src/cli/main.js', 0o755);
// What an earlier build left goes last: npx builds anew at its first run, beside a service that may be running.
for (const name of readdirSync('dist', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.js'),
))
  if (metafile.outputs[`dist/${name}`] === undefined) rmSync(`dist/${name}`);

function sortPackages(bundler: PluginBuild): void {
  const asUsual = Symbol('resolved as esbuild does');
  // Imported by name Node's clients bring their fetch along, whoever asks for it; nodemailer, which may fetch what a mail is made of, never does here.
  bundler.onResolve({ filter: /^node:https?$/ }, ({ path, importer }) =>
    importer.includes('/nodemailer/') ? { path, namespace: 'when-asked' } : undefined,
  );
  bundler.onLoad({ filter: /.*/, namespace: 'when-asked' }, ({ path }) => ({
    contents: `export default { request: (...given) => process.getBuiltinModule('${path}').request(...given) };`,
  }));
  bundler.onResolve({ filter: outside }, ({ path }) => ({ path, external: true }));
  bundler.onResolve({ filter: /^@react-email\// }, async (args): Promise<OnResolveResult | undefined> => {
    const { path: name, kind, resolveDir, importer, pluginData } = args;
    if (pluginData === asUsual) return undefined;
    const { path, errors } = await bundler.resolve(name, { kind, resolveDir, importer, pluginData: asUsual });
    return { path, errors, sideEffects: false };
  });
}
