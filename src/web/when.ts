import type { Newsletter } from '../domain/newsletter.ts';
import { toWeekdays } from '../texts/dates.ts';
import type { SayOnPage } from '../texts/pages.ts';

const weekly = {
  monday: 'whenMonday',
  tuesday: 'whenTuesday',
  wednesday: 'whenWednesday',
  thursday: 'whenThursday',
  friday: 'whenFriday',
  saturday: 'whenSaturday',
  sunday: 'whenSunday',
} as const;

const cadences = {
  week: 'whenDays',
  'two-weeks': 'whenTwoWeeks',
  month: 'whenMonth',
  'month-end': 'whenMonthEnd',
} as const;

/** "Every Friday at 09:00, Berlin": the zone's city says more to a reader than its letters. */
export function toWhen(newsletter: Newsletter, say: SayOnPage, language: string): string {
  const { weekday, time, every = 'week' } = newsletter.schedule;
  const zone = newsletter.timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? newsletter.timeZone;
  const [only, ...others] = [weekday].flat();
  if (every === 'week' && only !== undefined && others.length === 0) return say(weekly[only], { time, zone });
  return say(cadences[every], { days: toWeekdays(weekday, language), time, zone });
}
