import { findElements, type MailDocument, readSheets, toDeclarations } from './mail-tree.ts';

// What of html and CSS a mail uses, by the names of caniemail's features (`css-border-radius`, `html-lists`).

const elementFeatures: Readonly<Record<string, string>> = {
  ...Object.fromEntries(['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name) => [name, 'html-h1-h6'])),
  ...Object.fromEntries(['ul', 'ol', 'li', 'dl'].map((name) => [name, 'html-lists'])),
  ...Object.fromEntries(
    ['article', 'aside', 'figcaption', 'figure', 'footer', 'header', 'main', 'nav', 'section'].map((name) => [
      name,
      'html-semantics',
    ]),
  ),
  b: 'html-strong',
};

/** The first of each pair is the beginning of a property whose kin caniemail tests as one. */
const propertyKin: readonly (readonly [string, string])[] = [
  ['margin-', 'css-margin'],
  ['padding-', 'css-padding'],
  ['border-top', 'css-border'],
  ['border-bottom', 'css-border'],
  ['border-left', 'css-border'],
  ['border-right', 'css-border'],
  ['column', 'css-column-layout-properties'],
];

const valueFeatures: readonly (readonly [RegExp, string])[] = [
  [/^flex$/, 'css-display-flex'],
  [/^grid$/, 'css-display-grid'],
  [/var\(/, 'css-variables'],
  [/calc\(/, 'css-unit-calc'],
  [/linear-gradient\(/, 'css-linear-gradient'],
  [/\burl\(/, 'css-background-image'],
  [/\d(rem)\b/, 'css-unit-rem'],
  [/\d(vw)\b/, 'css-unit-vw'],
  [/\d(vh)\b/, 'css-unit-vh'],
  [/!important/, 'css-important'],
];

/** The style attribute and the body are in every mail, whatever a program makes of a sheet and of the body's own. */
export function findFeatures(root: MailDocument): Set<string> {
  const elements = findElements(root);
  const sheets = readSheets(root);
  const declarations = [
    ...elements.flatMap(({ attribs }) => toDeclarations(attribs.style)),
    ...Array.from(sheets.matchAll(/\{([^{}]*)\}/g), ([, body]) => toDeclarations(body)).flat(),
  ];
  return new Set([
    ...elements
      .filter(({ name }) => name !== 'body')
      .flatMap(({ name, attribs }) => [
        elementFeatures[name] ?? `html-${name}`,
        ...Object.keys(attribs).flatMap((attribute) =>
          attribute === 'style' ? [] : [`html-${attribute.toLowerCase()}`],
        ),
        ...toPictureFeature(attribs.src),
      ]),
    ...declarations.flatMap(([property, value]) => [
      propertyKin.find(([start]) => property.startsWith(start))?.[1] ?? `css-${property}`,
      ...valueFeatures.flatMap(([pattern, feature]) => (pattern.test(value) ? [feature] : [])),
    ]),
    ...Array.from(sheets.matchAll(/@([a-z-]+)/g), ([, rule]) => `css-at-${rule}`),
    ...(/prefers-color-scheme/.test(sheets) ? ['css-at-media-prefers-color-scheme'] : []),
    ...(/\[[a-z-]+\]/.test(sheets) ? ['css-selector-attribute'] : []),
  ]);
}

function toPictureFeature(src = ''): string[] {
  if (src.startsWith('data:')) return ['image-base64'];
  const ending = /\.([a-z]{3,4})(?:[?#].*)?$/i.exec(src)?.[1]?.toLowerCase();
  return ending === undefined ? [] : [`image-${ending}`];
}
