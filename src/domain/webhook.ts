import * as z from 'zod';

/** What other programs are told of: types after the Standard Webhooks specification, apart by points. */
export const WebhookType = z.enum([
  'issue.sent',
  'issue.held',
  'reader.confirmed',
  'reader.left',
  'reader.bounced',
]);
export type WebhookType = z.infer<typeof WebhookType>;

/** Who is told, and of what. */
export interface WebhookTarget {
  readonly url: string;
  readonly events: readonly WebhookType[];
}

/** One event on its way to one target, or arrived. Instants are epoch ms. */
export interface WebhookPost {
  readonly id: number;
  /** The same at every try and in every replay: the `webhook-id`. */
  readonly eventId: string;
  readonly url: string;
  readonly type: WebhookType;
  /** The JSON that is signed and sent. */
  readonly payload: string;
  readonly state: 'waiting' | 'delivered' | 'given-up';
  readonly attempts: number;
  readonly due: number;
  /** Why the last try failed; null where none did. */
  readonly reason: string | null;
}
