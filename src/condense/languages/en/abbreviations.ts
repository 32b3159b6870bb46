/** Words with a point that doesn't end the sentence. Single letters ("J.") are told by their shape. */
export const abbreviations: ReadonlySet<string> = new Set(
  `mr mrs ms mx dr prof st mt ft sr jr rev hon gov sen rep reps sens pres amb atty supt insp det sgt cpl pvt capt cmdr
  lt col gen maj adm cllr coun messrs esq vs etc inc corp ltd co llc bros no nos vol pp dept univ assn ave blvd rd
  jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thurs fri sat sun
  u.s u.k u.n e.u d.c n.y l.a p.m a.m e.g i.e ph.d b.c
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex
  va vt wash wis wyo ont que alta sask man`.split(/\s+/),
);
