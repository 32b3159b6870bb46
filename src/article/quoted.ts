/** A text without what stands in double quotation marks or guillemets. */
export function dropQuotes(text: string): string {
  return text.replace(/"[^"]{0,2000}"|“[^”]{0,2000}”|«[^»]{0,2000}»/g, ' ');
}
