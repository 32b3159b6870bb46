import { createHash } from 'node:crypto';
import type { Issue } from '../domain/issue.ts';

/** The same as long as an issue reads the same. */
export function toContentMark({ content }: Pick<Issue, 'content'>): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('base64url');
}
