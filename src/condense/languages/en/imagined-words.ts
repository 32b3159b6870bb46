const saying =
  '(?:say|saying|think|thinking|ask|asking|wonder|wondering|suggest|suggesting|tell|telling|shout|shouting)';

/** Without one of these nothing below fits. */
const hints =
  /hear|imagin|picture|th(?:ink|ought)|wonder|say|ask|suggest|tell|words|ranslation|lines of|like|code|message|subtext|better|impl|moral|takeaway|logic|attitude|reason|upshot|shout/;

/** Ends right before marks that hold what nobody said: a thought, a joke, what words come to. */
const leading = new RegExp(
  `\\b(?:${[
    `as (?:if|though) (?:to|he|she|it|they|she's|he's)?\\b.{0,12}\\b${saying}`,
    '(?:can|could|may|might)(?: [a-z]+)? (?:hear|imagine|picture) .{0,40}',
    `imagine .{0,40}\\b${saying}`,
    '(?:must|may|might|probably|surely|likely) (?:have been |have |be )?(?:think|thinking|thought|wonder|wondering|wondered)',
    '(?:left|leave|leaves|leaving) (?:.{1,24} )?(?:to )?(?:wonder|wondering|think|thinking|ask|asking)',
    `(?:seems?|seemed|appears?|appeared) to (?:be |have been )?${saying}`,
    '(?:(?:is|are|be|been) thinking|thinking(?=:)|in other words|translation|or words to that effect)',
    'would (?:do|be|have done|have been) (?:better|wiser|more accurate|more honest|closer to the truth) (?:to say|saying)',
    '(?:words to the effect (?:of|that)|along the lines of|something like|is code for|was code for|(?:akin|tantamount|equivalent) to saying|like saying)',
  ].join(
    '|',
  )}|(?<=^|[,;:—–] |and |but )the (?:[a-z]+ )?(?:message|subtext|implication|moral|takeaway|logic|attitude|thinking|reasoning|upshot) (?:is|was|seems|seemed)(?: to be)?(?: clear| simple| obvious| plain| unmistakable)?)(?:,? that)?[,:]?\\s*$`,
  'i',
);

/** Begins right behind such marks. */
const trailing = new RegExp(
  `^,? ?(?:(?:you|one|we|I) (?:can|could|may|might)(?: [a-z]+)? (?:hear|imagine|picture)\\b|(?:[a-z]+ ){1,3}(?:seems?|seemed|appears?|appeared) to (?:be |have been )?${saying}\\b|(?:[a-z]+ ){1,3}(?:must|may|might) (?:have been |have |be )?(?:thought|wondered|asked|said|${saying})\\b)`,
  'i',
);

/** Whether the words right before marks, or right behind them in the same sentence, tell that the writer imagines what stands in them. */
export function isImagined(before: string, behind: string): boolean {
  return (hints.test(before) && leading.test(before)) || (hints.test(behind) && trailing.test(behind));
}
