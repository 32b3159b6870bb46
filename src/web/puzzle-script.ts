import { puzzleBits } from './puzzle.ts';

/**
 * Only where the puzzle is switched on: when a form with a `proof` field is sent, it looks for a number whose
 * SHA-256 (FIPS 180-4) together with the form's stamp begins with zeros. The browser's own hashing needs https, which an onion service has not.
 */
export const puzzleScript = `'use strict';
(() => {
  const bits = ${puzzleBits};
  const primes = [];
  for (let n = 2; primes.length < 64; n++) if (primes.every((prime) => n % prime)) primes.push(n);
  const fraction = (number) => ((number - Math.floor(number)) * 0x100000000) | 0;
  const constants = primes.map((prime) => fraction(Math.cbrt(prime)));
  const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
  const words = new Int32Array(64);
  const turn = (word, by) => (word >>> by) | (word << (32 - by));

  function firstWord(text) {
    const bytes = new Uint8Array((((text.length + 8) >> 6) + 1) << 6);
    for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
    bytes[text.length] = 0x80;
    const view = new DataView(bytes.buffer);
    view.setUint32(bytes.length - 4, text.length * 8);
    let state = start;
    for (let block = 0; block < bytes.length; block += 64) {
      let [a, b, c, d, e, f, g, h] = state;
      for (let at = 0; at < 64; at++) {
        if (at < 16) words[at] = view.getInt32(block + at * 4);
        else {
          const early = words[at - 15];
          const late = words[at - 2];
          words[at] =
            words[at - 16] + words[at - 7] +
            (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
            (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10));
        }
        const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + constants[at] + words[at]) | 0;
        const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
      }
      state = [a, b, c, d, e, f, g, h].map((word, at) => (word + state[at]) | 0);
    }
    return state[0];
  }

  function solve(stamp, from, done) {
    for (let proof = from; proof < from + 2000; proof++)
      if (firstWord(stamp + ':' + proof) >>> (32 - bits) === 0) return done(String(proof));
    setTimeout(solve, 0, stamp, from + 2000, done);
  }

  for (const field of document.querySelectorAll('input[name="proof"]')) {
    const form = field.form;
    form.addEventListener('submit', (event) => {
      if (field.value !== '') return;
      event.preventDefault();
      const button = event.submitter;
      solve(form.elements.stamp.value, 0, (proof) => {
        field.value = proof;
        form.requestSubmit(button);
      });
    });
  }
})();
`;
