import type { TimeUnit, TimeWords } from '../time-words.ts';

/** Nominative, genitive, prepositional. */
const months = [
  'январь января январе',
  'февраль февраля феврале',
  'март марта марте',
  'апрель апреля апреле',
  'май мая мае',
  'июнь июня июне',
  'июль июля июле',
  'август августа августе',
  'сентябрь сентября сентябре',
  'октябрь октября октябре',
  'ноябрь ноября ноябре',
  'декабрь декабря декабре',
].map((forms) => forms.split(' '));

const weekdays = [
  'понедельник понедельника понедельнику',
  'вторник вторника вторнику',
  'среду среда среды среде',
  'четверг четверга четвергу',
  'пятницу пятница пятницы пятнице',
  'субботу суббота субботы субботе',
  'воскресенье воскресенья воскресенью',
].map((forms) => forms.split(' '));

const numbers = [
  'один одну',
  'два две',
  'три',
  'четыре',
  'пять',
  'шесть',
  'семь',
  'восемь',
  'девять',
  'десять',
].map((forms) => forms.split(' '));

function toMap(rows: readonly (readonly string[])[], first: number): Map<string, number> {
  return new Map(
    rows.flatMap((forms, index) => forms.map((form): [string, number] => [form, index + first])),
  );
}

/** Russian pasts end in -л and what follows it; so do a few nouns, which no verb stands nearer than. */
const isPast = (word: string): boolean =>
  /.(?:[аеёиоуыэюя]л(?:[аои]|ся|ась|ось|ись)?|шл[аои]|шёл|шел)$/.test(word);
const isPresent = (word: string): boolean =>
  /.(?:[аеиуюя]т(?:ся)?|ешь|ишь|ем|им)$/.test(word) ||
  /^(?:будет|будут|является|намерен[аы]?|должн[аоы]|должен)$/.test(word);

export const timeWords: TimeWords = {
  phrases: [
    ['сегодня', 'day', 0],
    ['вчера', 'day', -1],
    ['позавчера', 'day', -2],
    ['накануне', 'day', -1],
    ['завтра', 'day', 1],
    ['на прошлой неделе', 'week', -1],
    ['на этой неделе', 'week', 0],
    ['на следующей неделе', 'week', 1],
    ['в прошлом месяце', 'month', -1],
    ['в этом месяце', 'month', 0],
    ['в следующем месяце', 'month', 1],
    ['в прошлом году', 'year', -1],
    ['в этом году', 'year', 0],
    ['в следующем году', 'year', 1],
    ['годом ранее', 'year', -1],
    ['год назад', 'year', -1],
    ['месяц назад', 'month', -1],
    ['неделю назад', 'week', -1],
  ],
  weekdays: toMap(weekdays, 0),
  months: toMap(months, 0),
  last: new Set([
    'прошлый',
    'прошлого',
    'прошлом',
    'прошлую',
    'прошлой',
    'минувший',
    'минувшую',
    'минувшего',
  ]),
  next: new Set(['следующий', 'следующую', 'следующего', 'следующем', 'ближайший', 'ближайшую']),
  beforeMonth: new Set(['в', 'во', 'конце', 'начале', 'середине']),
  isPast,
  isPresent: (word) => isPresent(word),
  undoing: new Set(['чтобы', 'бы', 'будет', 'будут']),
  dayParts: new Set(['утром', 'днём', 'днем', 'вечером', 'ночью']),
  seasons: new Set('весны весной лета летом осени осенью зимы зимой'.split(' ')),
  numbers: toMap(numbers, 1),
  units: new Map<string, TimeUnit>([
    ['день', 'day'],
    ['дня', 'day'],
    ['дней', 'day'],
    ['неделю', 'week'],
    ['недели', 'week'],
    ['недель', 'week'],
    ['месяц', 'month'],
    ['месяца', 'month'],
    ['месяцев', 'month'],
    ['год', 'year'],
    ['года', 'year'],
    ['лет', 'year'],
  ]),
  ago: new Set(['назад']),
  formatDay: (year, month, day) => `${day} ${months[month]?.[1] ?? ''} ${year} года`,
  formatMonth: (year, month) => `${months[month]?.[0] ?? ''} ${year} года`,
  formatWeek: (day) => `неделя с ${day}`,
};
