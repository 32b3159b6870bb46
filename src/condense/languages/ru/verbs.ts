import type { ReportingVerb, VerbKind } from '../attribution-words.ts';

/**
 * Verbs by what they do, a past tense without its ending (`сказа-`) or a present one as it stands (`говорит`). The past endings are
 * added here: `-` takes -л, -ла, -ло, -ли; `-ся` takes -лся, -лась, -лось, -лись. Add a verb where it belongs.
 */
const table: Readonly<Partial<Record<VerbKind, string>>> = {
  say: `сказа- говори- заяви- заявля- сообщи- сообща- отмети- отмеча- добави- подчеркну- подчёркива- подчеркива- рассказа- рассказыва-
    объясни- объясня- поясни- поясня- написа- писа- ответи- отвеча- спроси- призна-ся уточни- замети- напомни- утвержда-
    продолжи- продолжа- предупреди- предупрежда- пообеща- обеща- констатирова- возрази- воскликну- вспомни- вспомина- заключи-
    подтверди- опроверг- посетова- пожалова-ся указа- указыва- увери- уверя- настаива- передава- переда- доложи- объяви- предложи-
    потребова- призва- попроси- поделил-ся поинтересова-ся согласи-ся резюмирова- парирова- пошути- прошепта- крикну- произнес- произнёс
    произнесла произнесли опроверг опровергла опровергли провозгласи- процитирова- сформулирова- повтори- рассужда- перечисли- приводи- привела привёл
    говорит говорят заявляет заявляют сообщает сообщают отмечает отмечают подчёркивает подчеркивает рассказывает рассказывают объясняет
    объясняют поясняет поясняют пишет пишут отвечает спрашивает утверждает утверждают продолжает вспоминает вспоминают признаётся признается
    уточняет добавляет добавляют предупреждает предупреждают уверяет настаивает настаивают цитирует напоминает призывает требует`,
  think: `счита- полага- дума- надея-ся предположи- реши- считает считают полагает полагают думает думают надеется надеются уверен уверена уверены`,
  judge: `назва- называ- охарактеризова- раскритикова- осуди- описа- сравни- обвини- высмея- называет называют описывает критикует обвиняет`,
  act: `улыбну-ся засмея-ся усмехну-ся вздохну- кивну- улыбается смеётся смеется вздыхает усмехается`,
};

const pastEndings = ['л', 'ла', 'ло', 'ли'];
const reflexiveEndings = ['лся', 'лась', 'лось', 'лись'];

export const verbs: ReadonlyMap<string, ReportingVerb> = toVerbs();

function toVerbs(): Map<string, ReportingVerb> {
  const verbs = new Map<string, ReportingVerb>();
  // Object.entries forgets the names' type; the table has no other keys.
  for (const [kind, list] of Object.entries(table) as [VerbKind, string][]) {
    for (const verb of list.split(/\s+/))
      for (const form of toForms(verb)) verbs.set(form, { kind, form: 'past' });
  }
  return verbs;
}

function toForms(verb: string): string[] {
  if (verb.endsWith('-ся'))
    return reflexiveEndings.map((ending) => `${verb.slice(0, -3).replace(/л$/, '')}${ending}`);
  if (verb.endsWith('-')) return pastEndings.map((ending) => `${verb.slice(0, -1)}${ending}`);
  return [verb];
}
