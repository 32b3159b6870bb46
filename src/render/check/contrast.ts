import { contrastOf } from '../../../templates/colour.ts';
import { type Finding, fault } from './finding.ts';
import {
  ancestorsOf,
  findTexts,
  type MailDocument,
  type MailElement,
  readSheets,
  toDeclarations,
} from './mail-tree.ts';

/** A rule of the dark sheet: the steps of its selector from the element outwards, and what it says. */
interface Rule {
  readonly steps: readonly string[];
  readonly declarations: ReadonlyMap<string, string>;
}

/** Each pair of colours that text is set in, in both schemes, against WCAG 2.2 (1.4.3): 4.5, or 3 from 24 px on. */
export function checkContrast(root: MailDocument): Finding[] {
  const schemes = { light: [], dark: readDarkRules(readSheets(root)) };
  const faint = new Map<string, Finding>();
  for (const [scheme, rules] of Object.entries(schemes)) {
    for (const text of findTexts(root)) {
      const holders = ancestorsOf(text);
      const ink = find(holders, 'color', rules) ?? '#000000';
      const ground = find(holders, 'background-color', rules) ?? '#ffffff';
      const size = Number.parseFloat(find(holders, 'font-size', []) ?? '16');
      if (!isColour(ink) || !isColour(ground)) continue;
      const contrast = contrastOf(ink, ground);
      if (contrast >= (size >= 24 ? 3 : 4.5)) continue;
      const words = text.data.trim().slice(0, 40);
      faint.set(
        `${scheme} ${ink} ${ground}`,
        fault('contrast', `${scheme}: ${ink} on ${ground} is ${contrast.toFixed(1)}:1, at "${words}"`),
      );
    }
  }
  return [...faint.values()];
}

function find(holders: readonly MailElement[], property: string, rules: readonly Rule[]): string | undefined {
  for (const [index, { attribs }] of holders.entries()) {
    const ruled = rules.findLast(
      ({ steps, declarations }) =>
        declarations.has(property) && steps.every((step, up) => matches(holders[index + up], step)),
    );
    const inline = toDeclarations(attribs.style).find(([name]) => name === property)?.[1];
    const found = ruled?.declarations.get(property) ?? inline;
    if (found !== undefined && found !== 'inherit') return found;
  }
  return undefined;
}

function matches(element: MailElement | undefined, step: string): boolean {
  if (!step.startsWith('.')) return element?.name === step;
  return (element?.attribs.class ?? '').split(' ').includes(step.slice(1));
}

/** Classes and tags, and children of such, as looks write them; what a sheet says otherwise isn't followed. */
function readDarkRules(sheets: string): Rule[] {
  const start = sheets.search(/@media\s*\(prefers-color-scheme:\s*dark\)/);
  if (start < 0) return [];
  const rules = toBlock(sheets.slice(start)).split('}');
  return rules.flatMap((rule) => {
    const [selectors = '', body = ''] = rule.split('{');
    const declarations = new Map(
      toDeclarations(body).map(([property, value]) => [property, value.replace('!important', '').trim()]),
    );
    return selectors
      .split(',')
      .map((selector) => selector.split('>').map((step) => step.trim()))
      .filter((steps) => steps.every((step) => /^\.?[\w-]+$/.test(step)))
      .map((steps) => ({ steps: steps.toReversed(), declarations }));
  });
}

/** What stands between an at-rule's own braces. */
function toBlock(css: string): string {
  const open = css.indexOf('{');
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    if (css[at] === '}') depth -= 1;
    if (depth === 0) return css.slice(open + 1, at);
  }
  return css.slice(open + 1);
}

function isColour(value: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(value);
}
