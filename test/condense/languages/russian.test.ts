import { expect, it } from 'vitest';
import { condense } from '../../../src/condense/condense.ts';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle as toPlainArticle } from '../to-article.ts';
import { testArticles } from './labelled-articles.ts';
import { articles } from './russian-articles.ts';

testArticles('ru', articles);

it('a Russian opening of times past is passed over for the sentence that turns to the news', () => {
  const text = `Когда в 2009 году ночной паром открыли, островитянам обещали рейсы на каждый день.

Теперь ночной паром на Норрей закрывают, решил совет острова.`;
  const article = { ...toPlainArticle(text), language: 'ru', title: 'Островитянам обещали ночной паром' };
  expect(condense(article).lede[0]?.text).toBe(
    'Теперь ночной паром на Норрей закрывают, решил совет острова.',
  );
});

it('a dash before what somebody says is no dateline', () => {
  const text = `— Мост держать больше нельзя, — сказал мэр Степан Ковригин.

Мост через Сорогу в пятницу закрыли для машин.`;
  const article = { ...toPlainArticle(text), language: 'ru', title: 'Мост закрыли' };
  expect(condense(article).lede[0]?.text).toBe('Мост через Сорогу в пятницу закрыли для машин.');
});

it('Russian words that somebody denies or quotes are not theirs', () => {
  const spoken = (text: string) =>
    findQuotes(toPlainArticle(text), findLanguage('ru')).map(({ speaker }) => speaker);
  const denied = 'Губернатор Семён Рудин опроверг слова Марины Лисицыной о том, что он «продал реку дважды».';
  expect(spoken(denied)).toEqual([null]);
  expect(spoken('Министр процитировал поэта: «Река не спрашивает дороги».')).toEqual([null]);
});

it('the town between an office and a name is no part of the name; a surname before its given name is', () => {
  const spoken = (text: string) =>
    findQuotes(toPlainArticle(text), findLanguage('ru')).map(({ speaker }) => speaker);
  expect(spoken('«Опоры больше не держат», — заявила мэр Озёрска Марина Сотникова.')).toEqual([
    'Марина Сотникова',
  ]);
  expect(spoken('«Опоры больше не держат», — заявила директор Сотникова Марина Игоревна.')).toEqual([
    'Сотникова Марина Игоревна',
  ]);
});

it("the writer's words inside the marks are no part of the quotation, and name its speaker", () => {
  const quotes = findQuotes(
    toPlainArticle(
      '«Проверка опор продолжается», — сообщила прокурор Алла Снегова.\n\n' +
        '«Он приезжал один раз, — вспоминает староста Фёдор Лугин о губернаторе. — Лодку мы ему дали».\n\n' +
        '«Река поднялась на метр, — сказал он, — и мост ушёл под воду». «Мы ждём, — и это главное. — Ждём третий год», — добавил Лугин.',
    ),
    findLanguage('ru'),
  );
  expect(quotes.map(({ text, speaker }) => [text, speaker])).toEqual([
    ['Проверка опор продолжается', 'Алла Снегова'],
    ['Он приезжал один раз,', 'Фёдор Лугин'],
    ['Лодку мы ему дали', 'Фёдор Лугин'],
    ['Река поднялась на метр, и мост ушёл под воду', 'Фёдор Лугин'],
    ['Мы ждём, — и это главное. — Ждём третий год', 'Фёдор Лугин'],
  ]);
});

/** The quotations of a text with their speakers; a first paragraph tells what it is about. */
function toSpeakers(text: string): (string | null)[][] {
  const lead = 'Паромную пристань в Озёрске закрыли во вторник.\n\n';
  return findQuotes(toPlainArticle(lead + text), findLanguage('ru')).map((quote) => [
    quote.text,
    quote.speaker,
  ]);
}

const nobodyKnew = '«Мы ничего не знали о пристани»';

it.each([
  ['заявила мать Лугина', 'мать Лугина'],
  ['заявила жена Ивана Лугина', 'жена Ивана Лугина'],
  ['сказал муж Седых', 'муж Седых'],
  ['сообщила пресс-служба Лугина', 'пресс-служба Лугина'],
  ['сказал адвокат Павла Лугина Олег Цветков', 'Олег Цветков'],
  ['сказал адвокат Марк Рейман', 'Марк Рейман'],
  ['сказала журналистка Анна Мария Рейман', 'Анна Мария Рейман'],
])('«...», — %s: a name behind whose mother or lawyer it is does not speak itself', (clause, speaker) => {
  const court = 'Суд арестовал паромщика Ивана Лугина и кассиршу Ирину Седых.\n\n';
  expect(toSpeakers(`${court}${nobodyKnew}, — ${clause}.`)).toEqual([
    ['Мы ничего не знали о пристани', speaker],
  ]);
});

