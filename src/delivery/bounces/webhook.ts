import { z } from 'zod';
import { type BounceOutcome, type BounceWorld, takeBounce } from './desk.ts';

/** What a provider's webhook is set up to post: the mail that came back, whole. `to` is where it came back to. */
const WebhookNotice = z.object({
  raw: z.string(),
  to: z.string().nullable().default(null),
});

/** Undefined for what isn't such a notice. Nobody needs a password for it: only a genuine token in it does anything. */
export async function takeWebhookNotice(
  rawNotice: unknown,
  world: BounceWorld,
): Promise<BounceOutcome | undefined> {
  const notice = WebhookNotice.safeParse(rawNotice);
  return notice.success ? takeBounce(notice.data.raw, notice.data.to, world) : undefined;
}
