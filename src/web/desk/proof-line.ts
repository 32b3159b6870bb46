import type { ProofOutcome } from './ports.ts';

/** What became of a proof, in a line or two. */
export function toProofLine({ receipt, testers, refused }: ProofOutcome): string {
  const people = [
    ...(receipt?.outcome === 'accepted' ? ['you'] : []),
    ...(testers === 0 ? [] : [testers === 1 ? 'one tester' : `${testers} testers`]),
  ];
  return [
    ...(people.length === 0 ? [] : [`The proof is on its way to ${people.join(' and ')}.`]),
    ...(receipt === null
      ? ['You came by the link of the terminal, so no address of yours is known: name yourself in "editors".']
      : []),
    ...(receipt === null || receipt.outcome === 'accepted'
      ? []
      : [`It was not accepted for you: ${[receipt.code, receipt.text].filter(Boolean).join(' ')}`]),
    ...(refused === 0
      ? []
      : [`For ${refused === 1 ? 'one tester' : `${refused} testers`} it was not accepted.`]),
  ].join(' ');
}
