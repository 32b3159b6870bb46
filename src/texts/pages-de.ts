export const pagesGerman = {
  skip: 'Zum Inhalt',
  home: 'Startseite',
  menu: 'Seiten',
  archive: 'Archiv',
  search: 'Suche',
  privacy: 'Datenschutz',
  feeds: 'Feeds',
  otherAddresses: 'Auch unter',

  whenMonday: 'Jeden Montag um {time}, {zone}',
  whenTuesday: 'Jeden Dienstag um {time}, {zone}',
  whenWednesday: 'Jeden Mittwoch um {time}, {zone}',
  whenThursday: 'Jeden Donnerstag um {time}, {zone}',
  whenFriday: 'Jeden Freitag um {time}, {zone}',
  whenSaturday: 'Jeden Samstag um {time}, {zone}',
  whenSunday: 'Jeden Sonntag um {time}, {zone}',
  whenDays: '{days} um {time}, {zone}',
  whenTwoWeeks: 'Jede zweite Woche: {days} um {time}, {zone}',
  whenMonth: 'Einmal im Monat: erster {days} um {time}, {zone}',
  whenMonthEnd: 'Einmal im Monat: letzter {days} um {time}, {zone}',

  signUp: 'Abonnieren',
  signUpTitle: 'Per Mail bekommen',
  address: 'Ihre E-Mail-Adresse',
  consent:
    'Ich bin einverstanden, dass diese Adresse gespeichert und genutzt wird, um mir {name} zu schicken, wie es die Datenschutzerklärung sagt.',
  readPolicy: 'Datenschutzerklärung lesen',
  signUpNote:
    'Zuerst kommt eine Mail mit einem Link. Sonst kommt nichts, bis Sie den Knopf dahinter gedrückt haben. Abbestellen geht mit einem Klick.',
  leaveEmpty: 'Dieses Feld leer lassen',
  signUpElsewhere: 'Dies ist eine Kopie der Seiten. Abonnieren können Sie hier:',

  addressInvalid: 'Das ist keine E-Mail-Adresse. Sie sollte aussehen wie name@example.org.',
  addressBlocked:
    'An diese Adresse kann der Newsletter nicht geschickt werden. Bitte nehmen Sie eine andere.',
  addressSuggestion: 'Meinten Sie {address}?',
  takeSuggestion: 'Ja, {address} nehmen',
  keepTyped: 'Nein, so wie getippt ist es richtig',
  consentMissing:
    'Bitte setzen Sie das Häkchen: Ohne Ihr Einverständnis dürfen wir Ihre Adresse nicht speichern.',
  oneMoreTime: 'Noch ein Schritt: Bitte prüfen Sie Ihre Adresse und drücken Sie den Knopf.',
  policyChanged:
    'Die Datenschutzerklärung hat sich geändert, seit das Formular geöffnet wurde. Bitte lesen Sie sie und drücken Sie den Knopf noch einmal.',
  puzzleMissing:
    'Ihr Browser konnte das kleine Rätsel nicht lösen, das Roboter fernhält. Dafür braucht er JavaScript.',
  puzzleNote:
    'Vor dem Absenden löst Ihr Browser ein kleines Rätsel, das Roboter fernhält. Dafür braucht er JavaScript.',

  sentTitle: 'Sehen Sie in Ihre Mail',
  sentText:
    'Wenn diese Adresse abonnieren kann, ist eine Mail mit einem Link unterwegs. Öffnen Sie den Link und drücken Sie dort den Knopf. Der Link gilt sieben Tage.',
  sentMissing:
    'Nach ein paar Minuten nichts da? Sehen Sie im Spam nach, oder fragen Sie morgen noch einmal: Wir schicken höchstens drei solche Mails am Tag.',

  confirmTitle: 'Ja, {name} bitte an mich',
  confirmText: 'Drücken Sie den Knopf, und die nächste Ausgabe kommt zu Ihnen.',
  confirmButton: 'Abonnement bestätigen',
  confirmedTitle: 'Sie haben abonniert',
  confirmedText: 'Danke. Die nächste Ausgabe kommt an Ihre Adresse. {when}.',
  confirmedPreferences:
    'In der Begrüßungsmail steht ein Link zu Ihren Einstellungen: was Sie bekommen, in welcher Sprache, und wie Sie pausieren oder abbestellen.',
  readLast: 'Letzte Ausgabe lesen',

  expiredTitle: 'Dieser Link ist abgelaufen',
  expiredText:
    'Er galt nur eine Zeit lang, und die ist vorbei. Lassen Sie sich einen neuen schicken, wo Sie diesen bekommen haben.',
  unknownTitle: 'Dieser Link funktioniert nicht',
  unknownText:
    'Vielleicht hat Ihr Mailprogramm ihn abgeschnitten, oder er ist schon verbraucht. Kopieren Sie den ganzen Link aus der Mail und versuchen Sie es noch einmal.',

  leaveTitle: '{name} abbestellen?',
  leaveText: 'Drücken Sie den Knopf, und es kommt nichts mehr.',
  leaveReason: 'Warum, wenn Sie es sagen mögen (freiwillig)',
  leaveReasonNote: 'Wird ohne Ihren Namen und Ihre Adresse gezählt.',
  reasonNone: 'Keine Angabe',
  reasonTooOften: 'Zu viele Mails',
  reasonNotRelevant: 'Nicht das, was ich gesucht habe',
  reasonNeverAsked: 'Ich habe nie darum gebeten',
  reasonOther: 'Etwas anderes',
  leaveButton: 'Abbestellen',
  goodbyeTitle: 'Sie haben abbestellt',
  goodbyeText:
    'Es kommen keine Ausgaben mehr. Ihre Adresse wird nach 24 Stunden vergessen; nur ein verschlüsseltes Merkzeichen bleibt, damit niemand Sie durch einen Import wieder anmeldet.',
  undoText: 'Das war ein Versehen? 24 Stunden lang können Sie mit einem Klick zurück.',
  undoButton: 'Das war ein Versehen, Abonnement behalten',
  undoTitle: 'Zurückkommen?',
  backTitle: 'Sie sind wieder dabei',
  backText: 'Alles ist wie vorher.',

  preferencesTitle: 'Was Sie bekommen',
  preferencesSections: 'Rubriken',
  preferencesSectionsNote: 'Eine Ausgabe ohne etwas aus Ihrer Auswahl wird Ihnen nicht geschickt.',
  preferencesLanguage: 'Sprache der Mails',
  preferencesPause: 'Pause',
  pauseNone: 'Keine Pause',
  pauseKeep: 'Pause bis {date}',
  pauseWeeks: { one: 'Eine Woche lang nichts schicken', other: '{count} Wochen lang nichts schicken' },
  preferencesSave: 'Speichern',
  preferencesSaved: 'Gespeichert.',
  sectionsMissing: 'Wählen Sie mindestens eine Rubrik, oder bestellen Sie den Newsletter ab.',
  accountAskTitle: 'Ihre Daten, andere Adresse, alles löschen',
  accountAskText:
    'Der Link zu dieser Seite steht in jeder Ausgabe; jeder, dem Sie eine weiterleiten, kann sie öffnen. Um Ihre Daten herunterzuladen, die Adresse zu ändern oder alles zu löschen, lassen Sie sich zuerst einen Link an Ihre eigene Adresse schicken.',
  accountAskButton: 'Link an mich schicken',
  accountSentTitle: 'Sehen Sie in Ihre Mail',
  accountSentText:
    'Eine Mail mit dem Link ist unterwegs zu Ihrer eigenen Adresse, sofern heute nicht schon drei Mails dorthin gingen. Der Link gilt 24 Stunden.',
  accountTitle: 'Ihre Daten und Ihre Adresse',
  changeTitle: 'Andere Adresse',
  changeNote:
    'Die neue Adresse bekommt eine Mail mit einem Link. Bis er geöffnet und bestätigt ist, bleibt alles, wie es ist.',
  changeAddress: 'Neue E-Mail-Adresse',
  changeButton: 'Link schicken',
  changeSentTitle: 'Sehen Sie in die Mail der neuen Adresse',
  changeSentText:
    'Wenn die neue Adresse genutzt werden kann, ist eine Mail mit einem Link unterwegs. Bis Sie den Knopf dahinter gedrückt haben, kommen die Ausgaben an die alte Adresse.',
  changeConfirmTitle: 'Diese Adresse nutzen?',
  changeConfirmText: 'Drücken Sie den Knopf, und die Ausgaben kommen von nun an zu dieser Adresse.',
  changeConfirmButton: 'Diese Adresse nutzen',
  changedTitle: 'Die Adresse ist geändert',
  changedText:
    'Die Ausgaben gehen ab jetzt an die neue Adresse, dazu eine Mail mit ihren eigenen Links. Die alte hat Nachricht bekommen und ist vergessen.',
  dataTitle: 'Meine Daten',
  dataText: 'Alles, was über Sie gespeichert ist, als Datei.',
  dataButton: 'Meine Daten herunterladen',
  deleteTitle: 'Alles löschen',
  deleteText:
    'Nimmt Sie von der Liste und löscht sofort, was über Sie gespeichert ist. Das lässt sich nicht rückgängig machen.',
  deleteCheck: 'Ja, alles über mich löschen',
  deleteButton: 'Mich löschen',
  deleteUnchecked: 'Setzen Sie erst das Häkchen: Löschen lässt sich nicht rückgängig machen.',
  deletedTitle: 'Alles ist gelöscht',
  deletedText:
    'Über Sie ist nichts mehr gespeichert als ein verschlüsseltes Merkzeichen, das Importe daran hindert, Sie wieder anzumelden.',

  notNowTitle: 'Die Bitte um Unterstützung ausblenden?',
  notNowText: {
    one: 'Drücken Sie den Knopf, und die Bitte fehlt eine Woche lang in Ihren Mails.',
    other: 'Drücken Sie den Knopf, und die Bitte fehlt {count} Wochen lang in Ihren Mails.',
  },
  notNowButton: 'Vorerst ausblenden',
  hiddenTitle: 'Ausgeblendet',
  hiddenText: 'Die Bitte um Unterstützung fehlt in Ihren Mails bis {date}.',

  promiseWords: 'Jedes Zitat Wort für Wort, mit Sprecher und Link zum Artikel.',
  promiseCounted:
    'Nichts zählt, was Sie öffnen. Links werden nur in Summe gezählt, nie wer ihnen folgt. Wir speichern Ihre Adresse, verschlüsselt, und Ihre Auswahl.',
  promiseQuiet:
    'Nichts zählt, was Sie öffnen oder lesen. Wir speichern Ihre Adresse, verschlüsselt, und Ihre Auswahl.',

  lastIssue: 'Die letzte Ausgabe',
  issueNumber: 'Nr. {number}',
  seeAsMail: 'Als Mail ansehen',
  archiveTitle: 'Alle Ausgaben',
  archiveEmpty: 'Die erste Ausgabe ist noch nicht erschienen.',
  olderIssues: 'Ältere Ausgaben',
  newerIssues: 'Neuere Ausgaben',
  previousIssue: 'Vorige Ausgabe',
  nextIssue: 'Nächste Ausgabe',
  neighbours: 'Andere Ausgaben',
  asText: 'Als reiner Text',
  sendOn: 'Per Mail weitergeben',
  contents: 'In dieser Ausgabe',
  issueLink: 'Link zu dieser Ausgabe:',
  copyLink: 'Link kopieren',
  linkCopied: 'Kopiert',
  entryLink: 'Link zu diesem Eintrag',
  source: 'Quelle',
  fromEditors: 'Aus der Redaktion',
  corrections: 'Korrekturen',
  correctionWas: 'Wir schrieben:',
  correctionIs: 'Richtig ist:',
  correctionWithdrawn: 'Diese Worte nehmen wir zurück.',
  wordForWord:
    'Überschriften, Sätze und Zitate stehen Wort für Wort in den verlinkten Artikeln. Was in eckigen Klammern steht, wurde für Sie ergänzt.',

  previewTitle: 'Die letzte Ausgabe als Mail',
  previewSampleTitle: 'Eine Musterausgabe',
  previewText: 'So kommt die Mail bei Lesern an. Links einzelner Leser führen hier nirgendwohin.',
  previewSample:
    'Noch ist keine Ausgabe erschienen. Dies ist ein Muster mit erfundenen Artikeln, so wie Ausgaben aussehen werden.',
  previewFrame: 'Die Mail',
  previewSubject: 'Betreff',

  searchTitle: 'Im Archiv suchen',
  searchField: 'Gesuchte Wörter',
  searchButton: 'Suchen',
  searchFound: { one: 'Ein Eintrag gefunden', other: '{count} Einträge gefunden' },
  searchNothing: 'Zu diesen Wörtern wurde nichts gefunden.',

  embedTitle: 'Das Formular auf Ihrer Seite',
  embedFrame: 'Als Rahmen',
  embedForm: 'Als Formular',
  embedText: 'Nichts daran beobachtet Ihre Besucher; es braucht kein Skript.',
  feedsTitle: 'Feeds',
  feedsText: 'Lesen Sie es in einem Feedreader: Dafür muss niemand eine Adresse von Ihnen kennen.',
  feedIssues: 'Ausgaben',
  feedEntries: 'Einzelne Einträge',

  notFoundTitle: 'Diese Seite gibt es nicht',
  notFoundText: 'Der Link ist vielleicht alt oder abgeschnitten. Im Archiv steht jede Ausgabe.',
  badRequestTitle: 'Das war nicht lesbar',
  badRequestText:
    'Das Formular oder die Adresse war nicht, wie es sein sollte. Gehen Sie zurück und versuchen Sie es noch einmal.',
  tooManyTitle: 'Zu viele Versuche',
  tooManyText:
    'In kurzer Zeit gab es viele Versuche. Warten Sie ein paar Minuten und versuchen Sie es noch einmal.',
  errorTitle: 'Hier ist etwas kaputtgegangen',
  errorText: 'Der Fehler liegt bei uns. Versuchen Sie es in ein paar Minuten noch einmal.',
} as const;
