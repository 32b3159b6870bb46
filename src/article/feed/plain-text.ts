/** A text as HTML: blank lines part its paragraphs, or, where it has none, the ends of its lines do. What is in them stays as it is. */
export function toParagraphs(text: string): string {
  const trimmed = text.trim();
  const paragraphs = trimmed.split(/\r?\n[^\S\n]*\r?\n/);
  const parts = paragraphs.length > 1 ? paragraphs : trimmed.split(/\r?\n/);
  return parts
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${part.trim()}</p>`)
    .join('');
}
