import type { Person } from '../../desk/people.ts';
import type { Article } from '../../domain/article.ts';
import type { Entry, Quote } from '../../domain/entry.ts';
import { isInside, type Span } from '../../domain/span.ts';

/** Who said it, of the people whom the article names. `toValue` is what a form sends for one of them, or for nobody. */
export function SpeakerField(props: {
  id: string;
  name: string;
  people: readonly Person[];
  quote: Quote;
  toValue: (speaker: Span | null) => string;
}) {
  const { id, name, people, quote, toValue } = props;
  return (
    <div className="field">
      <label htmlFor={`${id}-speaker`}>Who said it</label>
      <select
        id={`${id}-speaker`}
        name={name}
        defaultValue={toValue(people.find((one) => one.name === quote.speaker)?.span ?? null)}
      >
        {people.map((one) => (
          <option key={one.name} value={toValue(one.span)}>
            {one.name}
          </option>
        ))}
        <option value={toValue(null)}>Nobody known</option>
      </select>
    </div>
  );
}

/** A speaker whom the list doesn't have. `first` is the quote's first part. */
export function NameField({ id, entry, first }: { id: string; entry: Entry; first: Span }) {
  return (
    <div className="field">
      <label htmlFor={`${id}-name`}>or a name as it stands in the article</label>
      <input type="text" id={`${id}-name`} name="text" required />
      <input type="hidden" name="kind" value="speaker" />
      <input type="hidden" name="entry" value={entry.id} />
      <input type="hidden" name="start" value={first.start} />
      <input type="hidden" name="end" value={first.end} />
    </div>
  );
}

/** The quote's words, to be made fewer. `at` is its place among the entry's. */
export function TrimField(props: { id: string; entry: Entry; article: Article; quote: Quote; at: number }) {
  const { id, entry, article, quote, at } = props;
  return (
    <div className="field">
      <label htmlFor={`${id}-trim`}>Trim it</label>
      <textarea id={`${id}-trim`} name="text" rows={4} defaultValue={toWhole(quote, entry, article)} />
      <p className="count">
        Delete words at its ends; put … for words cut out between. Nothing can be typed anew.
      </p>
      <input type="hidden" name="kind" value="trim" />
      <input type="hidden" name="entry" value={entry.id} />
      <input type="hidden" name="at" value={at} />
    </div>
  );
}

/** The words that can be shown: those of the whole quotation, so that a trim can be taken back. */
function toWhole(quote: Quote, { allQuotes }: Entry, { text }: Article): string {
  const first = quote.parts[0]?.span;
  const host = allQuotes.find(({ parts }) => first && parts.some(({ span }) => isInside(first, span)));
  return (host ?? quote).parts.map(({ span }) => text.slice(span.start, span.end)).join(' … ');
}
