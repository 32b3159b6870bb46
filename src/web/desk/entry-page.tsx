import type { Person } from '../../desk/people.ts';
import { toReadable } from '../../domain/additions.ts';
import type { Article } from '../../domain/article.ts';
import type { Change } from '../../domain/edit.ts';
import type { Entry, Quote } from '../../domain/entry.ts';
import { toSpeakerLine } from '../../domain/quote-line.ts';
import { toSaid } from '../../domain/said.ts';
import type { Span } from '../../domain/span.ts';
import { ArticleText } from './article-text.tsx';
import { ChangeButton, EditForm, WordsForm } from './form.tsx';
import type { Desktop } from './layout.tsx';
import { PictureOf } from './pictures.tsx';
import type { DraftView } from './ports.ts';
import { NameField, SpeakerField, TrimField } from './quote-fields.tsx';
import { Told } from './told.tsx';
import { tongueOf } from './tongue.ts';

export interface EntryProps {
  readonly desk: Desktop;
  readonly view: DraftView;
  readonly entry: Entry;
  readonly isIn: boolean;
  readonly article: Article;
  readonly sentences: readonly Span[];
  readonly people: readonly Person[];
  readonly told: string | null;
}

export const toSpans = ({ parts }: Quote): Span[] => parts.map(({ span }) => span);

/** The entry beside its article: what is said of it is chosen from there. */
export function EntryPage(props: EntryProps) {
  const { desk, view, entry, isIn, article, told } = props;
  const back = `/desk/entry/${entry.id}`;
  return (
    <>
      <Told text={told} />
      <p className="state">
        <a href="/desk">The issue</a> ·{' '}
        {isIn ? 'this story is in the issue' : 'this story is not in the issue'}
        {entry.rank === 'brief' ? ', as a brief: its headline, one sentence and the link' : ''}
        {entry.source.url === null ? null : (
          <>
            {' '}
            · <a href={entry.source.url}>the article at its source</a>
          </>
        )}
      </p>
      <h1 {...tongueOf(entry)}>{toReadable(entry.headline)}</h1>
      <div className="columns even">
        <div>
          <EditForm desk={desk} view={view} back={back} className="tools">
            {isIn ? null : <ChangeButton change={{ kind: 'pick', entry: entry.id }}>Pick</ChangeButton>}
            <ChangeButton change={{ kind: 'lead', entry: entry.id }} disabled={isLead(view, entry)}>
              {isLead(view, entry) ? 'It is the lead' : 'Lead with it'}
            </ChangeButton>
            {isIn ? (
              <ChangeButton change={{ kind: 'drop', entry: entry.id }} className="danger apart">
                Drop
              </ChangeButton>
            ) : null}
          </EditForm>
          <PictureOf desk={desk} view={view} entry={entry} article={article} back={back} />
          <h2>Headline and first words</h2>
          <WordsForm
            desk={desk}
            view={view}
            back={back}
            id="headline"
            label="Headline"
            kind="headline"
            entry={entry.id}
            value={entry.headline.text}
            hint={
              entry.headline.origin === 'editor'
                ? 'Yours, and marked so. Empty it for the headline that the article has.'
                : 'As the article has it.'
            }
          />
          <WordsForm
            desk={desk}
            view={view}
            back={back}
            id="lede"
            label="Lede"
            kind="lede"
            entry={entry.id}
            value={entry.lede.map(({ text }) => text).join(' ')}
            rows={4}
            hint="Choose sentences in the article; what you write here is marked as yours."
          />
          <h2>Key quotes</h2>
          {entry.quotes.length === 0 ? <p className="state">None. Choose one in the article.</p> : null}
          {entry.quotes.map((quote, at) => (
            <KeyQuote key={`${quote.parts[0]?.span.start}`} {...props} quote={quote} at={at} back={back} />
          ))}
          <h2>Context</h2>
          {entry.context.length === 0 ? (
            <p className="state">None. Choose sentences in the article.</p>
          ) : null}
          <ul className="rows">
            {entry.context.map((piece) => (
              <li key={piece.spans[0]?.start ?? piece.text}>
                <p {...tongueOf(entry)}>{toReadable(piece)}</p>
                <EditForm desk={desk} view={view} back={back} className="tools">
                  <ChangeButton
                    change={{
                      kind: 'context',
                      entry: entry.id,
                      spans: entry.context.filter((one) => one !== piece).flatMap(({ spans }) => spans),
                    }}
                  >
                    Take out
                  </ChangeButton>
                </EditForm>
              </li>
            ))}
          </ul>
          <h2>Note of the editors</h2>
          <WordsForm
            desk={desk}
            view={view}
            back={back}
            id="note"
            label="Why it matters"
            kind="note"
            entry={entry.id}
            value={entry.note ?? ''}
            rows={3}
          />
        </div>
        <div>
          <h2>The article</h2>
          <ArticleText {...props} back={back} />
          <details>
            <summary>What was removed: {article.removed.length} pieces</summary>
            <ul className="rows">
              {article.removed.map(({ text, reason, at }) => (
                <li key={`${at} ${text}`}>
                  <span className="number">{reason}</span> {text.slice(0, 300)}
                </li>
              ))}
            </ul>
          </details>
        </div>
      </div>
    </>
  );
}

function isLead({ content }: DraftView, { id }: Entry): boolean {
  return content.sections[0]?.entries[0]?.id === id;
}

function KeyQuote({
  desk,
  view,
  entry,
  article,
  people,
  quote,
  at,
  back,
}: EntryProps & { quote: Quote; at: number; back: string }) {
  const all = entry.quotes.map(toSpans);
  const id = `quote-${at}`;
  const first = quote.parts[0]?.span ?? quote.sentence;
  const evidence = quote.evidence.at(-1);
  const toValue = (speaker: Span | null): string =>
    JSON.stringify({ kind: 'speaker', entry: entry.id, quote: first, speaker } satisfies Change);
  return (
    <div className="said">
      <p {...tongueOf(entry)}>“{toSaid(quote)}”</p>
      <p className="why">
        {quote.speaker === null
          ? 'Nobody is known to have said it'
          : toSpeakerLine(quote.speaker, quote.role)}
        {evidence === undefined ? '' : ` · read from “${evidence.words}”`}
      </p>
      <EditForm desk={desk} view={view} back={back} className="tools">
        {at === 0 ? null : (
          <ChangeButton
            change={{
              kind: 'quotes',
              entry: entry.id,
              quotes: [all[at] ?? [], ...all.filter((_, other) => other !== at)],
            }}
          >
            First
          </ChangeButton>
        )}
        <ChangeButton
          change={{ kind: 'quotes', entry: entry.id, quotes: all.filter((_, other) => other !== at) }}
        >
          Take out
        </ChangeButton>
      </EditForm>
      <details>
        <summary>Speaker, trim</summary>
        <EditForm desk={desk} view={view} back={back} className="line">
          <SpeakerField id={id} name="change" people={people} quote={quote} toValue={toValue} />
          <button type="submit" className="quiet">
            Save
          </button>
        </EditForm>
        <EditForm desk={desk} view={view} back={back} className="line">
          <NameField id={id} entry={entry} first={first} />
          <button type="submit" className="quiet">
            Save
          </button>
        </EditForm>
        <EditForm desk={desk} view={view} back={back} className="line">
          <TrimField id={id} entry={entry} article={article} quote={quote} at={at} />
          <button type="submit" className="quiet">
            Save
          </button>
        </EditForm>
      </details>
    </div>
  );
}
