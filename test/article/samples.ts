/** A page as select-all, copy gives it: banner, appeal, menu, caption, payment choices, sign-up box, related links, footer. */
export const newsPaste = `×
Tired of adverts?
We have disabled all ads to improve your reading experience.
Support us
Our newsroom is small and we need your help to keep reporting from the valley.

Home
News
Sport
Opinion

The Valley Post > News > Rivers

Harbour Council Sees No Way To Save The Old Lock

By Ann Holt
March 3, 2026

Share this
Facebook
Telegram

A barge waits below the old lock at dusk. Piet Maas / Valley Pictures

The harbour council said on Tuesday that it saw "no honest way" to save the old lock at Brenn, and that the gates would be taken out before the autumn rains.

The decision ends four years of argument between the town and the shippers who use the canal to bring grain to the mills.

"We have looked at every beam of it, and there is nothing left to repair," said Mara Lind, who chairs the council.

Advertisement

She added that the town had been warned.

Shippers were quick to object. "They never asked us," said Jonas Reed, whose family has moved grain on the canal since 1931.

What happens next

The council will vote on a new lock in June. Until then barges of more than 30 metres must go round by the sea, which takes two days longer.

Sign up for our free weekly newsletter

Our weekly newsletter brings the best of the valley to your inbox. Preview
Subscribers agree to the Privacy Policy

A Message from The Valley Post:

Dear readers,

We are facing the hardest year since we began. The province has called our work "unwelcome", and our printers have been told not to serve us.

We, the journalists of The Valley Post, go on all the same. To continue our reporting we need your support, and every contribution helps.

Once
Monthly
Annual
Payment methods
Not ready to support today?
Remind me later.

Most read

Bakery on Mill Street closes after ninety years
Swimmers told to keep out of the upper lake
How to plant beans in a cold spring

© 2026 The Valley Post. All rights reserved.
Read more`;

export const newsBody = [
  'The harbour council said on Tuesday that it saw "no honest way" to save the old lock at Brenn, and that the gates would be taken out before the autumn rains.',
  'The decision ends four years of argument between the town and the shippers who use the canal to bring grain to the mills.',
  '"We have looked at every beam of it, and there is nothing left to repair," said Mara Lind, who chairs the council.',
  'She added that the town had been warned.',
  'Shippers were quick to object. "They never asked us," said Jonas Reed, whose family has moved grain on the canal since 1931.',
  'What happens next',
  'The council will vote on a new lock in June. Until then barges of more than 30 metres must go round by the sea, which takes two days longer.',
];

export const russianPaste = `Меню
Новости
Мнения
Поддержать

В Бренне решили разобрать старый шлюз

Автор: Анна Гольц
3 марта 2026

Фото: Пит Маас

Совет порта сообщил во вторник, что не видит способа сохранить старый шлюз в Бренне: ворота снимут до осенних дождей.

«Мы осмотрели каждую балку, и чинить там больше нечего», — сказала председатель совета Мара Линд.

Решение завершает четыре года споров между городом и владельцами барж, которые возят зерно на мельницы.

Подпишитесь на нашу рассылку
Читайте также
Пекарня на Мельничной улице закрылась после девяноста лет работы
Купальщиков просят не заходить в верхнее озеро
Все права защищены`;

export const russianBody = [
  'Совет порта сообщил во вторник, что не видит способа сохранить старый шлюз в Бренне: ворота снимут до осенних дождей.',
  '«Мы осмотрели каждую балку, и чинить там больше нечего», — сказала председатель совета Мара Линд.',
  'Решение завершает четыре года споров между городом и владельцами барж, которые возят зерно на мельницы.',
];

/** A page with metadata, a lead picture, a block quotation, a list, related links and a footer. */
export const newsPage = `<!doctype html><html lang="en-GB"><head>
<meta charset="utf-8"><title>Lock at Brenn to go - The Valley Post</title>
<meta property="og:site_name" content="The Valley Post">
<meta property="og:title" content="Harbour council gives up the old lock | The Valley Post">
<meta property="og:image" content="/pictures/lock.jpg">
<link rel="canonical" href="/2026/03/lock">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
{"@type":"NewsArticle","headline":"Harbour council gives up the old lock","datePublished":"2026-03-03T09:15:00+01:00",
"author":[{"@type":"Person","name":"Ann Holt"},{"@type":"Person","name":"Piet Maas"}],"publisher":{"name":"The Valley Post"}}]}</script>
</head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>Harbour council gives up the old lock</h1>
<p class="byline">By Ann Holt and Piet Maas</p>
<figure><img src="/pictures/lock.jpg"><figcaption>A barge waits below the old lock at dusk. (Valley Pictures)</figcaption></figure>
${newsBody
  .slice(0, 5)
  .map((paragraph) => `<p>${paragraph.replaceAll('"', '&quot;')}</p>`)
  .join('\n')}
<h2>What happens next</h2>
<p>${newsBody[6]}</p>
<blockquote><p>A town without a lock is a town with a pond, as the millers here have said for a hundred years and more.</p></blockquote>
<ul><li>Gates out: by the end of September, weather permitting.</li><li>Vote on a new lock: in June, by all five members.</li></ul>
<h3>Most read</h3>
<ul><li><a href="/a">Bakery on Mill Street closes after ninety years</a></li><li><a href="/b">Swimmers told to keep out of the upper lake</a></li></ul>
<p>Sign up for our free weekly newsletter and get it in your inbox.</p>
</article>
<footer><p>© 2026 The Valley Post. All rights reserved.</p></footer></body></html>`;
