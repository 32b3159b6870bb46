/** A mail as it looks by day or by night, whichever it is for whoever looks at it now. */
export function fixScheme(html: string, scheme: 'light' | 'dark'): string {
  return html
    .replace(
      /@media\s*\(prefers-color-scheme:\s*dark\)/g,
      scheme === 'dark' ? '@media all' : '@media not all',
    )
    .replace(/(name="(?:supported-)?color-schemes?" content=")[^"]*/g, `$1${scheme}`)
    .replace(/\b(color-scheme|supported-color-schemes):\s*light dark/g, `$1:${scheme}`);
}