it('a surname behind a role that the article gave its bearer is the bearer', () => {
  const text = `${nobodyKnew}, — сказала адвокат Людмила Короленко.\n\n«Теперь знаем всё», — добавила адвокат Короленко.`;
  expect(toSpeakers(text).map(([, speaker]) => speaker)).toEqual(['Людмила Короленко', 'Людмила Короленко']);
});

it('initials that are spelled like "and" and "in" belong to the name', () => {
  const text = `${nobodyKnew}, — сказал сторож И. И. Лугин.\n\nЕго коллега Е. В. Короленко добавляет: «Нас никто не спросил».`;
  expect(toSpeakers(text).map(([, speaker]) => speaker)).toEqual(['И. И. Лугин', 'Е. В. Короленко']);
});

it('the name of a paper, a firm or a club in marks is nobody’s words', () => {
  expect(
    toSpeakers(
      'Эколог Рустам Хасанов ответил «Озёрской волне». «Маяк» закрыли, говорит Хасанов. Он судится с ООО «Нива-Плюс».',
    ),
  ).toEqual([]);
  expect(toSpeakers('Рустам Хасанов ответил: «Нет». Закрытие он назвал «Большой ошибкой города».')).toEqual([
    ['Нет', 'Рустам Хасанов'],
    ['Большой ошибкой города', 'Рустам Хасанов'],
  ]);
});

it.each([
  ['объясняет владелец пекарни «Колос» Борис Дудко', 'Борис Дудко'],
  ['сказал представитель фонда «Тёплый дом»', 'представитель фонда «Тёплый дом»'],
  ['сказал один из паромщиков, Нурлан Байжанов', 'Нурлан Байжанов'],
  ['говорит собеседник издания', 'собеседник издания'],
  ['сказал на встрече с жителями мэр Степан Ковригин', 'Степан Ковригин'],
  ['рассказал нам по телефону Роман Цветков', 'Роман Цветков'],
  ['рассказала в доме Лугина Анна Снегова', 'Анна Снегова'],
  ['сказал в интервью Лугину', null],
  ['рассказала корреспонденту женщина в очереди', 'женщина'],
])(
  '«...», — %s: the subject stands behind its verb, wherever what belongs to it stands',
  (clause, speaker) => {
    expect(toSpeakers(`${nobodyKnew}, — ${clause}.`)).toEqual([['Мы ничего не знали о пристани', speaker]]);
  },
);

it.each([
  ['Староста Каменки Пётр Лысенко', 'Пётр Лысенко'],
  ['Фельдшер Гульнара Сабирова', 'Гульнара Сабирова'],
  ['Омбудсмен Зураб Мелашвили', 'Зураб Мелашвили'],
])('%s: an office at the head of a sentence is no part of the name', (subject, speaker) => {
  expect(toSpeakers(`${subject} сказал: ${nobodyKnew}.`)).toEqual([
    ['Мы ничего не знали о пристани', speaker],
  ]);
});

it.each([
  ['сказал Лугину Цветков', 'Цветков'],
  ['сказал Ивану Лугину Олег Цветков', 'Олег Цветков'],
  ['сказал Лугину', null],
  ['процитировал Лугина адвокат', 'Лугина'],
  ['спросили Лугина журналисты', null],
])('«...», — %s: a name that is spoken to or quoted is not its verb’s subject', (clause, speaker) => {
  expect(toSpeakers(`${nobodyKnew}, — ${clause}.`)).toEqual([['Мы ничего не знали о пристани', speaker]]);
});

it('"she" is the woman whom the sentence before names behind its verb, not who spoke before her', () => {
  const text = `${nobodyKnew}, — рассказала Тетяна Кравчук.\n\nК собравшимся вышла замглавы района Лариса Седых. «Паром сломан», — ответила она.`;
  expect(toSpeakers(text).map(([, speaker]) => speaker)).toEqual(['Тетяна Кравчук', 'Лариса Седых']);
});

it('"himself" before a name is no part of it', () => {
  expect(toSpeakers('Сам Хасанов написал, что «никакого парома давно нет».')).toEqual([
    ['никакого парома давно нет', 'Хасанов'],
  ]);
});
