import { children, type Element, toText } from '../markup/tree.ts';
import type { FeedRhythm } from './feed.ts';

const periods: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** When a channel asks to be looked at again; what makes no sense is left out. */
export function readRhythm(channel: Element): FeedRhythm {
  const texts = new Map<string, string>();
  const inner = new Map<string, string[]>();
  for (const element of children(channel)) {
    const name = element.name.toLowerCase();
    texts.set(name, toText(element).trim());
    if (name === 'skiphours' || name === 'skipdays')
      inner.set(
        name,
        [...children(element)].map((child) => toText(child).trim().toLowerCase()),
      );
  }
  const ttl = toPositive(texts.get('ttl'));
  const period = periods[texts.get('sy:updateperiod') ?? ''];
  const frequency = toPositive(texts.get('sy:updatefrequency')) ?? 1;
  return {
    minutes: ttl ?? (period === undefined ? null : Math.max(1, Math.round(period / frequency))),
    skipHours: (inner.get('skiphours') ?? [])
      .map(Number)
      .filter((hour) => Number.isInteger(hour) && hour >= 0 && hour <= 24)
      .map((hour) => hour % 24),
    skipDays: (inner.get('skipdays') ?? []).map((day) => days.indexOf(day)).filter((day) => day >= 0),
  };
}

function toPositive(text: string | undefined): number | null {
  const value = Number(text);
  return text !== undefined && text !== '' && Number.isFinite(value) && value > 0 ? value : null;
}
