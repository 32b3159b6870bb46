import type { PointingWords } from '../pointing-words.ts';
import { words } from '../word-lists.ts';

export const pointingWords: PointingWords = {
  things: words('it its they them their'),
  many: words('they them their'),
  announcing: words('it'),
  clauses: words('that to when if how whether because what who why where like'),
  beforeInfinitive: words(
    'going have has had need needs needed want wants wanted able about got get used supposed ought trying tends tried due likely unlikely starts started begins began came come comes',
  ),
  that: 'that',
  beforeThat: words(
    `of on for to from about with at by into over against behind after before around through during since until despite where when why how if because do does did doing done
    make makes made making take takes took taking support supports oppose opposes want wants read give gave`,
  ),
  several: words('those these'),
  opening: words('no yes yeah yep nope first firstly second secondly third thirdly lastly'),
  listing: words(
    'things issues reasons ways problems points questions factors options causes parts steps kinds',
  ),
  near: 'this',
  behindNear: words(
    'includes included means meant shows showed requires required allows allowed applies applied involves involved happens happened works worked takes took goes went gives gave helps helped affects affected',
  ),
  parts: words('first second third fourth fifth sixth other others latter former ones same rest'),
  naming: words('dubbed nickname nicknamed named titled entitled renamed subtitled slogan tagline hashtag'),
  there: 'there',
  beforeThere: words('over up down in from back'),
};
