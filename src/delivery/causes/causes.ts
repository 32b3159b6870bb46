import { addressCauses } from './address.ts';
import { boxCauses } from './box.ts';
import type { Cause } from './cause.ts';
import { networkCauses } from './network.ts';
import { policyCauses, senderCauses } from './sender.ts';

/**
 * Every cause, in the order in which words are looked for: what is about us comes first, since servers say "no such user" of a return path
 * that they couldn't check, and "unknown" of a client's name; what says that an address is dead must be left over.
 */
export const causes: readonly Cause[] = [
  ...senderCauses,
  ...boxCauses,
  ...networkCauses,
  ...addressCauses,
  ...policyCauses,
];

/** What is wrong, by the name of its line: `the mailbox is full`. */
export function describeCause(name: string): string {
  return causes.find((cause) => cause.name === name)?.says ?? nothingKnown.says;
}

export const nothingKnown: Cause = {
  name: 'unknown',
  party: 'unknown',
  says: 'the server gave no reason that is understood',
  codes: [],
  words: [],
};
