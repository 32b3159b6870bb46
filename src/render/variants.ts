import type { Variant } from '../domain/message.ts';
import type { Newsletter } from '../domain/newsletter.ts';

/** What a reader asked for, as stored. */
export interface Wish {
  /** Null: the newsletter's language. */
  readonly language: string | null;
  /** Ids of the sections wanted; null for all. */
  readonly sections: readonly string[] | null;
  /** False while "not now" hides the support block. */
  readonly support: boolean;
  /** Whether they came with a list of elsewhere. */
  readonly imported?: boolean | undefined;
}

/**
 * The variant that fits a reader's wish: a language the newsletter doesn't have falls back to its own, sections that it no longer has
 * are passed over, all sections (or none that exists) are null, and the support block needs one to show.
 */
export function toVariant(newsletter: Newsletter, wish: Wish): Variant {
  const known = newsletter.sections.map((section) => section.id);
  const wanted = wish.sections === null ? known : known.filter((id) => wish.sections?.includes(id));
  return {
    language: newsletter.languages.find((language) => language === wish.language) ?? newsletter.language,
    sections: wanted.length === known.length || wanted.length === 0 ? null : wanted,
    support: wish.support && newsletter.support !== null,
    ...(wish.imported && { imported: true }),
  };
}
