/** Past tense (and past participle, where it differs) of verbs that don't take -ed. */
const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote written',
  read: 'read',
  speak: 'spoke spoken',
  think: 'thought',
  feel: 'felt',
  find: 'found',
  hold: 'held',
  know: 'knew known',
  see: 'saw seen',
  understand: 'understood',
  swear: 'swore sworn',
  sing: 'sang sung',
  cast: 'cast',
  put: 'put',
  weep: 'wept',
  beseech: 'besought beseeched',
  foresee: 'foresaw foreseen',
  forecast: 'forecast',
  deal: 'dealt',
  rebut: 'rebutted',
  be: 'was been',
  have: 'had',
  do: 'did done',
  go: 'went gone',
  come: 'came come',
  take: 'took taken',
  give: 'gave given',
  make: 'made',
  get: 'got gotten',
  become: 'became become',
  run: 'ran run',
  win: 'won',
  lose: 'lost',
  leave: 'left',
  meet: 'met',
  stand: 'stood',
  sit: 'sat',
  keep: 'kept',
  begin: 'began begun',
  bring: 'brought',
  fight: 'fought',
  hear: 'heard',
  mean: 'meant',
  pay: 'paid',
  send: 'sent',
  show: 'showed shown',
  draw: 'drew drawn',
  drive: 'drove driven',
  fall: 'fell fallen',
  grow: 'grew grown',
  rise: 'rose risen',
  face: 'faced',
  buy: 'bought',
  spend: 'spent',
  lead: 'led',
  break: 'broke broken',
  hit: 'hit',
  cut: 'cut',
  let: 'let',
  set: 'set',
  choose: 'chose chosen',
  shoot: 'shot',
  strike: 'struck',
  catch: 'caught',
  teach: 'taught',
  seek: 'sought',
  sell: 'sold',
  wear: 'wore worn',
};

/** Short verbs that double their last letter. */
const doubling = new Set(
  'quip brag chat rip jab pan slam fret knit stun nod sob beg plan dub tag blog rebut chop regret admit commit refer infer deter concur permit submit grin hum shrug rap stop drop step grab'.split(
    ' ',
  ),
);

/** The forms of an English verb: "deny" gives denies, denied, denying. */
export function toForms(base: string): { third: string; past: string[]; participle: string } {
  return {
    third: toThird(base),
    past: irregular[base]?.split(' ') ?? [toPast(base)],
    participle: toIng(base),
  };
}

function toThird(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

function toPast(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (base.endsWith('e')) return `${base}d`;
  return doubling.has(base) ? `${base}${base.slice(-1)}ed` : `${base}ed`;
}

function toIng(base: string): string {
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubling.has(base) || base === 'run' || base === 'put' || base === 'cut'
    ? `${base}${base.slice(-1)}ing`
    : `${base}ing`;
}
