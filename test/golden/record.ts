import { writeFileSync } from 'node:fs';
import { pairs, readSeed, rulePairs, toGolden, toGoldenRule } from './pairs.ts';

// Run by hand, after reading what changed: node test/golden/record.ts
for (const { name, expected } of pairs) {
  writeFileSync(expected, `${JSON.stringify(toGolden(readSeed(name)), null, 2)}\n`);
}
for (const { article, expected } of rulePairs) {
  writeFileSync(expected, `${JSON.stringify(toGoldenRule(article), null, 2)}\n`);
}
