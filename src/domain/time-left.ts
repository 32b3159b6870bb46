/** How long so many messages still take, in the largest unit that says something: "45 s", "12 min". Null where nothing moves. */
export function toTimeLeft(messages: number, perSecond: number): string | null {
  if (perSecond <= 0) return null;
  const seconds = Math.ceil(messages / perSecond);
  if (seconds < 90) return `${seconds} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
