import { createPrivateKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';

// As many RSA signatures as the second argument says, by all cores and nothing else: what no sender that signs on this machine gets beyond.
const key = createPrivateKey(readFileSync(process.argv[2] ?? ''));
const data = Buffer.alloc(900, 'x');
let left = Number(process.argv[3]);

function next(): void {
  if (left-- <= 0) return;
  sign('sha256', data, key, (error) => {
    if (error) throw error;
    next();
  });
}
for (let n = 0; n < availableParallelism() * 2; n++) next();
