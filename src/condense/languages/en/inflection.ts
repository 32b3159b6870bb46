/** Past tense of verbs that don't take -ed. */
const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  tell: 'told',
  write: 'wrote',
  read: 'read',
  speak: 'spoke',
  think: 'thought',
  feel: 'felt',
  find: 'found',
  hold: 'held',
  know: 'knew',
  see: 'saw',
  understand: 'understood',
  swear: 'swore',
  sing: 'sang',
  cast: 'cast',
  put: 'put',
  weep: 'wept',
  beseech: 'besought',
  foresee: 'foresaw',
  forecast: 'forecast',
  deal: 'dealt',
  rebut: 'rebutted',
  be: 'was',
  have: 'had',
  do: 'did',
  go: 'went',
  come: 'came',
  take: 'took',
  give: 'gave',
  make: 'made',
  get: 'got',
  become: 'became',
  run: 'ran',
  win: 'won',
  lose: 'lost',
  leave: 'left',
  meet: 'met',
  stand: 'stood',
  sit: 'sat',
  keep: 'kept',
  begin: 'began',
  bring: 'brought',
  fight: 'fought',
  hear: 'heard',
  mean: 'meant',
  pay: 'paid',
  send: 'sent',
  show: 'showed',
  draw: 'drew',
  drive: 'drove',
  fall: 'fell',
  grow: 'grew',
  rise: 'rose',
  face: 'faced',
  buy: 'bought',
  spend: 'spent',
  lead: 'led',
  break: 'broke',
  hit: 'hit',
  cut: 'cut',
  let: 'let',
  set: 'set',
  choose: 'chose',
  shoot: 'shot',
  strike: 'struck',
  catch: 'caught',
  teach: 'taught',
  seek: 'sought',
  sell: 'sold',
  wear: 'wore',
  throw: 'threw',
  build: 'built',
  fly: 'flew',
  flee: 'fled',
  freeze: 'froze',
  hang: 'hung',
  hide: 'hid',
  hurt: 'hurt',
  lay: 'laid',
  lend: 'lent',
  light: 'lit',
  ride: 'rode',
  shake: 'shook',
  shut: 'shut',
  sink: 'sank',
  sleep: 'slept',
  slide: 'slid',
  spin: 'spun',
  split: 'split',
  spread: 'spread',
  steal: 'stole',
  stick: 'stuck',
  sweep: 'swept',
  swing: 'swung',
  tear: 'tore',
  undergo: 'underwent',
  wake: 'woke',
  withdraw: 'withdrew',
  blow: 'blew',
  beat: 'beat',
  feed: 'fed',
  forget: 'forgot',
  forgive: 'forgave',
};

/** Short verbs that double their last letter. */
const doubling = new Set(
  'quip brag chat rip jab pan slam fret knit stun nod sob beg plan dub tag blog rebut chop regret admit commit refer infer deter concur permit submit grin hum shrug rap stop drop step grab'.split(
    ' ',
  ),
);

/** The forms of an English verb: "deny" gives denies, denied, denying. */
export function toForms(base: string): { third: string; past: string; participle: string } {
  return {
    third: toThird(base),
    past: irregular[base] ?? toPast(base),
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
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return doubling.has(base) || base === 'run' || base === 'put' || base === 'cut'
    ? `${base}${base.slice(-1)}ing`
    : `${base}ing`;
}
