import { expect, it } from 'vitest';
import { findLanguage } from '../../../src/condense/languages/languages.ts';
import { findQuotes } from '../../../src/condense/quotes.ts';
import { toArticle } from '../to-article.ts';
import { articles } from './german-articles.ts';
import { testArticles } from './labelled-articles.ts';

testArticles('de', articles);

const toSpeakers = (text: string) =>
  findQuotes(toArticle(text), findLanguage('de')).map(({ speaker }) => speaker);

it('a German noun with its capital is nobody', () => {
  expect(
    toSpeakers('Ähnlich äußerte sich der Verkehrsminister Jens Holm: „Die Brücke trägt das nicht mehr.“'),
  ).toEqual(['Jens Holm']);
  expect(
    toSpeakers('Jegliche Verantwortung für die Finanzlücke wies er zurück: „Das Geld war nie da.“'),
  ).toEqual([null]);
  expect(toSpeakers('Engagement Deutschlands sei „ein gutes Zeichen für alle“.')).toEqual([null]);
});

it('a German compound says by its last part what somebody is, and "Hoffmann" is no man', () => {
  expect(toSpeakers('„Wir haben keine Wahl mehr“, sagte Landesumweltministerin Tamsin Rook.')).toEqual([
    'Tamsin Rook',
  ]);
  expect(toSpeakers('„Wir haben keine Wahl mehr“, sagte Hoffmann.')).toEqual(['Hoffmann']);
});

it('behind a German verb stands its subject, or whom it is told', () => {
  expect(toSpeakers('Der Zeitung sagte Filip Arndt: „Ich gehe nicht weg.“')).toEqual(['Filip Arndt']);
  expect(toSpeakers('Filip Arndt sagte dem Sender ZRF: „Ich gehe nicht weg.“')).toEqual(['Filip Arndt']);
  expect(
    toSpeakers('Karla Thiel, die Anwältin, bat Minister Arndt, er möge „endlich die Akten öffnen“.'),
  ).not.toContain('Arndt');
});

it('who is heard in German by an office with a genitive is the one named behind it', () => {
  expect(
    toSpeakers('Die Leiterin des Seuchenamts der WGO, Nadja Stöhr, sagte: „Wir müssen uns vorbereiten.“'),
  ).toEqual(['Nadja Stöhr']);
  expect(
    toSpeakers('Die Sprecherin der Fraktion, Sandra Moser (GRÜNE), erklärte: „Das schadet allen Kindern.“'),
  ).toEqual(['Sandra Moser']);
});

it('a German perfect has its subject beside the auxiliary, and a passive of "zitieren" the one cited', () => {
  expect(
    toSpeakers('„Wir wollen die Werke enger verzahnen“, hatte Konzernchef Winter im Interview erklärt.'),
  ).toEqual(['Winter']);
  expect(
    toSpeakers('Museumsdirektor Thomas Melz hat zur Eröffnung gesagt: „Das ist unsere Geschichte.“'),
  ).toEqual(['Thomas Melz']);
  expect(toSpeakers('„Ich höre nur Gerüchte darüber“, wird Leo Pann zitiert.')).toEqual(['Leo Pann']);
  expect(toSpeakers('Ein Sender zitierte Maria Papas mit den Worten: „Ich klebe nicht am Stuhl.“')).toEqual([
    'Maria Papas',
  ]);
});

it('by its mood a German sentence goes on with whoever was heard before, in the same paragraph', () => {
  const report =
    'Ursula Behn sagte am Montag, der Fonds reiche nicht. Die Länder seien „auf dem richtigen Weg dahin“.';
  expect(toSpeakers(report)).toEqual(['Ursula Behn']);
  expect(toSpeakers(report.replace('. Die Länder', '.\n\nDie Länder'))).toEqual([null]);
  expect(toSpeakers(report.replace('seien', 'sind'))).toEqual([null]);
});

it('"von" belongs to a German name, but not to where somebody works', () => {
  expect(
    toSpeakers(
      '„Das Gesetz kommt im Herbst“, sagte Ursula von der Heyden. Von der Heyden betonte, es sei „ein guter Tag heute“.',
    ),
  ).toEqual(['Ursula von der Heyden', 'Ursula von der Heyden']);
  expect(toSpeakers('„Er regiert mit eiserner Hand“, sagte Bernard Aubert von der CFTC.')).toEqual([
    'Bernard Aubert',
  ]);
});
