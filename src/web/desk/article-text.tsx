import type { ReactNode } from 'react';
import type { Quote } from '../../domain/entry.ts';
import { isInside, isSameSpan, type Span } from '../../domain/span.ts';
import { type EntryProps, toSpans } from './entry-page.tsx';
import { ChangeButton, EditForm } from './form.tsx';
import { tongueOf } from './tongue.ts';

/** The article with its quotations, its lede and its context marked, and a button for each choice behind what it chooses. */
export function ArticleText(props: EntryProps & { back: string }) {
  const { desk, view, entry, article, sentences, back } = props;
  return (
    <EditForm desk={desk} view={view} back={back} className="text">
      <div {...tongueOf(entry)}>
        {article.blocks.map(({ kind, span }) => {
          const inside = sentences.filter((sentence) => isInside(sentence, span));
          const words = inside.map((sentence) => (
            <Sentence key={sentence.start} {...props} span={sentence} />
          ));
          return kind === 'subhead' ? (
            <h3 key={span.start}>{words}</h3>
          ) : kind === 'blockquote' ? (
            <blockquote key={span.start}>{words}</blockquote>
          ) : (
            <p key={span.start}>{words}</p>
          );
        })}
      </div>
    </EditForm>
  );
}

function Sentence({ entry, article, span }: EntryProps & { span: Span }) {
  const lede = entry.lede.flatMap(({ spans }) => spans);
  const context = entry.context.flatMap(({ spans }) => spans);
  const isLede = lede.some((one) => isSameSpan(one, span));
  const isContext = context.some((one) => isSameSpan(one, span));
  const ends = entry.allQuotes.filter(({ parts }) => {
    const last = parts.at(-1)?.span.end ?? -1;
    return span.start < last && last <= span.end;
  });
  const without = (spans: readonly Span[]): Span[] => spans.filter((one) => !isSameSpan(one, span));
  const withIt = (spans: readonly Span[]): Span[] => [...spans, span].toSorted((a, b) => a.start - b.start);
  return (
    <span className="sentence">
      <span
        className={[isLede ? 'is-lede' : '', isContext ? 'is-context' : ''].join(' ').trim() || undefined}
      >
        {toMarked(article.text, span, entry)}
      </span>
      <span className="picks" lang="en" dir="ltr">
        <ChangeButton
          className="pick"
          pressed={isLede}
          change={{
            kind: 'lede',
            entry: entry.id,
            text: null,
            spans: isLede ? (without(lede).length === 0 ? null : without(lede)) : [span],
          }}
        >
          Lede
        </ChangeButton>
        <ChangeButton
          className="pick"
          pressed={isContext}
          change={{ kind: 'context', entry: entry.id, spans: isContext ? without(context) : withIt(context) }}
        >
          Context
        </ChangeButton>
        {ends.map((quote) => (
          <QuoteButton key={quote.parts[0]?.span.start} quote={quote} keys={entry.quotes} entry={entry.id} />
        ))}
      </span>{' '}
    </span>
  );
}

function QuoteButton({ quote, keys, entry }: { quote: Quote; keys: readonly Quote[]; entry: string }) {
  const isKey = (one: Quote): boolean => isSameSpan(one.parts[0]?.span, quote.parts[0]?.span);
  const pressed = keys.some(isKey);
  const quotes = pressed ? keys.filter((one) => !isKey(one)) : [...keys, quote];
  return (
    <ChangeButton
      className="pick"
      pressed={pressed}
      change={{ kind: 'quotes', entry, quotes: quotes.map(toSpans) }}
    >
      {pressed ? 'Key quote' : 'Quote'}
    </ChangeButton>
  );
}

/** The sentence's words with what stands in marks told apart, key quotes by a colour of their own. */
function toMarked(text: string, { start, end }: Span, { allQuotes, quotes }: EntryProps['entry']): ReactNode {
  const key = new Set(quotes.flatMap(({ parts }) => parts.map(({ span }) => span.start)));
  const spans = allQuotes
    .flatMap(({ parts }) => parts.map(({ span }) => span))
    .filter((span) => span.start < end && start < span.end)
    .toSorted((a, b) => a.start - b.start);
  const pieces: ReactNode[] = [];
  let at = start;
  for (const span of spans) {
    const from = Math.max(span.start, at);
    const to = Math.min(span.end, end);
    if (to <= from) continue;
    pieces.push(text.slice(at, from));
    pieces.push(
      <mark key={from} className={key.has(span.start) ? 'key' : undefined}>
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  pieces.push(text.slice(at, end));
  return pieces;
}
