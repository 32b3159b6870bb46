import { randomBytes } from 'node:crypto';
import type { Message } from '../domain/message.ts';
import { fillSlots } from '../render/slots.ts';

/** A message to be looked at: the places for a reader's own links hold tokens that are nobody's. */
export function fillWithNobodys(message: Message): Message {
  const nobody = () => randomBytes(33).toString('base64url');
  return fillSlots(message, { leave: nobody(), preferences: nobody(), 'not-now': nobody() });
}
