import { type Message, Slot, toPlaceholder } from '../domain/message.ts';

/** The message of one reader, for a proof or a preview; delivery fills the composed bytes instead. */
export function fillSlots(message: Message, tokens: Readonly<Record<Slot, string>>): Message {
  const fill = (part: string): string =>
    Slot.options.reduce((filled, slot) => filled.replaceAll(toPlaceholder(slot), tokens[slot]), part);
  return { subject: message.subject, html: fill(message.html), text: fill(message.text) };
}
