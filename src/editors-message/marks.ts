import { Lexer, type Token, type TokensList } from 'marked';

/** Lists within lists, and marks within marks: what stands deeper is text as it was typed. Nobody reads further in. */
const deepest = 8;
/** Characters of which marks are looked for: the time for it grows with their square. */
const longestWithLists = 10_000;
const longestParagraph = 5_000;

const toText = (text: string): Token => ({ type: 'text', raw: text, text });

/** How far in a lexer is. */
class Depth {
  private at = 0;

  /** `read` adds to `tokens` what stands in `source`; too far in, that is added as it is. */
  enter(source: string, tokens: Token[], read: () => void): Token[] {
    if (this.at === deepest) {
      tokens.push(toText(source));
      return tokens;
    }
    this.at += 1;
    read();
    this.at -= 1;
    return tokens;
  }
}

class BlockLexer extends Lexer {
  private readonly depth = new Depth();

  override blockTokens(source: string, tokens?: Token[], isClipped?: boolean): Token[];
  override blockTokens(source: string, tokens?: TokensList, isClipped?: boolean): TokensList;
  override blockTokens(source: string, tokens: Token[] = [], isClipped?: boolean): Token[] {
    return this.depth.enter(source, tokens, () => super.blockTokens(source, tokens, isClipped));
  }

  /** Words are read by themselves, a paragraph at a time. */
  override inlineTokens(_: string, tokens: Token[] = []): Token[] {
    return tokens;
  }
}

class InlineLexer extends Lexer {
  private readonly depth = new Depth();

  override inlineTokens(source: string, tokens: Token[] = []): Token[] {
    return this.depth.enter(source, tokens, () => super.inlineTokens(source, tokens));
  }
}

/** The lists of a message and what stands between them. */
export function lexBlocks(text: string): Token[] {
  if (text.length > longestWithLists) return [toText(text)];
  return new BlockLexer({ gfm: false }).lex(text);
}

/** The marks within a paragraph. */
export function lexParagraph(text: string): Token[] {
  if (text.length > longestParagraph) return [toText(text.replace(/\\([!-/:-@[-`{-~])/g, '$1'))];
  // With bare addresses known (gfm) no underscore within one is a mark.
  return new InlineLexer({ gfm: true }).inlineTokens(text);
}
