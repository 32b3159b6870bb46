import { Fragment, type ReactNode } from 'react';
import { toReadable, toSegments } from '../domain/additions.ts';
import type { Piece } from '../domain/entry.ts';
import { withFixedSpaces } from '../texts/language.ts';
import type { Page } from './page.ts';

/** Pieces in a row. */
export function toParagraph(page: Page, pieces: readonly Piece[], language: string): ReactNode {
  return pieces.map((piece, index) => (
    <Fragment key={`${piece.spans[0]?.start ?? index}-${piece.text}`}>
      {index === 0 ? '' : ' '}
      <PieceView page={page} piece={piece} language={language} />
    </Fragment>
  ));
}

/** A piece's own words, what was added in square brackets, and a mark on what the article doesn't say itself. */
export function PieceView({ page, piece, language }: { page: Page; piece: Piece; language: string }) {
  const origin = toOrigin(page, piece);
  let at = 0;
  return (
    <>
      {toSegments(piece.text, piece.additions).map((segment) => {
        at += segment.text.length;
        const words = withFixedSpaces(segment.text, language);
        return segment.added ? (
          <span className="added" key={at}>
            {words}
          </span>
        ) : (
          <Fragment key={at}>{words}</Fragment>
        );
      })}
      {origin === '' ? null : <span className="added">{origin}</span>}
    </>
  );
}

/** The same as plain text. */
export function toWords(page: Page, pieces: readonly Piece[]): string {
  return pieces.map((piece) => toReadable(piece) + toOrigin(page, piece)).join(' ');
}

function toOrigin({ sayInMail }: Page, { origin }: Piece): string {
  return origin === 'article' ? '' : ` [${sayInMail(origin === 'model' ? 'byModel' : 'byEditors')}]`;
}
