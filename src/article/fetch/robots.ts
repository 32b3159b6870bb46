/** What a site asks of programs (RFC 9309), for one of them. */
export interface Robots {
  /** Whether it may get `path`: a URL's path with its query. */
  allows(path: string): boolean;
  readonly sitemaps: readonly string[];
}

interface Rule {
  readonly allow: boolean;
  readonly path: string;
}

/** Bytes of a robots.txt that count (RFC 9309, 2.5). */
const longest = 500 * 1024;

/** Reads a robots.txt for the program called `agent`: the groups that name it, or else those for `*`. */
export function readRobots(text: string, agent: string): Robots {
  const named: Rule[] = [];
  const general: Rule[] = [];
  const sitemaps: string[] = [];
  let isNamed = false;
  let agents: string[] = [];
  let inRules = false;
  for (const line of text.slice(0, longest).split(/\r\n|\r|\n/)) {
    const [, rawKey = '', rawValue = ''] = /^\s*([\w-]+)\s*:\s*([^#]*)/.exec(line) ?? [];
    const [key, value] = [rawKey.toLowerCase(), rawValue.trim()];
    if (key === 'user-agent') {
      if (inRules) agents = [];
      inRules = false;
      agents.push(value.toLowerCase());
      isNamed ||= value.toLowerCase() === agent;
    } else if (key === 'allow' || key === 'disallow') {
      inRules = true;
      if (value === '') continue;
      const rule = { allow: key === 'allow', path: value };
      if (agents.includes(agent)) named.push(rule);
      if (agents.includes('*')) general.push(rule);
    } else if (key === 'sitemap' && value !== '') sitemaps.push(value);
  }
  const rules = isNamed ? named : general;
  return { allows: (path) => isAllowed(rules, path), sitemaps };
}

/** The longest rule that matches binds; of equally long ones the one that allows (RFC 9309, 2.2.2). */
function isAllowed(rules: readonly Rule[], path: string): boolean {
  if (path === '/robots.txt') return true;
  let bound: Rule | undefined;
  for (const rule of rules) {
    if (!matches(rule.path, path)) continue;
    const length = bound?.path.length ?? -1;
    if (rule.path.length > length || (rule.path.length === length && rule.allow)) bound = rule;
  }
  return bound?.allow ?? true;
}

/** `*` stands for anything, `$` for the end. Goes through both once, part by part. */
function matches(pattern: string, path: string): boolean {
  const isAnchored = pattern.endsWith('$');
  const parts = (isAnchored ? pattern.slice(0, -1) : pattern).split('*').map(toPlain);
  const target = toPlain(path);
  const [first = '', ...rest] = parts;
  if (!target.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = isAnchored && isLast ? target.length - part.length : target.indexOf(part, at);
    if (found < at || !target.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return !isAnchored || at === target.length;
}

/** Escapes of the same character are equal. */
function toPlain(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
