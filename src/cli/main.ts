#!/usr/bin/env node
import { existsSync } from 'node:fs';
import module from 'node:module';

// This file alone must run on any Node since 18: it starts the program anew with the Node that npm installed beside it.
const wanted = 24;

if (Number(process.versions.node.split('.')[0]) >= wanted) {
  module.enableCompileCache?.();
  const { run } = await import('./program.ts');
  process.exitCode = await run(process.argv.slice(2));
} else {
  await startAnew();
}

async function startAnew(): Promise<void> {
  const places = ['../../../node_modules/.bin/node', '../../../../.bin/node'].map(
    (place) => new URL(place, import.meta.url).pathname,
  );
  const node = places.find(existsSync);
  if (node === undefined) {
    console.error(
      `digest: needs Node ${wanted} or newer, this is ${process.version}. Run "npm ci" in its folder; that installs one beside it.`,
    );
    process.exitCode = 1;
    return;
  }
  const { spawn } = await import('node:child_process');
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // The terminal sends Ctrl-C to both; the child decides how to stop, so this process only waits for it.
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exitCode = await new Promise<number>((done) => {
    child.on('error', (error) => {
      console.error(`digest: could not start ${node}: ${error.message}`);
      done(1);
    });
    child.on('exit', (code, signal) => done(code ?? (signal === 'SIGINT' ? 130 : 1)));
  });
}
