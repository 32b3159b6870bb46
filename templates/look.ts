/** Colours as `#rrggbb`. None is pure black or white, so that a mail program which inverts colours by force keeps the steps between them. */
export interface Palette {
  /** Behind everything. */
  readonly paper: string;
  /** Behind what is set apart: cards' surroundings, support, the footer. */
  readonly tint: string;
  /** Running text, headlines, links in running text. At least 14:1 on paper. */
  readonly ink: string;
  /** Labels, dates, additions in square brackets. At least 5.3:1 on paper and on tint. */
  readonly soft: string;
  readonly line: string;
  /** Under links, beside a quote, behind a button. At least 6.5:1 on paper and on tint. */
  readonly accent: string;
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
  readonly fonts: { readonly text: string; readonly label: string };
  /** Width of the column of text, in pixels. */
  readonly measure: number;
  /** The first of a pair is for narrow screens, and what a program without style sheets shows. */
  readonly sizes: {
    readonly name: readonly [narrow: Type, wide: Type];
    /** The first entry's headline. */
    readonly lead: readonly [narrow: Type, wide: Type];
    /** The same where it runs to many lines. */
    readonly longLead: readonly [narrow: Type, wide: Type];
    readonly headline: readonly [narrow: Type, wide: Type];
    /** The lead's first quote, where it is pulled out. */
    readonly pulled: readonly [narrow: Type, wide: Type];
    readonly section: Type;
    readonly text: Type;
    readonly quote: Type;
    readonly brief: Type;
    readonly background: Type;
    readonly small: Type;
  };
  readonly weights: { readonly headline: 400 | 700 };
  /** Name over rules; name and date over a strip of colour; name and date alone. */
  readonly masthead: 'ruled' | 'strip' | 'plain';
  /** Entries between rules; as cards on the tint; as prose with an ornament between them. */
  readonly entry: 'ruled' | 'card' | 'prose';
  /** Corners of cards, buttons and what is set apart, in pixels. */
  readonly radius: number;
}
