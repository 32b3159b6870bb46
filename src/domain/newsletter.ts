import * as z from 'zod';
import { Font } from './font.ts';
import { Look } from './look.ts';
import { Images, Picture } from './picture.ts';

/** `HH:MM`, 24 hours. */
export const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'expected HH:MM, for example 09:00');

export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
export type Weekday = z.infer<typeof Weekday>;

/** `month` and `month-end`: on the first and on the last such weekday of a month. */
export const Cadence = z.enum(['week', 'two-weeks', 'month', 'month-end']);

/** When an issue is due, in the newsletter's own time zone. */
export const Schedule = z.object({
  weekday: z.union([Weekday, z.array(Weekday).min(1)]),
  every: Cadence.optional(),
  /** A day (YYYY-MM-DD) of a week that has an issue, where only every second one does. */
  start: z.iso.date().optional(),
  time: TimeOfDay,
  /** How late, in hours, a missed slot may still go out unasked. */
  catchUpHours: z.number().positive(),
});
export type Schedule = z.infer<typeof Schedule>;

/** A section that readers can choose: entries whose source matches one of `from` go there. */
export const Section = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string(),
  from: z.array(z.string()),
});
export type Section = z.infer<typeof Section>;

/** Where entries of no section stand, and under which words; without a title they are called "Other news" in the reader's language. */
export const Rest = z.object({ title: z.string().nullable(), place: z.enum(['first', 'last']) });
export type Rest = z.infer<typeof Rest>;

/** What makes a look the newsletter's own. `colour` takes the place of the look's accent, `font` of its family for running text. */
export const Brand = z.object({
  colour: z
    .string()
    .regex(/^#[0-9a-fA-F]{6}$/, 'expected a colour such as #1f49c7')
    .nullable(),
  font: Font.nullable().optional(),
});
export type Brand = z.infer<typeof Brand>;

/** The newsletter's sign, in place of its written name; `dark` stands on dark paper, where there is one. */
export const Logo = z.object({ light: Picture, dark: Picture.nullable() });
export type Logo = z.infer<typeof Logo>;

/** The support block: where one gives once, monthly or each year; `from` is the smallest amount, as shown. */
export const Support = z.object({
  title: z.string(),
  text: z.string(),
  from: z.string().nullable(),
  once: z.url().nullable(),
  monthly: z.url().nullable(),
  annual: z.url().nullable(),
  /** Weeks that "not now" hides the block for. */
  hideWeeks: z.int().positive(),
});
export type Support = z.infer<typeof Support>;

/** Everything about the newsletter that its readers can see. `url` is its public address without a slash at the end. */
export const Newsletter = z.object({
  name: z.string().min(1),
  tagline: z.string(),
  description: z.string(),
  language: z.string(),
  languages: z.array(z.string()).min(1),
  timeZone: z.string(),
  url: z.url(),
  /** The public addresses of the same pages that every mail may write out, for readers whom one doesn't open for. */
  addresses: z.array(z.url()).optional(),
  /** `Name <address>` as it stands in From. */
  from: z.object({ name: z.string(), address: z.string() }),
  replyTo: z.string().nullable(),
  /** Who is responsible, with a postal address: printed at the end of each mail. */
  imprint: z.string(),
  look: z.string(),
  /** In place of the look of that name. */
  ownLook: Look.optional(),
  /** All looks of its own, by their names, beside those that the program has: an issue can be set in any. */
  ownLooks: z.record(z.string(), Look).optional(),
  brand: Brand.optional(),
  logo: Logo.optional(),
  images: Images.optional(),
  sections: z.array(Section),
  rest: Rest.optional(),
  support: Support.nullable(),
  /** A few lines from the editors, shown before the entries (see `readMessage`). */
  message: z.string().nullable(),
  schedule: Schedule,
});
export type Newsletter = z.infer<typeof Newsletter>;

/** The newsletter's other public addresses, beside the one that links show. */
export function findOtherAddresses({ url, addresses = [] }: Newsletter): string[] {
  return addresses.filter((address) => address !== url);
}

/** The domain that the newsletter's mail comes from: what Message-IDs and List-Id are made in. */
export function toSenderDomain({ from }: Pick<Newsletter, 'from'>): string {
  return from.address.slice(from.address.lastIndexOf('@') + 1);
}
