#!/usr/bin/env node
console.error('digest: not ready');
process.exitCode = 1;
