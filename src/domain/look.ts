import * as z from 'zod';

const Colour = z.string().regex(/^#[0-9a-f]{6}$/, 'expected a colour such as #1f49c7, in small letters');

/** Colours as `#rrggbb`. None is pure black or white, so that a mail program which inverts colours by force keeps the steps between them. */
export const Palette = z.strictObject({
  /** Behind everything. */
  paper: Colour,
  /** Behind what is set apart: cards' surroundings, support, the footer. */
  tint: Colour,
  /** Running text, headlines, links in running text. At least 14:1 on paper. */
  ink: Colour,
  /** Labels, dates, additions in square brackets. At least 5.3:1 on paper and on tint. */
  soft: Colour,
  line: Colour,
  /** Under links, beside a quote, behind a button. At least 6.5:1 on paper and on tint. */
  accent: Colour,
});
export type Palette = Readonly<z.infer<typeof Palette>>;

const Pixels = z.number().min(8).max(120);

/** Size and line height in pixels. */
export const Type = z.tuple([Pixels, Pixels]).readonly();
export type Type = z.infer<typeof Type>;

/** The first of a pair is for narrow screens, and what a program without style sheets shows. */
const Pair = z.tuple([Type, Type]).readonly();

/** Stacks of what is already on the reader's machine: nothing is fetched. Names without quotes, which would cost 12 bytes a pair, escaped. */
const Family = z.string().regex(/^[\w ,-]+$/, 'expected names of fonts, apart by commas, without quotes');

/** How a newsletter looks: data that the blocks read. */
export const Look = z.strictObject({
  name: z.string().min(1),
  /** One sentence for who chooses. */
  description: z.string(),
  light: Palette,
  dark: Palette,
  fonts: z.strictObject({ text: Family, label: Family }),
  /** Width of the column of text, in pixels. */
  measure: z.int().min(320).max(800),
  sizes: z.strictObject({
    name: Pair,
    /** The first entry's headline. */
    lead: Pair,
    /** The same where it runs to many lines. */
    longLead: Pair,
    headline: Pair,
    /** The lead's first quote, where it is pulled out. */
    pulled: Pair,
    section: Type,
    text: Type,
    quote: Type,
    brief: Type,
    background: Type,
    small: Type,
  }),
  weights: z.strictObject({ headline: z.union([z.literal(400), z.literal(700)]) }),
  /** Name over rules; name and date over a strip of colour; name and date alone. */
  masthead: z.enum(['ruled', 'strip', 'plain']),
  /** Entries between rules; as cards on the tint; as prose with an ornament between them. */
  entry: z.enum(['ruled', 'card', 'prose']),
  /** Corners of cards, buttons and what is set apart, in pixels. */
  radius: z.int().min(0).max(40),
});
export type Look = Readonly<z.infer<typeof Look>>;
