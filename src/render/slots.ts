import { DigestError } from '../domain/errors.ts';
import { type Message, Slot, type Slots, toPlaceholder } from '../domain/message.ts';

type Filled = Message & { readonly slots: Slots };

/** The message, whose placeholders are those that its templates put there. Throws `slots-uneven`. */
export function checkSlots(message: Filled): Filled {
  const { html, text, slots } = message;
  for (const slot of Slot.options) {
    const found = `${html} ${text}`.split(toPlaceholder(slot, slots.mark)).length - 1;
    if (found !== slots.counts[slot]) throw new DigestError('slots-uneven', { slot });
  }
  return message;
}

/** The message of one reader, for a proof or a preview; delivery fills the composed bytes instead. */
export function fillSlots(message: Message, tokens: Readonly<Record<Slot, string>>): Message {
  const { subject, html, text, slots } = message;
  if (slots === undefined) return message;
  const fill = (part: string): string =>
    Slot.options.reduce(
      (filled, slot) => filled.replaceAll(toPlaceholder(slot, slots.mark), tokens[slot]),
      part,
    );
  return { subject, html: fill(html), text: fill(text) };
}
