/** On which side of words a mark stands, as far as its neighbours tell. */
export type Side = 'opening' | 'closing' | 'either';

/** `before` and `after` are the characters beside the mark, '' at the ends of a paragraph. */
export function toSide(before: string, after: string): Side {
  const opens = isOpenSide(before) && !isCloseSide(after);
  const closes = !isSpace(before) && !'([{'.includes(before) && isCloseSide(after);
  if (opens === closes) return 'either';
  return opens ? 'opening' : 'closing';
}

export function isOpenSide(character: string): boolean {
  return isSpace(character) || '([{—–-:'.includes(character);
}

function isCloseSide(character: string): boolean {
  return isSpace(character) || '.,;:!?…)]}—–-'.includes(character);
}

export function isSpace(character: string): boolean {
  return character === '' || /\s/.test(character);
}

export function isDigit(character: string): boolean {
  return character >= '0' && character <= '9';
}

export function isWordish(character: string): boolean {
  return /[\p{L}\p{N}[$£€#@…]/u.test(character) || isSurrogate(character);
}

function isSurrogate(character: string): boolean {
  return character >= '\ud800' && character <= '\udfff';
}
