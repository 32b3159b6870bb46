/**
 * Minutes east of Greenwich of the zones that feeds, mails and pages name. Names that stand for several ("IST" is India's, Israel's and
 * Ireland's) are left out but where RFC 822 settles them (the American ones) or all but one are rare (BST).
 */
const offsets: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  wet: 0,
  west: 60,
  bst: 60,
  cet: 60,
  met: 60,
  mez: 60,
  cest: 120,
  mest: 120,
  mesz: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  мск: 180,
  msd: 240,
  trt: 180,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  akst: -540,
  akdt: -480,
  hst: -600,
  nst: -210,
  ndt: -150,
  brt: -180,
  jst: 540,
  kst: 540,
  hkt: 480,
  sgt: 480,
  awst: 480,
  acst: 570,
  acdt: 630,
  aest: 600,
  aedt: 660,
  nzst: 720,
  nzdt: 780,
};

/** Minutes east of Greenwich of "+02:00", "-5", "GMT+3", "CEST"; undefined for what is none or unclear. */
export function findOffset(zone: string): number | undefined {
  const bare = zone.replace(/^\(|\)$/g, '').toLowerCase();
  const numeric = /^(?:utc|gmt)? ?([+-])(\d{1,2}):?(\d{2})?$/.exec(bare);
  if (numeric === null) return Object.hasOwn(offsets, bare) ? offsets[bare] : undefined;
  const minutes = Number(numeric[2]) * 60 + Number(numeric[3] ?? 0);
  if (minutes > 14 * 60 || Number(numeric[3] ?? 0) > 59) return undefined;
  return numeric[1] === '-' ? -minutes : minutes;
}
