import type { AttributionWords, Pronoun } from '../attribution-words.ts';
import { phrases, toPronouns, words } from '../word-lists.ts';
import { givenNames } from './given-names.ts';
import { agrees, isAddressed, isOblique, mayOwn, toGivenGender, toNameKey } from './name-forms.ts';
import { kin, organisations, titles } from './people-words.ts';
import { places } from './places.ts';
import { posts } from './posts.ts';
import { roles } from './role-words.ts';
import { verbs } from './verbs.ts';

const pronouns: ReadonlyMap<string, Pronoun> = new Map([
  ...toPronouns('я', 'unknown', 'one', 1, 'subject'),
  ...toPronouns('мы', 'unknown', 'many', 1, 'subject'),
  ...toPronouns('вы', 'unknown', 'many', 2, 'subject'),
  ...toPronouns('он', 'male', 'one', 3, 'subject'),
  ...toPronouns('она', 'female', 'one', 3, 'subject'),
  ...toPronouns('оно', 'unknown', 'one', 3, 'subject'),
  ...toPronouns('они', 'unknown', 'many', 3, 'subject'),
  ...toPronouns('его него ему нему нём нем', 'male', 'one', 3, 'other'),
  ...toPronouns('её ее неё нее ей ней', 'female', 'one', 3, 'other'),
  ...toPronouns('их них им ним ими ними', 'unknown', 'many', 3, 'other'),
]);

export const attributionWords: AttributionWords = {
  verbs,
  phrasalVerbs: new Map(),
  otherVerbs: words(
    `был была было были стал стала стало стали пришёл пришел пришла пришли прошёл прошел прошла прошли получил получила получили
    принял приняла приняли открыл открыла открыли закрыл закрыла закрыли начал начала начали вышел вышла вышли вернулся вернулась
    вернулись приехал приехала приехали ушёл ушел ушла ушли умер умерла погиб погибла погибли находится находятся работает работают
    остаётся остается остаются может могут хочет хотят есть идёт идет идут живёт живет живут`,
  ),
  auxiliaries: words('был была было были будет будут бы'),
  passives: new Set<string>(),
  emphatics: new Set<string>(),
  sourcePhrases: phrases('по словам, по мнению, по данным, по версии, по оценке, со слов, как сообщает'),
  pronouns,
  firstPerson: words('меня мне мной мой моя моё мое мои нас нам наш наша наши'),
  askers: words('вопрос корреспондент корр'),
  gendersThings: true,
  relativePronouns: words(
    'который которая которое которые которого которой которому которым которых котором кто что чей чья чьи',
  ),
  subjectRelatives: new Set<string>(),
  determiners: words(
    'этот эта это эти этого этой тот та те того той один одна одно два две три несколько многие все всё каждый каждая другой другая другие',
  ),
  selfStanding: new Set<string>(),
  definite: new Set<string>(),
  claims: words(
    'слова слов словам заявление заявления обвинение обвинения утверждение утверждения обещание обещания упрёк упрёки',
  ),
  denials: words(
    'опроверг опровергла опровергли опровергает опровергают отверг отвергла отвергли отвергает отрицает отрицал отрицала оспорил оспорила',
  ),
  negations: words('не никогда ни'),
  doubts: words('мог могла могли бы'),
  conditions: words('если'),
  withholding: words(
    'отказался отказалась отказались отказывается хочет хотел хотела просит требует побоялся побоялась',
  ),
  citing: words(
    'процитировал процитировала процитировали цитирует цитируют цитировал цитировала привёл привел привела',
  ),
  indefinite: words('один одна'),
  prepositions: words(
    `в во на по с со к ко у о об обо из изо за для от ото до при после перед между через под над без ради около вокруг против среди вместо
    кроме про сквозь согласно благодаря вопреки несмотря ввиду`,
  ),
  attaching: words('из от с по при для'),
  nameLinks: new Set<string>(),
  officeLinks: new Set<string>(),
  authors: new Set<string>(),
  governing: new Set<string>(),
  predicative: new Set<string>(),
  absolute: new Set<string>(),
  infinitiveMarks: new Set<string>(),
  clauseOpeners: words('после до как'),
  coordinators: words('и а но или'),
  conjunctions: words(
    'и а но или да однако если когда хотя чтобы потому поскольку пока как будто либо ни что где куда',
  ),
  complementizers: new Set<string>(),
  /** With those to whom something is told: they stand between the verb and its subject. */
  adverbs: words(
    `также тоже потом затем ещё еще уже снова вновь опять даже только лишь сейчас теперь тогда здесь там сегодня вчера завтра ранее раньше
    позже накануне ведь же бы ли не тихо громко спокойно коротко журналистам корреспонденту корреспондентам репортёрам репортерам изданию
    газете агентству редакции порталу телеканалу нам мне`,
  ),
  titles,
  roles,
  mouthpieces: new Set(
    'адвокат защитник защитница пресс-секретарь представитель представительница'.split(' '),
  ),
  givenNames,
  bodies: words(
    'власти жители родители рабочие врачи учителя соседи полиция прокуратура совет суд штаб редакция',
  ),
  plurals: new Set<string>(),
  officeWords: new Set<string>(),
  organisations,
  places,
  placeStarts: new Set<string>(),
  isPatronymic: (lower) => /(?:вич|вна|чна)$/.test(lower),
  isOwner: (lower) => /(?:ова|ева|ёва|ина|ского|цкого|овой|евой|иной|ской|ого|ына|ыной)$/.test(lower),
  kin,
  agrees,
  isAddressed,
  mayOwn,
  toNameKey,
  isOblique,
  toGivenGender,
  posts,
  looksPast: (lower) => /.{2}(?:[аеиоуыэюя]л[аои]?|ш[её]л|шл[аои]|л(?:ся|ась|ось|ись))$/.test(lower),
  headsFirst: true,
  marksNames: true,
  isMarking: (said) =>
    /^(?:сми[ -])?(?:иноагент|иностранн\p{L}+ агент|нежелательн|экстремис|террорис)\p{L}*(?: организаци\p{L}*| и экстремист\p{L}*)?$/iu.test(
      said.trim(),
    ),
  isForeign: (text) => /[A-Za-z]{2}/.test(text),
  particles: words('фон ван де аль бен ибн оглы кызы'),
  suffixes: words('младший старший'),
  demonyms: new Set(),
  notNames: words(
    `понедельник вторник среда четверг пятница суббота воскресенье январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь
    декабрь в во на по с со к у о об из за для от до при после перед и а но или если когда хотя так как что кто где он она оно они мы вы я
    это этот эта эти тот та те его её ее их все всё однако также ещё еще уже сейчас теперь тогда затем потом ранее позже сегодня вчера
    один одна два две три нет да не ни по-прежнему между тем кроме того наконец впрочем правда например почти более
    районный областной городской местный сельский верховный конституционный арбитражный российский украинский белорусский европейский
    американский московский новый новая новое новые старый старая прежний прежняя прежнюю первый первая первые последний последняя
    сам сама сами власти власть закон мост здание жители рабочие врачи учителя родители дети соседи полиция прокуратура суд адвокат компания`,
  ),
  documents: words('заявление сообщение доклад отчёт отчет письмо пресс-релиз документ статья пост'),
};
