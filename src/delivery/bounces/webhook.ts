import * as z from 'zod';
import { type BounceOutcome, type BounceWorld, hasOurs, takeBounce } from './desk.ts';

/** What a provider's webhook is set up to post: the mail that came back, whole. `to` is where it came back to. */
const WebhookNotice = z.object({
  raw: z.string(),
  to: z.string().nullable().default(null),
});

/**
 * Takes a posted body as it came. Nobody needs a password for it: only a genuine token does anything, and a body without one is `ignored` before
 * anything of it is read. Undefined for a body with a token that isn't such a notice.
 */
export async function takeWebhookNotice(
  rawBody: string,
  world: BounceWorld,
): Promise<BounceOutcome | undefined> {
  // Some programs write a plus in JSON as its code.
  if (!hasOurs(rawBody.replaceAll(/\\u002b/gi, '+'), world.returnPathKey)) return 'ignored';
  const notice = WebhookNotice.safeParse(findJson(rawBody));
  return notice.success ? takeBounce(notice.data.raw, notice.data.to, world) : undefined;
}

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
