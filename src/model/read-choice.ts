import * as z from 'zod';
import type { ModelChoice } from '../condense/improve.ts';

/** What is asked for. */
export const ChoiceShape = z.object({
  sentences: z.array(z.int()),
  quotes: z.array(z.int()),
  headline: z.string().nullable(),
  lede: z.string().nullable(),
});

/** What is understood: small models leave keys out, give one number without its list, or numbers as text. */
const Numbers = z
  .union([z.int(), z.string().regex(/^\d+$/).transform(Number)])
  .transform((one) => [one])
  .or(z.array(z.union([z.int(), z.string().regex(/^\d+$/).transform(Number)])))
  .nullish()
  .transform((list) => list ?? []);
const Words = z
  .string()
  .nullish()
  .transform((text) => (text === undefined || text === 'null' ? null : text));
const LooseChoice = z.object({ sentences: Numbers, quotes: Numbers, headline: Words, lede: Words });
const keys = Object.keys(ChoiceShape.shape);

/**
 * The choice in what a model said: behind its thoughts (`<think>`), in a fence, or between words of its own. Undefined where there is none:
 * no object, one cut short, or one of another shape.
 */
export function readChoice(answer: string): ModelChoice | undefined {
  const spoken = answer
    .replace(/<think(?:ing)?>.*?(?:<\/think(?:ing)?>|$)/gis, '')
    .replace(/^.*<\/think(?:ing)?>/is, '');
  for (const raw of listObjects(spoken)) {
    if (!keys.some((key) => key in raw)) continue;
    const { success, data } = LooseChoice.safeParse(raw);
    if (success) return data;
  }
  return undefined;
}

/** More braces than this are no answer. */
const mostObjects = 50;

/** The JSON objects that stand in a text, from left to right. */
function* listObjects(text: string): Generator<object> {
  let start = text.indexOf('{');
  for (let tried = 0; start >= 0 && tried < mostObjects; tried++) {
    const end = findEnd(text, start);
    const raw = end === undefined ? undefined : parse(text.slice(start, end));
    if (raw !== undefined) yield raw;
    start = text.indexOf('{', raw === undefined ? start + 1 : end);
  }
}

/** Behind the brace that closes the one at `start`; undefined where none does. */
function findEnd(text: string, start: number): number | undefined {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (quoted && char === '\\') at += 1;
    else if (char === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (char === '{') depth += 1;
    else if (char === '}') depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function parse(json: string): object | undefined {
  try {
    const raw: unknown = JSON.parse(json);
    return typeof raw === 'object' && raw !== null ? raw : undefined;
  } catch {
    return undefined;
  }
}
