import type { Text } from '../catalogue.ts';
import type { MailTexts } from './en.ts';

export const german: Readonly<Partial<Record<keyof MailTexts, Text>>> = {
  number: 'Nr. {number}',
  readOnWeb: 'Im Web lesen',
  inThisIssue: 'In dieser Ausgabe',
  fromEditors: 'Aus der Redaktion',
  background: 'Hintergrund',
  inTheArticle: 'im Artikel',
  quotedInArticle: 'im Artikel zitiert',
  readArticle: 'Den ganzen Artikel lesen',
  readArticleAt: 'Den ganzen Artikel lesen: {site}',
  alsoAt: 'Auch hierzu:',
  earlierHere: 'Früher hier',
  byModel: 'Von einem Sprachmodell geschrieben',
  byEditors: 'Von der Redaktion geschrieben',
  wordForWord:
    'Überschriften, Zusammenfassungen, Zitate und Hintergrund stehen Wort für Wort so in den Artikeln, sofern nicht anders vermerkt. Was in [eckigen Klammern] steht, haben wir hinzugefügt.',
  supportOnce: 'Einmal geben',
  supportMonthly: 'Monatlich geben',
  supportAnnual: 'Jährlich geben',
  supportFrom: 'Ab {amount}',
  notNow: 'Jetzt nicht',
  notNowHides: { one: 'blendet dies eine Woche lang aus', other: 'blendet dies {count} Wochen lang aus' },
  whyThis: 'Sie bekommen diese Mail, weil Sie {newsletter} bestellt und Ihre Adresse bestätigt haben.',
  whyImported:
    'Sie bekommen diese Mail, weil Sie auf der Liste von {newsletter} standen, als sie hierher umzog.',
  unsubscribe: 'Abmelden',
  preferences: 'Einstellungen',
  forward: 'Sie kennen jemanden, der das lesen sollte? Leiten Sie es weiter.',
  forwardCan:
    'Wer es von Ihnen bekommt, kann mit den Links darin Ihr Abonnement beenden oder unterbrechen und Rubriken und Sprache wählen, erfährt aber nichts über Sie.',
  forwarded: 'An Sie weitergeleitet?',
  signUp: 'Hier anmelden',
  allIssues: 'Alle Ausgaben',
  confirmSubject: 'Bestätigen Sie Ihre Adresse für {newsletter}',
  confirmPreheader: 'Ein Knopf auf der Seite hinter dem Link, und die nächste Ausgabe kommt zu Ihnen.',
  confirmHeading: 'Ist das Ihre Adresse?',
  confirmAsked:
    'Jemand, wahrscheinlich Sie selbst, hat diese Adresse eingetragen, um {newsletter} zu bekommen. Bestätigen Sie sie, dann kommt die nächste Ausgabe zu Ihnen.',
  confirmAction: 'Adresse bestätigen',
  linkHolds: {
    one: 'Der Link öffnet eine Seite mit einem Knopf. Er gilt einen Tag.',
    other: 'Der Link öffnet eine Seite mit einem Knopf. Er gilt {count} Tage.',
  },
  confirmIgnore:
    'Waren Sie es nicht, dann tun Sie nichts. Ohne Bestätigung wird keine Ausgabe verschickt und die Adresse vergessen.',
  welcomeSubject: 'Sie stehen auf der Liste von {newsletter}',
  welcomePreheader:
    'Ihre Adresse ist bestätigt. Wann die Ausgaben kommen und wie Sie es ändern oder beenden.',
  welcomeHeading: 'Willkommen',
  welcomeConfirmed: 'Ihre Adresse ist bestätigt. Von nun an kommt {newsletter} zu Ihnen.',
  welcomeKnown: 'Sie stehen schon auf der Liste: {newsletter} kommt zu Ihnen.',
  welcomeKnownPreheader: 'Wann die Ausgaben kommen, und wie Sie etwas ändern oder beenden.',
  welcomeWhen: 'Einmal in der Woche: {weekday}, {time} ({timeZone}).',
  welcomeUnwatched:
    'Niemand schaut nach, ob Sie eine Ausgabe öffnen. Ihre Adresse wird verschlüsselt aufbewahrt und niemandem gegeben.',
  welcomeAction: 'Auswählen, was kommt',
  welcomeLeave: 'Sie können jederzeit gehen, ein Klick genügt:',
  goodbyeSubject: 'Sie haben {newsletter} abbestellt',
  goodbyePreheader:
    'An diese Adresse geht keine Ausgabe mehr. War es ein Versehen, gibt es einen Weg zurück.',
  goodbyeHeading: 'Auf Wiedersehen',
  goodbyeLeft: 'An diese Adresse wird keine Ausgabe von {newsletter} mehr verschickt.',
  goodbyeUndo: {
    one: 'War es ein Versehen, können Sie es innerhalb einer Stunde rückgängig machen.',
    other: 'War es ein Versehen, können Sie es innerhalb von {count} Stunden rückgängig machen.',
  },
  goodbyeAction: 'Das war ein Versehen',
  goodbyeForgotten:
    'Danach wird die Adresse gelöscht. Es bleibt ein Fingerabdruck mit Schlüssel, der verhindert, dass wir wieder an sie schreiben.',
  changeSubject: 'Bestätigen Sie Ihre neue Adresse für {newsletter}',
  changePreheader: 'Ein Knopf auf der Seite hinter dem Link, und die Ausgaben kommen an diese Adresse.',
  changeHeading: 'Soll der Newsletter hierher?',
  changeAsked: 'Jemand, wahrscheinlich Sie selbst, möchte {newsletter} von nun an an diese Adresse bekommen.',
  changeAction: 'Diese Adresse verwenden',
  changeIgnore: 'Waren Sie es nicht, dann tun Sie nichts. Ohne Bestätigung ändert sich nichts.',
  accountSubject: 'Ihre Daten bei {newsletter}',
  accountPreheader: 'Ein Link nur für Sie: sehen, was gespeichert ist, Adresse ändern, alles löschen.',
  accountHeading: 'Ihre Daten und Ihre Adresse',
  accountAsked:
    'Jemand, wahrscheinlich Sie selbst, möchte die Seite öffnen, auf der Sie herunterladen können, was {newsletter} über Sie speichert, zu einer anderen Adresse wechseln oder alles löschen.',
  accountAction: 'Seite öffnen',
  accountHolds: {
    one: 'Der Link gilt eine Stunde. Leiten Sie diese Mail nicht weiter: Der Link öffnet die Seite für jeden.',
    other:
      'Der Link gilt {count} Stunden. Leiten Sie diese Mail nicht weiter: Der Link öffnet die Seite für jeden.',
  },
  accountIgnore:
    'Waren Sie es nicht, dann tun Sie nichts: Es hat sich nichts geändert. Wahrscheinlich hat jemand auf einen Link in einer Ausgabe gedrückt, die Sie weitergeleitet haben.',
  deletedSubject: '{newsletter}: Alles über Sie ist gelöscht',
  deletedHeading: 'Alles ist gelöscht',
  deletedText:
    'Wie mit einem Link verlangt, der an diese Adresse ging, hat {newsletter} alles über Sie gelöscht. Hierher kommt keine Ausgabe mehr.',
  movedSubject: '{newsletter} geht jetzt an eine andere Adresse',
  movedHeading: 'Nicht mehr hierher',
  movedText:
    'Wie mit einem Link verlangt, der an diese Adresse ging, kommen die Ausgaben von {newsletter} von nun an zu einer anderen Adresse.',
  endedPreheader: 'An diese Adresse geht keine Ausgabe mehr. Was zu tun ist, wenn nicht Sie das wollten.',
  endedWrong:
    'Waren Sie es nicht, dann kann jemand anderes Ihre Mail lesen: Ändern Sie ihr Passwort und melden Sie sich neu an.',
  endedAction: 'Neu anmelden',
  noticeSkippedSubject: '{newsletter}: Es ging keine Ausgabe hinaus',
  noticeSkippedHeading: 'Eine Ausgabe ist ausgefallen',
  noticeHeldSubject: '{newsletter}: Eine Ausgabe wartet auf Sie',
  noticeHeldHeading: 'Eine Ausgabe wird zurückgehalten',
  noticeFailedSubject: '{newsletter}: Eine Ausgabe ließ sich nicht verschicken',
  noticeFailedHeading: 'Eine Ausgabe ist gescheitert',
  noticeLetterSubject: '{newsletter}: Ein Brief kam nicht an',
  noticeLetterHeading: 'Ein Brief ließ sich nicht zustellen',
  noticeWithoutSubject: '{newsletter}: eine Ausgabe ging unvollständig hinaus',
  noticeWithoutHeading: 'Eine Ausgabe ging unvollständig hinaus',
  noticePreheader: 'Was geschah, warum, und wo man es regelt. Dieser Brief geht nur an die Redaktion.',
  noticeIssue: 'Ausgabe: {subject}',
  noticeDue: 'Fällig: {at}',
  noticeReason: 'Grund: {reason}',
  noticeAction: 'Redaktionstisch öffnen',
  noticeWhy: 'Sie bekommen dies, weil diese Adresse für die Redaktion von {newsletter} eingetragen ist.',
  letterWhy:
    'Dieser Brief kam einmal, weil mit dieser Adresse bei {newsletter} etwas getan wurde. Er ist kein Abonnement.',
};
