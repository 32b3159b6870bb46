import type { FastifyRequest } from 'fastify';
import { findName, findWords } from '../../desk/find-words.ts';
import type { Article } from '../../domain/article.ts';
import { Change, CorrectionWish } from '../../domain/edit.ts';
import type { Entry } from '../../domain/entry.ts';
import { DigestError } from '../../domain/errors.ts';
import { fieldOf, queryOf } from '../site.ts';
import { toSpans } from './entry-page.tsx';
import type { DeskPort } from './ports.ts';

/** A field of a form by its name; empty where there is none. */
type Field = (name: string) => string;

/** The value of a button, or the fields of a form of words. */
export async function readChange(request: FastifyRequest, port: DeskPort): Promise<Change> {
  const field: Field = (name) => fieldOf(request, name);
  const raw = field('change');
  if (raw !== '') return toChange(safeJson(raw));
  const [kind, id] = [field('kind'), field('entry')];
  const text = toText(field);
  if (kind === 'slot') return { kind, at: port.readSlotTime(text) };
  if (kind === 'trim' || kind === 'speaker') {
    const { candidates } = await port.drafts.view();
    const entry = candidates.find((one) => one.entry.id === id)?.entry;
    const article = await port.drafts.findArticle(id);
    if (entry === undefined || article === undefined) throw new DigestError('entry-unknown', { entry: id });
    return toChange(readWords(field, entry, article));
  }
  const words = kind === 'message' ? text : text || null;
  return toChange({
    kind,
    ...(id === '' ? {} : { entry: id }),
    ...(kind === 'lede' ? { spans: null } : {}),
    text: words,
  });
}

/** The same of an entry that went out, asked for in an address: nothing is changed by looking. Null where nothing is wished. */
export async function readWish(
  request: FastifyRequest,
  find: (id: string) => Promise<{ entry: Entry; article: Article | undefined } | undefined>,
): Promise<CorrectionWish | null> {
  const field: Field = (name) => queryOf(request, name) ?? '';
  const raw = field('wish');
  const kind = field('kind');
  if (raw !== '') return parseWish(raw);
  if (kind === '') return null;
  const id = field('entry');
  if (kind !== 'trim' && kind !== 'speaker')
    return toWish({ kind, entry: id, ...(kind === 'lede' && { spans: null }), text: toText(field) });
  const found = await find(id);
  if (found?.article === undefined) throw new DigestError('entry-unknown', { entry: id });
  return toWish(readWords(field, found.entry, found.article));
}

/** Words that somebody typed, by where they stand in the article: a trimmed quote (the others stay), or a speaker's name. */
function readWords(field: Field, { id, quotes, allQuotes }: Entry, { text: words }: Article): unknown {
  const text = toText(field);
  if (field('kind') === 'speaker') {
    const quote = { start: Number(field('start')), end: Number(field('end')) };
    return { kind: 'speaker', entry: id, quote, speaker: findName(text, words) };
  }
  const at = Number(field('at'));
  const trimmed = findWords(text, { allQuotes });
  return {
    kind: 'quotes',
    entry: id,
    quotes: quotes.map((quote, place) => (place === at ? trimmed : toSpans(quote))),
  };
}

function toText(field: Field): string {
  return field('text').replace(/\r\n/g, '\n').trim();
}

function toChange(raw: unknown): Change {
  const parsed = Change.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new DigestError('edit-unfit', { reason: 'the form says nothing that an issue could be changed by' });
}

export function parseWish(text: string): CorrectionWish {
  return toWish(safeJson(text));
}

function toWish(raw: unknown): CorrectionWish {
  const parsed = CorrectionWish.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new DigestError('edit-unfit', { reason: 'the form says nothing that could be corrected' });
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
