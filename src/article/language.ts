/** Frequent small words that tell a language from its neighbours. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the and of to in is that was for it with as on be at by this had not are but from or have an they which one were all we when there been their has would will said',
  de: 'der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über',
  fr: 'le la les des et en un une du dans que qui est pour pas sur au plus par ce avec il sont ne se mais nous ou été cette aux leur elle ses a',
  es: 'el la de que y en los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre',
  it: 'il di che e la per un in è del non si le da una con dei sono al ha come più anche nel della gli alla ma o lo questo delle',
  pt: 'o de que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser',
  nl: 'de het een van en in is dat op te zijn met voor niet aan er om ook als dan maar bij uit nog naar hij heeft hebben werd door wordt',
  pl: 'w i z na się nie że do to jest o jak po od za ale przez dla które co są był tym jego oraz już czy może',
  tr: 've bir bu da de için ile olarak çok daha olan gibi sonra kadar ancak ne var o en ise her',
  ru: 'и в не на что с он как это по но из к у за от о его для все мы бы так же был я только еще ещё или когда они было',
  uk: 'і в не на що з та до як це у за від про але його для або ми їх також було є був які який вони щоб після має',
  be: 'і ў не на што з у да як гэта за пра але яго для мы іх таксама было быў якія які яны каб пасля',
};

const words = new Map<string, string[]>();
for (const [language, list] of Object.entries(smallWords)) {
  for (const word of list.split(' ')) words.set(word, [...(words.get(word) ?? []), language]);
}

/** Scripts that one language writes, or nearly so. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\u3040-\u30ff]/g, 'ja'],
  [/[\uac00-\ud7af]/g, 'ko'],
  [/[\u4e00-\u9fff]/g, 'zh'],
  [/[\u0590-\u05ff]/g, 'he'],
  [/[\u0600-\u06ff]/g, 'ar'],
  [/[\u0370-\u03ff]/g, 'el'],
  [/[\u10a0-\u10ff]/g, 'ka'],
  [/[\u0530-\u058f]/g, 'hy'],
  [/[\u0e00-\u0e7f]/g, 'th'],
];

const anyScript = new RegExp(scripts.map(([{ source }]) => source).join('|'));

const looked = 3_000;
/** Fewer letters tell nothing. */
const enoughLetters = /^(?:\P{L}*\p{L}){20}/u;

/** The language (ISO 639-1) that a text is written in, by its small words and script, from its first 3,000 characters; `und` where unsure. */
export function detectLanguage(text: string): string {
  const start = text.slice(0, looked);
  if (!enoughLetters.test(start)) return 'und';
  return findByScript(start) ?? findBySmallWords(start.toLowerCase());
}

function findByScript(text: string): string | undefined {
  if (!anyScript.test(text)) return undefined;
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return scripts.find(([pattern]) => (text.match(pattern)?.length ?? 0) > letters * 0.2)?.[1];
}

function findBySmallWords(text: string): string {
  // Each word once for all its languages: most small words are of several.
  const shared = new Map<readonly string[], number>();
  let total = 0;
  for (const word of text.match(/\p{L}+/gu) ?? []) {
    total += 1;
    const languages = words.get(word);
    if (languages !== undefined) shared.set(languages, (shared.get(languages) ?? 0) + 1);
  }
  const counts = new Map<string, number>();
  for (const [languages, count] of shared)
    for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + count);
  const [best, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (best === undefined || best[1] < 3 || best[1] < total * 0.08) return 'und';
  return second !== undefined && second[1] > best[1] * 0.85 ? 'und' : best[0];
}
