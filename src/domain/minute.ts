/** An instant (epoch ms) as people read it: "2026-11-27 09:00 UTC". */
export function toMinute(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
