import { byLeads, byWords } from '../furniture.ts';
import { fromHtml } from './title.ts';

/** The names of a list of authors as the feed gives them, each once: `name`, `address (name)`, `name <address>`, "by name". */
export function toByline(raw: readonly (string | undefined)[]): string | null {
  const names = new Set(raw.map(toAuthor).filter((name) => name !== null));
  return names.size === 0 ? null : [...names].join(', ');
}

function toAuthor(raw: string | undefined): string | null {
  const text = fromHtml(raw) ?? '';
  const behind = /^[^\s()]{1,64}@[^\s()]{1,255}\s{0,3}\((.{1,200})\)$/.exec(text)?.[1];
  const before = /^"?([^"<>]{1,200}?)"?\s{0,3}<[^<>]*>$/.exec(text)?.[1];
  const name = dropLead((behind ?? before ?? text).trim());
  // An address tells who is written to, and is nobody's name.
  return name === '' || /@|^https?:|^www\./i.test(name) ? null : name;
}

function dropLead(name: string): string {
  const [first = '', ...rest] = name.split(' ');
  const word = first.toLowerCase().replace(/:$/, '');
  return rest.length > 0 && (byWords.has(word) || byLeads.has(word)) ? rest.join(' ') : name;
}
