import type { Model } from '../condense/improve.ts';
import type { Config } from '../config.ts';

/** Loaded only where a newsletter names one: its packages are large. */
export async function openModel({ model }: Config): Promise<Model | null> {
  if (model === null) return null;
  const { createModel } = await import('../model/openai-compatible.ts');
  const { url, name, key, timeoutSeconds } = model;
  return createModel({ url, name, key, timeoutMs: timeoutSeconds * 1000, retries: 2 });
}
