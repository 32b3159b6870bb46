import type { ReactNode } from 'react';
import type { Quote } from '../../src/domain/entry.ts';
import { type Direction, quoteMarksOf } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { Cell } from './cell.tsx';
import { joinWith } from './join.tsx';

/** Words somebody said, in the marks of their own language; beneath, who said them, what that person is, and where they stand. */
export function QuoteBlock(props: {
  setting: Setting;
  quote: Quote;
  language: string;
  direction: Direction;
}): ReactNode {
  const { setting, quote, language, direction } = props;
  const { look, styles } = setting;
  const side = direction === 'rtl' ? 'Right' : 'Left';
  const ruled = look.quote === 'ruled';
  return (
    <Cell
      above={20}
      className="rule"
      style={{
        [`border${side}`]: ruled ? `3px solid ${look.light.accent}` : undefined,
        [`padding${side}`]: 18,
      }}
    >
      <blockquote className="ink" style={styles.quote}>
        {toWords(quote, language)}
      </blockquote>
      <p className="soft" style={{ ...styles.small, margin: '6px 0 0' }}>
        <Attribution setting={setting} quote={quote} />
      </p>
    </Cell>
  );
}

/**
 * The words in their marks, without the comma that led on to "he said"; dots where such words stood between two sentences. A few quoted words are shown within their sentence, which has
 * its marks already.
 */
export function toWords(quote: Quote, language: string): string {
  if (quote.kind === 'fragment' && quote.within !== undefined) return quote.within;
  const [open, close] = quoteMarksOf(language);
  const words = quote.parts
    .map(({ text }, index) =>
      /^\p{Lu}/u.test(quote.parts[index + 1]?.text ?? '') ? text.replace(/,$/, ' …') : text,
    )
    .join(' ');
  return `${open}${words.replace(/,$/, '')}${close}`;
}

function Attribution(props: { setting: Setting; quote: Quote }): ReactNode {
  const { say, styles } = props.setting;
  const { speaker, role, link } = props.quote;
  const where =
    link === null ? null : (
      <a href={link} className="soft" style={styles.quietLink}>
        {say('inTheArticle')}
      </a>
    );
  if (speaker === null) return joinWith([say('quotedInArticle'), where].filter(Boolean), ' · ');
  const who = (
    <>
      <strong className="ink" style={{ color: props.setting.look.light.ink }}>
        {speaker}
      </strong>
      {role === null ? null : `, ${role}`}
    </>
  );
  return joinWith([who, where].filter(Boolean), ' · ');
}
