/**
 * Whether a server found that a mail comes from `domain`, as its From says: by DMARC, or by DKIM or SPF for that domain or one above it.
 * `fields` are the values of Authentication-Results (RFC 8601), topmost first. Only the topmost under the server's name counts: whoever
 * writes a mail can put more of them below.
 */
export function isGenuine(fields: readonly string[], authserv: string, domain: string): boolean {
  const results = fields.map(readResults).find(({ server }) => server === authserv.toLowerCase());
  return results?.methods.some((method) => isFor(method, domain.toLowerCase())) ?? false;
}

interface Method {
  readonly name: string;
  readonly result: string;
  /** `header.d`, `smtp.mailfrom` and so on, in lower case. */
  readonly properties: ReadonlyMap<string, string>;
}

function readResults(field: string): { readonly server: string; readonly methods: readonly Method[] } {
  const [server = '', ...rest] = dropComments(field.toLowerCase()).split(';');
  return {
    server: server.trim().split(/\s/, 1)[0] ?? '',
    methods: rest.flatMap((part) => {
      const pairs = [
        ...part.matchAll(
          /(?<![\w.-])([\w.-]{1,60})(?:\/\d{1,3})?\s{0,9}=\s{0,9}(?:"([^"]{0,300})"|([^\s"]{1,300}))/g,
        ),
      ].map(([, name = '', quoted, plain = '']) => [name, quoted ?? plain] as const);
      const [first, ...properties] = pairs;
      return first ? [{ name: first[0], result: first[1], properties: new Map(properties) }] : [];
    }),
  };
}

function isFor({ name, result, properties }: Method, domain: string): boolean {
  if (result !== 'pass') return false;
  const of = (property: string) => properties.get(property)?.split('@').at(-1);
  if (name === 'dmarc') return (of('header.from') ?? domain) === domain;
  const found =
    name === 'dkim' ? (of('header.d') ?? of('header.i')) : name === 'spf' ? of('smtp.mailfrom') : undefined;
  return found !== undefined && (found === domain || domain.endsWith(`.${found}`));
}

/** Comments stand within one another, and hold semicolons. */
function dropComments(text: string): string {
  let depth = 0;
  let kept = '';
  for (const letter of text) {
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) kept += letter;
  }
  return kept;
}
