import { writeFileSync } from 'node:fs';
import { pairs, readSeed, toGolden } from './pairs.ts';

// Run by hand, after reading what changed: node test/golden/record.ts
for (const { name, expected } of pairs) {
  writeFileSync(expected, `${JSON.stringify(toGolden(readSeed(name)), null, 2)}\n`);
}
