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

test.each([
  [
    'Spanish',
    `Inicio
Quiénes somos
Utilizamos cookies para mejorar su experiencia. Aceptar todo

El puente de Valdemar cierra dos años
Por Julia Moreno
Actualizado: 14 de noviembre de 2025, 18:30
Compartir en WhatsApp
Foto: Luis Arenas / EFE

El puente de Valdemar cierra el lunes durante dos años, anunció el viernes el ayuntamiento, tras hallarse una grieta en un pilar.

Lea también: Por qué envejecen los puentes

Construido en 1931, el puente soporta cada día doce mil coches y solo se ha reparado una vez.

Suscríbete a nuestro boletín y recíbelo gratis cada mañana.

Los comerciantes rechazan la decisión y piden que un carril siga abierto durante el verano.

Lo más leído
Un incendio en el puerto
Aviso legal`,
  ],
  [
    'Portuguese',
    `Página inicial
Quem somos
Usamos cookies para melhorar a sua experiência. Aceitar todos

Ponte de Valmar fecha por dois anos
Por Júlia Moreira
Atualizado em 14 de novembro de 2025, 18h30
Compartilhar no WhatsApp
Foto: Luís Arantes / Lusa

A ponte de Valmar fecha na segunda-feira por dois anos, anunciou a câmara na sexta, depois de achada uma fenda num pilar.

Leia também: Por que as pontes envelhecem

Construída em 1931, a ponte recebe doze mil carros por dia e só foi reparada uma vez.

Inscreva-se na nossa newsletter e receba as notícias de graça.

Os comerciantes contestam a decisão e pedem que uma faixa continue aberta no verão.

Mais lidas
Um incêndio no porto
Mapa do site`,
  ],
  [
    'Italian',
    `Chi siamo
Contatti
Utilizziamo i cookie per migliorare la tua esperienza. Accetta tutto

Il ponte di Valmara chiude per due anni
Autore: Giulia Moretti
Aggiornato il 14 novembre 2025 18:30
Condividi su Facebook
Foto: Luca Arnaldi / ANSA

Il ponte di Valmara chiude lunedì per due anni, ha annunciato venerdì il comune, dopo che è stata trovata una crepa in un pilone.

Leggi anche: Perché i ponti invecchiano

Costruito nel 1931, il ponte porta ogni giorno dodicimila auto ed è stato riparato una sola volta.

Iscriviti alla nostra newsletter: arriva gratis ogni mattina.

I commercianti contestano la decisione e chiedono che una corsia resti aperta durante l'estate.

I più letti
Un incendio al porto
Note legali`,
  ],
  [
    'Dutch',
    `Voorpagina
Over ons
Wij gebruiken cookies om uw bezoek te verbeteren. Alles accepteren

Brug bij Valmeer gaat twee jaar dicht
Auteur: Julia Moerman
Bijgewerkt 14 november 2025 18:30
Deel dit artikel
Foto: Luuk Aarts / ANP

De brug bij Valmeer gaat maandag voor twee jaar dicht, meldde de gemeente vrijdag, nadat een scheur in een pijler was gevonden.

Lees ook: Waarom bruggen oud worden

De brug uit 1931 draagt elke dag twaalfduizend auto's en werd pas één keer hersteld.

Schrijf je in voor onze nieuwsbrief en ontvang elke ochtend het nieuws.

De winkeliers bestrijden het besluit en vragen of één rijstrook in de zomer open kan blijven.

Meest gelezen
Brand in de haven
Algemene voorwaarden`,
  ],
  [
    'Polish',
    `Strona główna
O nas
Używamy plików cookie, aby poprawić działanie serwisu. Akceptuj wszystkie

Most w Walmarze zamknięty na dwa lata
Autor: Julia Morawska
Aktualizacja: 14 listopada 2025, 18:30
Udostępnij na Facebooku
Fot. Łukasz Arent / PAP

Most w Walmarze zostanie w poniedziałek zamknięty na dwa lata, poinformował w piątek urząd miasta, po tym jak w filarze znaleziono pęknięcie.

Czytaj także: Dlaczego mosty się starzeją

Zbudowany w 1931 roku most przenosi codziennie dwanaście tysięcy aut i był naprawiany tylko raz.

Zapisz się do naszego newslettera i czytaj go bezpłatnie co rano.

Kupcy nie zgadzają się z decyzją i proszą, by jeden pas pozostał otwarty w lecie.

Najczęściej czytane
Pożar w porcie
Regulamin`,
  ],
])('a %s page is set aside around its article', (_language, page) => {
  const { title, paragraphs, removed } = read(page);
  expect(title).toMatch(/^(?:El puente|Ponte|Il ponte|Brug|Most)/);
  expect(paragraphs).toHaveLength(3);
  expect(paragraphs.every((paragraph) => /[.]$/.test(paragraph))).toBe(true);
  expect(removed).toEqual(
    expect.arrayContaining(['navigation', 'banner', 'share', 'credit', 'read-more', 'sign-up', 'related']),
  );
});
