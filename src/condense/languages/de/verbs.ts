import type { ReportingVerb, VerbForm, VerbKind } from '../attribution-words.ts';

/**
 * Verbs by what they do: a regular one by its stem with `-` (`sag-` makes sagt, sagte, sagten, sage), any other form as it stands. The
 * first part of a separable verb stands for the whole ("teilte ... mit"). Add a verb where it belongs.
 */
const table: Readonly<Partial<Record<VerbKind, string>>> = {
  say: `sag- erklär- beton- mein- erläuter- ergänz- äußer- versicher- bestätig- berichte- forder- kritisier- kommentier- schilder- erzähl-
    behaupte- bemerk- antworte- erwider- entgegne- kündig- teil- füg- räum- stell- verkünde- vermute- unterstrich unterstreicht unterstrichen
    konstatier- resümier- prophezei- appellier- klag- jubel- schwärm- scherz- spotte- wetter- polter- frag- präzisier- twitter- verlangt verlangte
    verlangten bekräftig- begründe- beteuer- bekunde- monier- bemängel- dementier- widersprach widerspricht widersprachen
    schrieb schreibt schrieben sprach spricht sprachen rief ruft riefen gab gibt gaben gestand gesteht gestanden hieß heißt wies weist wiesen
    formulier- zitier- argumentier- plädier- referier- meld- führ- sicher- beschwer- rechtfertig- bestritt bestreitet bestritten fasst fasste fassten
    feststell- ausführ- hinzufüg- einräum- klarstell- ankündig- mitteil- schimpf- freu- ärger- wunder- gesagt geschrieben mitgeteilt angekündigt hinzugefügt ausgeführt festgestellt eingeräumt gefordert bekräftigt verkündet behauptet`,
  tell: 'bat bitten bittet baten riet rät rieten warn- mahn- erinner- beruhig- informier- unterricht- gratulier- lobt lobte lobten',
  think:
    'glaub- hoff- fürchte- befürchte- erwarte- rechne- find- fand fanden denkt dachte dachten sieht sah sahen hält hielt hielten',
  judge: `nannte nannten nennt nennen bezeichne- verurteil- geißel- beschrieb beschreibt beschrieben charakterisier- bewerte- kritisierte tadel- rügt rügte rügten
    wertete werteten wertet beschimpf- titulier- würdig- attackier- beschuldig-`,
  act: 'lächel- lach- seufz- nick- fuhr fährt fuhren setz- strich hob hebt leg- pflichte- stimm- schloss schließt hak- ätz- höhn- stöhn-',
};

/** Endings of a regular verb by person and tense, for a stem that ends in a consonant or in -e. */
const pastEndings = ['te', 'ten'];
const presentEndings = ['t'];

export const verbs: ReadonlyMap<string, ReportingVerb> = toVerbs();

function toVerbs(): Map<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  // Object.entries forgets the names' type; the table has no other keys.
  for (const [kind, list] of Object.entries(table) as [VerbKind, string][])
    for (const verb of list.split(/\s+/))
      for (const form of toForms(verb)) if (!verbs.has(form)) verbs.set(form, { kind, form: toVerbForm() });
  return verbs;
}

/** A German verb with its ending is finite and no noun, whatever its tense: nouns have capitals. */
function toVerbForm(): VerbForm {
  return 'past';
}

function toForms(verb: string): string[] {
  if (!verb.endsWith('-')) return [verb];
  const stem = verb.slice(0, -1);
  return [...presentEndings, ...pastEndings].map((ending) => `${stem}${ending}`);
}
