import { cutAtWord } from './cut-word.ts';

// Marks and words before which a clause has ended; "known as", "as well as" end none.
const marks = String.raw` ?(?:[:;,،؛](?=\s)|[、，：；]|[–—](?=\s))`;
const joints =
  'after|before|while|when|amid|because|since|nachdem|bevor|weil|während|après|avant|tandis|tras|mientras|porque|после|пока|когда|потому';
const joint = String.raw` (?=(?:${joints})\s)`;
const as = String.raw`(?<!\b(?:as|so|such|same|known|named|seen|described|well|long|just|serves?|served|works?)) (?=as\s)`;
const clauseEnd = new RegExp(`${marks}|${joint}|${as}`, 'giu');

/** What comes next turns what stands before: to end there would say the contrary. */
const turn =
  /^[\s,:;،؛–—]*(?:but|yet|though|although|unless|except|not|no|never|then|without|aber|doch|jedoch|sondern|nicht|nie|ohne|außer|mais|sauf|sans|pero|sino|salvo|sin|но|не|без|кроме|لكن|ليس|دون)(?![\p{L}\p{M}])/iu;

/** Words that lean on the next one: no text ends in them. */
const leaning =
  /[\s,:;،–—]{1,20}(?:an?|the|of|in|on|at|to|for|from|with|without|by|and|or|as|than|that|who|which|is|are|was|were|be|has|have|not|no|der|die|das|de[nms]|ein|eine[nmrs]?|vo[nm]|zu[mr]?|mit|ohne|für|auf|i[nm]|a[nm]|bei|und|oder|als|nicht|kein|l[ea]s?|une?|des|du|aux?|à|en|dans|sur|pour|par|avec|sans|et|ou|que|qui|el|los|del?|con|sin|por|para|y|в|на|с|без|за|из|к|от|по|и|или|не|о|у|для)$/iu;

/**
 * At most `longest` UTF-16 units, an ellipsis among them: cut where a clause ends that the next one doesn't turn, else at a word that leans on nothing
 * cut off.
 */
export function cutAtClause(text: string, longest: number): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= longest) return whole;
  const ends = [...whole.matchAll(clauseEnd)].map(({ index }) => index);
  const end = ends.findLast((at) => at > longest / 2 && at < longest && !turn.test(whole.slice(at)));
  if (end !== undefined) return `${whole.slice(0, end).replace(/[\s,:;،؛–—]{1,20}$/, '')}…`;
  let cut = cutAtWord(whole, longest).replace(/…$/, '');
  while (leaning.test(cut)) cut = cut.replace(leaning, '');
  return `${cut}…`;
}
