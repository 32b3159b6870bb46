/** Of each side in CSS pixels; librsvg draws some more, and on beyond that says so on the terminal in words of its own. */
export const longestSide = 1_000_000;

/** CSS pixels of a unit (CSS Values and Units 3, 5.2; an em as long as where nothing says otherwise). */
const pixels: Readonly<Record<string, number>> = {
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  pt: 96 / 72,
  pc: 16,
  em: 16,
  ex: 8,
  ch: 8,
  rem: 16,
};

const RootPattern = /<(?:[\w.-]+:)?svg\b(?:[^>"']|"[^"]*"|'[^']*')*>/i;
const CommentPattern = /<!--.*?-->/gs;
const StylePattern = /<style\b[^>]*>.*?<\/style>/gis;
/** As an attribute or in a rule of CSS, with what stands after it. */
const LengthPattern = /(?<![-\w])(?:width|height)\s*[=:](?=([^;{}<>]{1,40}))/gi;
const NumberPattern = /^[\d.]+(?:e[+-]?\d+)?([a-z]*)/i;
const ViewBoxPattern = /\bviewBox\s*=\s*["']([^"']*)["']/;

/**
 * The longest side that an SVG file says it has, in CSS pixels: of its root and of the sizes in its style sheets, since one of those may be the
 * root's. 0 where it says none.
 */
export function findLongestSide(svg: string): number {
  const text = svg.replace(CommentPattern, '');
  const root = RootPattern.exec(text)?.[0] ?? '';
  const said = [root, ...(text.match(StylePattern) ?? [])].flatMap((part) =>
    [...part.matchAll(LengthPattern)].map(([, after = '']) => toPixels(after.replace(/^[\s"'+]+/, ''))),
  );
  const [, , ...box] = (ViewBoxPattern.exec(root)?.[1] ?? '').trim().split(/[\s,]+/);
  // A size of its own says how large it is drawn, whatever units it is drawn in.
  const isSized = /(?<![-\w])width\s*[=:]/.test(root) && /(?<![-\w])height\s*[=:]/.test(root);
  const sides = isSized ? said : [...said, ...box.map(Number)];
  return Math.max(0, ...sides.filter((side) => !Number.isNaN(side)));
}

function toPixels(length: string): number {
  const unit = NumberPattern.exec(length)?.[1]?.toLowerCase() ?? '';
  return Number.parseFloat(length) * (pixels[unit] ?? 1);
}
