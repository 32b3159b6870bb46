import type { Newsletter } from '../domain/newsletter.ts';
import type { SayOnPage } from '../texts/pages.ts';

const keys = {
  monday: 'whenMonday',
  tuesday: 'whenTuesday',
  wednesday: 'whenWednesday',
  thursday: 'whenThursday',
  friday: 'whenFriday',
  saturday: 'whenSaturday',
  sunday: 'whenSunday',
} as const;

/** "Every Friday at 09:00, Berlin": the zone's city says more to a reader than its letters. */
export function toWhen(newsletter: Newsletter, say: SayOnPage): string {
  const { weekday, time } = newsletter.schedule;
  const zone = newsletter.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? newsletter.timeZone;
  return say(keys[weekday], { time, zone });
}
