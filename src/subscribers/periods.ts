/** All in ms. */
export const hour = 3_600_000;
export const day = 24 * hour;
export const week = 7 * day;

/** How long a confirmation link, or one for a new address, works. */
export const confirmDays = 7;
/** How long "that was a mistake" works, and the address of somebody who left is kept. */
export const undoHours = 24;
/** How long the link to the page of a reader's own account works. */
export const accountHours = 24;
/** Days after which an address that bounced or complained is forgotten, but for its hash. */
export const suppressedDays = 30;
/** Letters that one address can be sent within a day by whoever types it into a form. */
export const lettersADay = 3;

/** An instant `ms` from `now` as the whole second that tokens carry. */
export function toSecond(instant: number): number {
  return Math.floor(instant / 1000);
}
