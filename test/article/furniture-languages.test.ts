import { expect, test } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';

/** What of a pasted page is kept, and what is set aside for each reason. */
const read = (paste: string) => {
  const { title, text, removed } = readPaste(paste);
  return { title, paragraphs: text.split('\n\n'), removed: removed.map(({ reason }) => reason) };
};

test('a German page is set aside around its article: menu, cookies, date, credit, "read also", appeal, most read', () => {
  const { title, paragraphs, removed } = read(`Startseite
Menü
Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten. Alle akzeptieren

Fähre nach Sandrum fällt bis Ostern aus
Von Jana Peters
Stand: 14. November 2025, 18:30 Uhr
Teilen
Foto: Jan Ohm/dpa

Die Fähre zwischen Sandrum und dem Festland fällt bis Ostern aus, weil ein Ersatzteil fehlt, teilte die Reederei am Freitag mit.

Lesen Sie auch: Warum Fähren altern

Das Schiff stammt aus dem Jahr 1988 und wurde im vergangenen Winter zum letzten Mal überholt.

Unterstützen Sie unsere Arbeit: Mit Ihrer Spende bleiben wir unabhängig.
10 Euro monatlich

Die Insel bestreitet, dass sie gewarnt worden sei. „Niemand hat uns angerufen“, sagte Bürgermeister Ole Thamm.

Meistgelesen
Feuer in der Altstadt
Datenschutzerklärung`);
  expect(title).toBe('Fähre nach Sandrum fällt bis Ostern aus');
  expect(paragraphs.map((paragraph) => paragraph.split(' ').slice(0, 2).join(' '))).toEqual([
    'Die Fähre',
    'Das Schiff',
    'Die Insel',
  ]);
  expect(removed).toEqual(
    expect.arrayContaining(['banner', 'credit', 'read-more', 'appeal', 'related', 'privacy']),
  );
});

test('a French page is set aside around its article', () => {
  const { title, paragraphs, removed } = read(`Accueil
Rechercher
Nous utilisons des cookies pour améliorer votre expérience. Tout accepter

Le pont de Valmère ferme pour deux ans
Par Julie Maurel
Publié le 14 novembre 2025 à 18h30
Partager
Crédit photo : Luc Arnal / AFP

Le pont de Valmère ferme lundi pour deux ans, a annoncé la mairie vendredi, après la découverte d'une fissure dans une pile.

Lire aussi : Pourquoi les ponts vieillissent

Construit en 1931, le pont porte chaque jour douze mille voitures et n'a été réparé qu'une seule fois.

Soutenez notre rédaction : votre don nous permet de rester indépendants.

Les commerçants contestent la décision et demandent qu'une voie reste ouverte pendant l'été.

Les plus lus
Un incendie au port
Mentions légales`);
  expect(title).toBe('Le pont de Valmère ferme pour deux ans');
  expect(paragraphs).toHaveLength(3);
  expect(removed).toEqual(expect.arrayContaining(['banner', 'credit', 'read-more', 'appeal', 'related']));
});
