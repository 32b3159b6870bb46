import type { SentenceWords } from '../sentence-words.ts';

export const sentenceWords: SentenceWords = {
  never:
    'dr prof dipl ing hr fr st nr bzw ca vgl sog evtl ggf z.b d.h u.a v.a i.d.r o.g geb gest abs art bd hrsg inkl max min mind zzgl str rer nat phil jur med ltd reg'.split(
      ' ',
    ),
  seldom:
    'usw etc mio mrd tsd co jr sen jan feb mär apr jun jul aug sep sept okt nov dez uhr std chr jh v.chr n.chr e.v'.split(
      ' ',
    ),
  ordinals: {
    before:
      'am vom zum zur bis der die das den dem des im ab seit und beim ins ihr sein ihrem seinem ihren seinen'.split(
        ' ',
      ),
    behind: (
      'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember Jahrhundert Jahrhunderts Jahrtausend ' +
      'Geburtstag Todestag Jahrestag Lebensjahr Spieltag Tag Woche Monat Mal Platz Rang Stelle Stock Etage Stockwerk Bezirk Klasse Runde ' +
      'Minute Auflage Kapitel Armee Division Weltkrieg Internationale Internationalen'
    ).split(' '),
  },
  openers: (
    'Der Die Das Dem Den Des Ein Eine Einer Einem Einen Er Sie Es Wir Ihr Ich Man Dies Diese Dieser Dieses Dort Hier Da Damit Dabei Dafür ' +
    'Dagegen Danach Daher Darum Deshalb Doch Aber Und Oder Denn Wenn Als Während Nachdem Bevor Weil Obwohl In Im An Am Auf Aus Bei Beim Mit ' +
    'Nach Seit Von Vom Vor Zu Zum Zur Für Gegen Über Unter Zwischen Auch Nur Noch Schon Zuletzt Zudem Außerdem Allerdings Jedoch Viele ' +
    'Einige Mehrere Alle Kein Keine Nicht So Wie Was Wer Wo Warum'
  ).split(' '),
};
