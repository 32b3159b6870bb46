import type { Quote } from '../domain/entry.ts';

/** The writer's words in the sentence of a quotation, beside the quoted ones. */
export function toWordsAround({ sentence, parts }: Quote, text: string): string {
  let around = '';
  let from = sentence.start;
  for (const { span } of parts) {
    around += `${text.slice(from, span.start)} `;
    from = span.end;
  }
  return around + text.slice(from, sentence.end);
}
