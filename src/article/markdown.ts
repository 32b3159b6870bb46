import type { Article, BlockKind } from '../domain/article.ts';
import { compose, type Piece } from './compose.ts';
import { partHeadline } from './headline-again.ts';
import { detectLanguage } from './language.ts';
import { toLine } from './lines.ts';
import type { Hints } from './paste.ts';
import { tidy, toLines } from './tidy.ts';
import { toDay } from './timestamp.ts';

/** An article out of Markdown: headings, lists and block quotes are kept as such, marks of emphasis, links and images are taken off. */
export function readMarkdown(text: string, hints: Hints = {}): Article {
  const { fields, body } = splitFrontMatter(toLines(text));
  const blocks = toBlocks(body);
  const first = blocks.findIndex((block) => block.level === 1);
  const heading = first >= 0 && first <= 2 ? blocks[first] : undefined;
  const pieces = blocks.map((block): Piece => {
    if (block === heading) return { text: block.text, reason: 'headline' };
    const { reason } = toLine(block.text, true);
    return reason === undefined || block.kind === 'subhead'
      ? { text: block.text, kind: block.kind }
      : { text: block.text, reason };
  });
  const title = hints.title ?? fields.get('title') ?? heading?.text ?? null;
  const composed = compose(partHeadline(pieces, [title]));
  return {
    title,
    byline: fields.get('author') ?? null,
    site: null,
    url: hints.url ?? fields.get('url') ?? null,
    date: hints.date ?? toDay(fields.get('date')),
    language: fields.get('lang') ?? detectLanguage(composed.text),
    image: null,
    kind: 'article',
    ...composed,
  };
}

interface MarkdownBlock {
  readonly text: string;
  readonly kind: BlockKind;
  readonly level: number;
}

/** `---`, `key: value` lines, `---` at the top. */
function splitFrontMatter(lines: readonly string[]): {
  fields: Map<string, string>;
  body: readonly string[];
} {
  const fields = new Map<string, string>();
  const end = lines[0]?.trim() === '---' ? lines.indexOf('---', 1) : -1;
  if (end < 0 || end > 60) return { fields, body: lines };
  for (const line of lines.slice(1, end)) {
    const field = /^(\w+):\s{0,9}(.*)$/.exec(line);
    const value = field?.[2]?.trim().replace(/^["']|["']$/g, '') ?? '';
    if (field?.[1] !== undefined && value !== '') fields.set(field[1].toLowerCase(), value);
  }
  return { fields, body: lines.slice(end + 1) };
}

function toBlocks(lines: readonly string[]): MarkdownBlock[] {
  const blocks: MarkdownBlock[] = [];
  let open: string[] = [];
  let kind: BlockKind = 'paragraph';
  const end = (level = 0) => {
    const text = open.length === 0 ? '' : tidy(stripMarks(open.join(' ')));
    if (text !== '') blocks.push({ text, kind, level });
    open = [];
    kind = 'paragraph';
  };
  for (const raw of lines) {
    const line = raw.trim();
    const heading = /^(#{1,6})\s/.exec(line)?.[1];
    const item = /^(?:[-*+]|\d{1,3}[.)])\s/.exec(line)?.[0];
    const quoted = /^>\s?(.*)$/.exec(line);
    if (line === '' || /^(?:-{3,}|\*{3,}|_{3,}|```.*|~~~.*)$/.test(line)) {
      end();
    } else if (heading !== undefined) {
      end();
      kind = 'subhead';
      open.push(dropHashes(line.slice(heading.length)));
      end(heading.length);
    } else if (/^=+$/.test(line) && open.length > 0) {
      kind = 'subhead';
      end(1);
    } else if (/^-+$/.test(line) && open.length > 0) {
      kind = 'subhead';
      end(2);
    } else if (item !== undefined) {
      end();
      kind = 'list-item';
      open.push(line.slice(item.length));
    } else if (quoted !== null) {
      if (kind !== 'blockquote') end();
      if ((quoted[1] ?? '').trim() === '') end();
      kind = 'blockquote';
      open.push(quoted[1] ?? '');
    } else {
      open.push(line);
    }
  }
  end();
  return blocks;
}

/** A heading may be closed with the marks that open it. */
function dropHashes(line: string): string {
  let end = line.length;
  while (line.charAt(end - 1) === '#') end -= 1;
  return line.slice(0, end);
}

/** Links and images to their words, emphasis and code to the bare text, escapes undone. */
function stripMarks(text: string): string {
  return text
    .replace(/!\[[^[\]]{0,500}\]\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)/g, '')
    .replace(/\[([^[\]]{1,2000})\]\([^()\s]{0,2000}(?:\s+"[^"]{0,500}")?\)/g, '$1')
    .replace(/\[([^[\]]{1,2000})\]\[[^[\]]{0,200}\]/g, '$1')
    .replace(/<(https?:[^<>\s]{1,2000})>/g, '$1')
    .replace(
      /<\/?(?:a|abbr|b|br|center|code|del|details|div|em|font|i|img|kbd|mark|p|s|small|span|strong|sub|summary|sup|u)\b[^<>]{0,500}>/gi,
      '',
    )
    .replace(/`([^`]{1,2000})`/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,5000}?)(?<=\S)\1/g, '$2')
    .replace(/(?<![\w*\\])\*(?=\S)([^*]{1,5000}?)(?<=[^\s\\])\*(?!\w)/g, '$1')
    .replace(/(?<![\w\\])_(?=\S)([^_]{1,5000}?)(?<=[^\s\\])_(?!\w)/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
