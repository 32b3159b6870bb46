import * as z from 'zod';

/**
 * queued: planned, nobody works on it. sending: claimed, perhaps on the wire. accepted: a 250 after DATA. deferred: a 4xx or trouble
 * before the body was handed over, to be tried again. failed: a 5xx to this address. suppressed: on the do-not-mail list.
 * uncertain: the body was handed over and no answer came. cancelled: the issue was stopped before its turn.
 */
export const DeliveryState = z.enum([
  'queued',
  'sending',
  'accepted',
  'deferred',
  'failed',
  'suppressed',
  'uncertain',
  'cancelled',
]);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** How many readers of an issue are in each state; they add up to `planned` at every moment. */
export const Balance = z.object({
  planned: z.int(),
  queued: z.int(),
  sending: z.int(),
  accepted: z.int(),
  deferred: z.int(),
  failed: z.int(),
  suppressed: z.int(),
  uncertain: z.int(),
  cancelled: z.int(),
});
export type Balance = z.infer<typeof Balance>;

/** Nothing is left to do: no reader is queued, being sent to, or waiting for another try, and the sums add up. */
export function isSettled(balance: Balance): boolean {
  const { planned, queued, sending, accepted, deferred, failed, suppressed, uncertain, cancelled } = balance;
  return (
    queued + sending + deferred === 0 && planned === accepted + failed + suppressed + uncertain + cancelled
  );
}

/** What the receiving server said, as a value. `code` is the SMTP reply code or null; `text` has every address cut out. */
export const Receipt = z.object({
  outcome: z.enum(['accepted', 'deferred', 'failed', 'uncertain']),
  code: z.int().nullable(),
  text: z.string(),
});
export type Receipt = z.infer<typeof Receipt>;
