/** A single mail that the rules ask for. Its links are given as tokens: the edge makes addresses of them. */
export type ReaderLetter = {
  readonly to: string;
  readonly name: string | null;
  readonly language: string;
} & (
  | { readonly kind: 'confirm'; readonly token: string; readonly days: number }
  | {
      readonly kind: 'welcome';
      readonly preferencesToken: string;
      readonly leaveToken: string;
      /** Came with a list of elsewhere, and never confirmed here. */
      readonly imported: boolean;
    }
  | { readonly kind: 'goodbye'; readonly undoToken: string; readonly hours: number }
  | { readonly kind: 'change-address'; readonly token: string; readonly days: number }
  | { readonly kind: 'account'; readonly token: string; readonly hours: number }
  | { readonly kind: 'ended'; readonly what: 'deleted' | 'moved' }
);

/**
 * Hears of a letter that the store has taken in with what it tells of. Answers at once, before it is delivered: how long the relay takes would
 * tell whether an address is known. The command line may wait for the relay instead.
 */
export type OnLetter = (letter: ReaderLetter) => Promise<void>;
