/** Colours as `#rrggbb`. None is pure black or white, so that a mail program which inverts colours by force keeps the steps between them. */
export interface Palette {
  /** Behind everything. */
  readonly paper: string;
  /** Behind what is set apart: background, support. */
  readonly tint: string;
  /** Running text and headlines. */
  readonly ink: string;
  /** Labels, dates, additions in square brackets. At least 4.5:1 on paper and on tint. */
  readonly soft: string;
  readonly line: string;
  /** Links in running text, the rule beside a quote. At least 4.5:1 on paper and on tint. */
  readonly accent: string;
  /** Behind and on a button. */
  readonly button: string;
  readonly buttonText: string;
}

/** Size and line height in pixels. */
export type Type = readonly [size: number, line: number];

/** How a newsletter looks: data that the blocks read. A new look is a file in `looks/` and a line in `index.ts`. */
export interface Look {
  readonly name: string;
  /** One sentence for who chooses. */
  readonly description: string;
  readonly light: Palette;
  readonly dark: Palette;
  /** Font stacks of what is already on the reader's machine: nothing is fetched. Names without quotes, which would cost 12 bytes a pair, escaped. */
  readonly fonts: { readonly headline: string; readonly text: string; readonly small: string };
  /** The first of a pair is for narrow screens, and what a program without style sheets shows. */
  readonly sizes: {
    readonly name: readonly [narrow: Type, wide: Type];
    /** The first entry's headline. */
    readonly lead: readonly [narrow: Type, wide: Type];
    readonly headline: readonly [narrow: Type, wide: Type];
    readonly text: Type;
    readonly quote: Type;
    readonly background: Type;
    readonly small: Type;
  };
  readonly masthead: 'centred' | 'ranged';
  /** A rule beside the quote, or none and larger marks. */
  readonly quote: 'ruled' | 'plain';
  /** Corners of buttons and of what is set apart, in pixels. */
  readonly radius: number;
}
