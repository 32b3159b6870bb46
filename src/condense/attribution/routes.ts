import { findClauseBefore } from './clause-before.ts';
import { findClauseBehind, findInverted, findTail } from './clause-behind.ts';
import type { Finding, Place, Route } from './finding.ts';
import { findLabel, findSigned, findSourceBeside, findSourcePhrase, findTranscript } from './labels.ts';
import { findRelayed } from './relayed.ts';
import { findReported } from './reported.ts';
import { trust } from './trust.ts';
import { isUnsaid } from './unsaid.ts';

/** In the order they are asked; the first that answers wins. To add a way of reporting, add a line. */
const routes: readonly Route[] = [
  findTranscript,
  findRelayed,
  findReported,
  findClauseBehind,
  findInverted,
  findSourceBeside,
  findClauseBefore,
  findSigned,
  findTail,
  findSourcePhrase,
  findLabel,
];

export function findInSentence(place: Place): Finding | null {
  for (const route of routes) {
    const finding = route(place);
    if (finding === null) continue;
    return isUnsaid(place, finding) ? { ...finding, confidence: trust.poor } : finding;
  }
  return null;
}
