import type { ReactNode } from 'react';
import type { Entry, Piece } from '../../src/domain/entry.ts';
import { directionOf } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { Background } from './background.tsx';
import { PieceText } from './piece.tsx';
import { QuoteBlock } from './quote.tsx';
import { SourceLine, WaysOn } from './source.tsx';

/** One article condensed, in its own language and direction. `level` is the headline's: 2, or 3 under a section's heading; the lead's is larger. */
export function EntryBlock(props: {
  setting: Setting;
  entry: Entry;
  level: 2 | 3;
  lead: boolean;
}): ReactNode {
  const { setting, entry } = props;
  const { styles } = setting;
  const direction = entry.language === 'und' ? setting.direction : directionOf(entry.language);
  const language = entry.language === 'und' ? setting.language : entry.language;
  const size = props.lead ? 'lead' : 'headline';
  const lede = toLede(entry);
  const Heading = `h${props.level}` as const;
  return (
    <div lang={language} dir={direction} style={{ textAlign: direction === 'rtl' ? 'right' : 'left' }}>
      <SourceLine setting={setting} entry={entry} />
      <Heading className={`${size} ink`} style={{ ...styles[size], margin: '4px 0 0' }}>
        {entry.source.url === null ? (
          <PieceText setting={setting} piece={entry.headline} />
        ) : (
          <a href={entry.source.url} className="ink" style={styles.plainLink}>
            <PieceText setting={setting} piece={entry.headline} />
          </a>
        )}
      </Heading>
      {lede.length === 0 ? null : (
        <p className="ink" style={{ ...styles.text, margin: '10px 0 0' }}>
          {lede.map((piece, index) => (
            <span key={piece.text}>
              {index === 0 ? null : ' '}
              <PieceText setting={setting} piece={piece} />
            </span>
          ))}
        </p>
      )}
      {entry.quotes.map((quote) => (
        <QuoteBlock
          key={quote.text}
          setting={setting}
          quote={quote}
          language={language}
          direction={direction}
        />
      ))}
      {entry.context.length === 0 ? null : <Background setting={setting} pieces={entry.context} />}
      <WaysOn setting={setting} source={entry.source} also={entry.also ?? []} earlier={entry.earlier} />
    </div>
  );
}

/** The lede without the sentence that stands as the headline already, where the article had none of its own. */
export function toLede(entry: Entry): Piece[] {
  return entry.lede.filter((piece) => piece.text !== entry.headline.text);
}
