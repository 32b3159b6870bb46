import * as z from 'zod';

/**
 * What a token may do. read: issues, draft, candidates, sources. candidates: add an article to the candidates, and nothing else. draft: change
 * the next issue. send: approve, hold, pause, go on, end. subscribers: take one in, take one off, counts.
 */
export const Scope = z.enum(['read', 'candidates', 'draft', 'send', 'subscribers']);
export type Scope = z.infer<typeof Scope>;

/** A program that may ask. Instants are epoch ms. */
export interface ApiToken {
  readonly id: number;
  /** Stands in the history of edits. */
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
  readonly revokedAt: number | null;
}

/** How the history of edits names it: never as an editor of the same name would be, who may have to approve what it changed. */
export function toProgram({ name }: Pick<ApiToken, 'name'>): string {
  return `api: ${name}`;
}
