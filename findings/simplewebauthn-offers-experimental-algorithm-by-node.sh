#!/usr/bin/env bash
# @simplewebauthn/server 14.0.3 on Node 24.21.0 and 22.23.3.
#
# generateRegistrationOptions without supportedAlgorithmIDs offers what the running Node can verify: on Node 24 first of all ML-DSA-44 (COSE -48),
# which that Node names an experiment that may change, and prints two ExperimentalWarnings on standard error; on Node 22 not. A browser takes the
# first algorithm that it has, so a passkey that was added under Node 24 may be unknown to the same program under Node 22.
# The documentation of the option names EdDSA, ES256 and RS256 as what is offered. Given the three, nothing is probed and nothing is printed.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm install --silent --no-audit --no-fund @simplewebauthn/server@14.0.3 >/dev/null 2>&1
for version in 24.21.0 22.23.3; do
  npm install --silent --no-audit --no-fund --prefix "node-$version" --allow-scripts=node "node@$version" >/dev/null 2>&1 ||
    npm install --silent --no-audit --no-fund --prefix "node-$version" "node@$version" >/dev/null 2>&1
done

cat > try.mjs <<'PROGRAM'
import { generateRegistrationOptions } from '@simplewebauthn/server';

const warnings = [];
process.on('warning', ({ name }) => warnings.push(name));
const offer = async (more) => {
  const { pubKeyCredParams } = await generateRegistrationOptions({
    rpName: 'News',
    rpID: 'news.example',
    userName: 'an editor',
    ...more,
  });
  return pubKeyCredParams.map(({ alg }) => alg).join(' ');
};
const major = process.versions.node.split('.')[0];
console.log(`Node ${major}, three algorithms named: ${await offer({ supportedAlgorithmIDs: [-8, -7, -257] })}`);
await new Promise((resolve) => setImmediate(resolve));
console.log(`Node ${major}, warnings so far: ${warnings.length}`);
console.log(`Node ${major}, none named: ${await offer({})}`);
await new Promise((resolve) => setImmediate(resolve));
console.log(`Node ${major}, warnings: ${warnings.join(' ') || 'none'}`);
PROGRAM
cat > expected <<'OUTPUT'
Node 24, three algorithms named: -8 -7 -257
Node 24, warnings so far: 0
Node 24, none named: -48 -8 -7 -257
Node 24, warnings: ExperimentalWarning ExperimentalWarning
Node 22, three algorithms named: -8 -7 -257
Node 22, warnings so far: 0
Node 22, none named: -8 -7 -257
Node 22, warnings: none
OUTPUT

for version in 24.21.0 22.23.3; do "node-$version/node_modules/.bin/node" try.mjs 2>/dev/null; done > seen
diff expected seen && echo "as described"
