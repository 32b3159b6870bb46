/** What a single letter says, before it is set in a look or in plain text. */
export interface LetterContent {
  readonly subject: string;
  readonly preheader: string;
  readonly heading: string;
  readonly before: readonly string[];
  readonly action: LetterLink | null;
  readonly after: readonly string[];
  /** A quieter way, beneath. */
  readonly aside: (LetterLink & { readonly text: string }) | null;
  /** Why this letter came. */
  readonly why: string;
}

export interface LetterLink {
  readonly label: string;
  readonly url: string;
}
