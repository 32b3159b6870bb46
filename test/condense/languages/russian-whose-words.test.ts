import { expect, test } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';

const russian = findLanguage('ru');

test.each([
  [
    'an agency that is told something says nothing',
    '"Это мой лучший подарок порту и городу", заявила ТАСС новая хозяйка причала.',
    null,
  ],
  [
    'nor behind a verb that may be its own',
    'Как сообщил РИА-ПОРТ в Озёрске начальник причала Олег Цветков, "им дано поручение закрыть причал до весны".',
    null,
  ],
  [
    'the owner of a thing speaks for nobody',
    'Одним из самых ясных подтверждений является письмо Джамаля Бегова, найденное в порту. "Совершенно не случаен тот факт, что причал закрыли".',
    null,
  ],
  [
    'a noun that opens a sentence is nobody',
    'Причиной стал сильный шторм. "Совершенно не случаен тот факт, что причал закрыли".',
    null,
  ],
  [
    'a body is not its former head',
    'Экс-глава ПК НОРПОРТ Цветков ушёл. "Мою фамилию вычеркнули из списка", - сказал экс-глава НОРПОРТа.',
    'экс-глава НОРПОРТа',
  ],
  [
    'a site that passes words on spoke none of them',
    'Цветков приехал в порт. Журналистам сказал только: "Век был веком разочарований", напоминает сайт NorWave.',
    null,
  ],
  [
    'a name begins behind what the office is of',
    'Как сообщил министр печати Озёрской Республики Василий Белых, "причал закрыт в связи с особо крупной волной".',
    'Василий Белых, министр печати Озёрской Республики',
  ],
  [
    'a day is no holder of an office',
    'Девятого мая глава порта проводит приём по случаю Дня Рыбака. Об этом рассказал источник в порту. "Вопрос предстоит согласовать с мэрией", - уточнил чиновник.',
    'чиновник',
  ],
  [
    'the subject of what is quoted is no office of the speaker',
    'При этом, отметил Цветков, бывший владелец порта "создал преступную систему оплаты целого ряда рабочих".',
    'Цветков',
  ],
])('%s', (_, text, speaker) => {
  const quote = findQuotes(toArticle(`Причал в Озёрске закрыли во вторник.\n\n${text}`), russian).at(-1);
  const told = quote?.speaker == null ? null : [quote.speaker, quote.role].filter(Boolean).join(', ');
  expect(told).toBe(speaker);
});
