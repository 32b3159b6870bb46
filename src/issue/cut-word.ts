/** At most `longest` UTF-16 units, an ellipsis among them; a text without blanks is cut between characters. */
export function cutAtWord(text: string, longest: number): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= longest) return whole;
  const room = whole.slice(0, longest - 1);
  const blank = whole.charAt(longest - 1) === ' ' ? room.length : room.lastIndexOf(' ');
  const kept = blank > longest / 2 ? room.slice(0, blank) : dropHalfPair(room);
  return `${kept.replace(/[\s,;:.–—-]{1,200}$/, '')}…`;
}

function dropHalfPair(text: string): string {
  return text.replace(/[\ud800-\udbff]$/, '');
}
