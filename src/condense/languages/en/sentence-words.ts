import type { SentenceWords } from '../sentence-words.ts';

export const sentenceWords: SentenceWords = {
  never: (
    'mr mrs ms mx dr prof rev hon gen lt col sgt cpl capt maj brig const coun cllr amb cmdr adm pvt sen rep gov pres supt insp det ' +
    'messrs mme mlle fr st mt ft no nos vs v cf e.g i.e fig figs p pp vol ed eds approx dept est ' +
    'rt ald atty asst assoc brig'
  ).split(' '),
  seldom: (
    'inc corp co ltd llc plc bros jr sr esq etc al a.m p.m u.s u.k u.n e.u d.c b.c a.d ph.d m.d ave blvd rd sq ' +
    'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thurs fri sat sun ' +
    'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ' +
    'univ gov’t intl mfg id'
  ).split(' '),
  openers: (
    'The A An This That These Those There Here He She It They We You I His Her Its Their Our My But And Or So Yet If When While After ' +
    'Before As Although Though Because Since In On At For From With By Of To Under Over During Despite Among Between Both Some Many ' +
    'Most Other Others Another One Two Three Several What Who How Why Where Which Not No Nor Now Then Still Also Even Only However ' +
    'Meanwhile Last Earlier Later Critics Officials Police'
  ).split(' '),
};
