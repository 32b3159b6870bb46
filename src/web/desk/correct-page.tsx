import type { ReactNode } from 'react';
import type { Person } from '../../desk/people.ts';
import { toReadable } from '../../domain/additions.ts';
import type { Article } from '../../domain/article.ts';
import type { CorrectionWish } from '../../domain/edit.ts';
import type { Entry, Quote } from '../../domain/entry.ts';
import { toSpeakerLine } from '../../domain/quote-line.ts';
import { toSaid } from '../../domain/said.ts';
import type { Span } from '../../domain/span.ts';
import { toSpans } from './entry-page.tsx';
import { LineField } from './form.tsx';
import { NameField, SpeakerField, TrimField } from './quote-fields.tsx';
import { tongueOf } from './tongue.ts';

interface Props {
  readonly number: number;
  readonly entry: Entry;
  /** Undefined where it isn't kept: then only something can be said. */
  readonly article: Article | undefined;
  readonly people: readonly Person[];
  /** What was written before, of whoever comes back to change it. */
  readonly written?: { readonly kind: string; readonly text: string };
}

/** One story of an issue that went out, with a form for each thing that can be put right. None of them changes anything yet. */
export function CorrectPage({ number, entry, article, people, written }: Props) {
  const { id, headline, lede, quotes } = entry;
  const toValueOf = (kind: string, text: string) => (written?.kind === kind ? written.text : text);
  return (
    <>
      <p className="state">
        <a href={`/desk/issues/${number}/corrections`}>Corrections of issue {number}</a>
        {entry.source.url === null ? null : (
          <>
            {' '}
            · <a href={entry.source.url}>the article at its source</a>
          </>
        )}
      </p>
      <h1 {...tongueOf(entry)}>{toReadable(headline)}</h1>
      <p className="state">
        Say what is right. Next you see what readers would be told; nothing is changed before you confirm it.
      </p>
      <h2>Something that the article had wrong</h2>
      <Words
        number={number}
        id={id}
        kind="said"
        label="What is right"
        rows={3}
        value={toValueOf('said', '')}
      />
      {article === undefined ? null : (
        <>
          <h2>Something that we had wrong</h2>
          <Words
            number={number}
            id={id}
            kind="headline"
            label="Headline"
            value={toValueOf('headline', headline.text)}
          />
          <Words
            number={number}
            id={id}
            kind="lede"
            label="Lede"
            rows={4}
            value={toValueOf('lede', lede.map(({ text }) => text).join(' '))}
          />
          {quotes.map((quote, at) => (
            <KeyQuote
              key={`${quote.parts[0]?.span.start}`}
              {...{ number, entry, article, people, quote, at }}
            />
          ))}
        </>
      )}
    </>
  );
}

/** It asks for the page that shows what a correction would say. */
function LookForm({ number, children }: { number: number; children: ReactNode }) {
  return (
    <form method="get" action={`/desk/issues/${number}/correction`} className="line">
      {children}
      <button type="submit" className="quiet">
        Show the correction
      </button>
    </form>
  );
}

/** An address of so many letters is still taken, also in Cyrillic. */
const longest = 1_500;

function Words(props: {
  number: number;
  id: string;
  kind: 'said' | 'headline' | 'lede';
  label: string;
  value: string;
  rows?: number;
}) {
  const { number, id, kind, label, value, rows } = props;
  const limits = { maxLength: longest, required: true };
  return (
    <LookForm number={number}>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="entry" value={id} />
      <div className="field">
        <label htmlFor={kind}>{label}</label>
        {rows === undefined ? (
          <LineField id={kind} value={value} {...limits} />
        ) : (
          <textarea id={kind} name="text" rows={rows} dir="auto" defaultValue={value} {...limits} />
        )}
      </div>
    </LookForm>
  );
}

function KeyQuote(props: Props & { article: Article; quote: Quote; at: number }) {
  const { number, entry, article, people, quote, at } = props;
  const id = `quote-${at}`;
  const first = quote.parts[0]?.span ?? quote.sentence;
  const others = entry.quotes.filter((other) => other !== quote).map(toSpans);
  const toSpeaker = (speaker: Span | null): string =>
    toValue({ kind: 'speaker', entry: entry.id, quote: first, speaker });
  return (
    <div className="said">
      <p {...tongueOf(entry)}>“{toSaid(quote)}”</p>
      <p className="why">{toSpeakerLine(quote.speaker ?? 'Nobody is named', quote.role)}</p>
      <details>
        <summary>Speaker, trim, take back</summary>
        <LookForm number={number}>
          <SpeakerField id={id} name="wish" people={people} quote={quote} toValue={toSpeaker} />
        </LookForm>
        <LookForm number={number}>
          <NameField id={id} entry={entry} first={first} />
        </LookForm>
        <LookForm number={number}>
          <TrimField id={id} entry={entry} article={article} quote={quote} at={at} />
        </LookForm>
        <form method="get" action={`/desk/issues/${number}/correction`} className="tools">
          <button
            type="submit"
            name="wish"
            value={toValue({ kind: 'quotes', entry: entry.id, quotes: others })}
          >
            Take it back
          </button>
        </form>
      </details>
    </div>
  );
}

function toValue(wish: CorrectionWish): string {
  return JSON.stringify(wish);
}
