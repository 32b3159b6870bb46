import { parseAst } from 'vitest/node';

/** One small change to a source: `[start, end)` (UTF-16 code units) becomes `replacement`. */
export interface Mutation {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [field: string]: unknown;
}

const comparisons: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '==': ['!='],
  '!=': ['=='],
  '&&': ['||'],
  '||': ['&&'],
};

/** Expressions that types stand around; every other node whose name begins with TS holds types alone. */
const typedExpressions = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

const leaving = new Set(['ReturnStatement', 'ContinueStatement', 'BreakStatement', 'ThrowStatement']);

/** Every change of one constant or condition that `source` allows, in its order. Throws where it can't be parsed. */
export function findMutations(source: string, lang: 'ts' | 'tsx'): Mutation[] {
  const found: Mutation[] = [];
  const visit = (node: Node) => {
    if (node.type.startsWith('TS') && !typedExpressions.has(node.type)) return;
    found.push(...mutate(node, source));
    for (const child of Object.values(node).flat()) if (isNode(child)) visit(child);
  };
  const program: unknown = parseAst(source, { lang });
  if (isNode(program)) visit(program);
  return found;
}

/** The source with the change made. */
export function applyMutation(source: string, { start, end, replacement }: Mutation): string {
  return source.slice(0, start) + replacement + source.slice(end);
}

function mutate(node: Node, source: string): Mutation[] {
  const replace = ({ start, end }: Pick<Node, 'start' | 'end'>, texts: readonly string[]) =>
    texts.map((replacement) => ({ start, end, replacement }));
  switch (node.type) {
    case 'Literal':
      if (typeof node.value === 'number') return replace(node, changeNumber(node.value));
      return typeof node.value === 'boolean' ? replace(node, [String(!node.value)]) : [];
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const { left, right, operator } = node;
      if (!isNode(left) || !isNode(right) || typeof operator !== 'string') return [];
      const start = source.indexOf(operator, left.end);
      return replace({ start, end: start + operator.length }, comparisons[operator] ?? []);
    }
    case 'UnaryExpression':
      return node.operator === '!' ? replace({ start: node.start, end: node.start + 1 }, ['']) : [];
    case 'IfStatement':
      return isGuard(node) ? replace(node, [';']) : [];
    default:
      return [];
  }
}

/** Small whole numbers by one up and down, others to the double and the half: one more in 30,000 is nothing to notice. */
function changeNumber(value: number): string[] {
  if (!Number.isInteger(value)) return [`${value * 2}`, `${value / 2}`];
  if (value < 10) return value === 0 ? ['1'] : [`${value + 1}`, `${value - 1}`];
  return [`${value * 2}`, `${Math.floor(value / 2)}`];
}

function isGuard({ consequent, alternate }: Node): boolean {
  if (alternate || !isNode(consequent)) return false;
  const statements = Array.isArray(consequent.body) ? consequent.body : [consequent];
  const last: unknown = statements.at(-1);
  return isNode(last) && leaving.has(last.type);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}
