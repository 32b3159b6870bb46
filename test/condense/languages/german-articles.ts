import type { LabelledArticle } from './labelled-articles.ts';

export const articles: readonly LabelledArticle[] = [
  {
    kind: 'news',
    title: 'Stadtrat von Immerfeld schließt das Hallenbad im Winter',
    date: '2025-11-14',
    text: `Der Stadtrat von Immerfeld hat am Donnerstagabend beschlossen, das Hallenbad von Dezember bis März zu schließen.

„Wir können das Wasser nicht mehr bezahlen, ohne an den Schulen zu sparen“, sagte Bürgermeisterin Katrin Ohlsen.

Das Bad wurde 1973 eröffnet und seither zweimal saniert. Im vergangenen Jahr kostete der Betrieb die Stadt 1,2 Millionen Euro.

Der Vorsitzende des Schwimmvereins, Jörg Tammen, widersprach: „Wer im Winter schließt, öffnet im Frühjahr nicht mehr.“ Die Stadt habe „keinen einzigen Brief beantwortet“.

Die Grünen stimmten gegen den Beschluss. „So lernt hier kein Kind mehr schwimmen“, erklärte Fraktionschefin Meike Brandt am Freitag.

Ohlsen kündigte an, im Februar über die Zukunft des Bades beraten zu lassen.`,
    quotes: [
      {
        text: 'Wir können das Wasser nicht mehr bezahlen, ohne an den Schulen zu sparen',
        speaker: 'Katrin Ohlsen',
      },
      { text: 'Wer im Winter schließt, öffnet im Frühjahr nicht mehr.', speaker: 'Jörg Tammen' },
      { text: 'keinen einzigen Brief beantwortet', speaker: 'Jörg Tammen' },
      { text: 'So lernt hier kein Kind mehr schwimmen', speaker: 'Meike Brandt' },
    ],
    lede: 'Der Stadtrat von Immerfeld hat am Donnerstagabend beschlossen',
    background: ['Das Bad wurde 1973 eröffnet', 'Im vergangenen Jahr kostete der Betrieb'],
  },
  {
    kind: 'court report',
    title: 'Gericht verurteilt Reeder wegen Öls in der Förde',
    date: '2024-06-21',
    text: `Das Landgericht Hafenried hat einen Reeder zu drei Jahren Haft verurteilt, weil eines seiner Schiffe Öl in die Förde geleitet hatte.

Der Angeklagte habe „aus Geiz gehandelt und nicht aus Not“, sagte der Vorsitzende Richter Henning Asmus in der Urteilsbegründung.

Das Schiff war im März 2022 mit einem Leck in den Hafen eingelaufen. Damals verendeten mehr als 4000 Eiderenten.

Verteidiger Paul Wessling nannte das Urteil „ein Signal an die Falschen“. Er werde Revision einlegen.

„Uns geht es nicht um Rache“, sagte dagegen Staatsanwältin Ines Korf dem Sender Förde-Radio. „Uns geht es um das Wasser.“

Nach Angaben des Umweltministeriums gilt die Förde seit 1998 als Schutzgebiet.`,
    quotes: [
      { text: 'aus Geiz gehandelt und nicht aus Not', speaker: 'Henning Asmus' },
      { text: 'ein Signal an die Falschen', speaker: 'Paul Wessling' },
      { text: 'Uns geht es nicht um Rache', speaker: 'Ines Korf' },
      { text: 'Uns geht es um das Wasser.', speaker: 'Ines Korf' },
    ],
    lede: 'Das Landgericht Hafenried hat einen Reeder',
    background: [
      'Das Schiff war im März 2022',
      'Damals verendeten mehr als',
      'Nach Angaben des Umweltministeriums',
    ],
  },
  {
    kind: 'science',
    title: 'Forscher finden alten Bernsteinweg unter der Heide',
    date: '2023-09-08',
    text: `Archäologen der Universität Marburgen haben unter der Rehheide einen Handelsweg der Bronzezeit entdeckt.

„Der Weg ist breiter als jede Straße, die später hier gebaut wurde“, so Grabungsleiterin Dr. Silke von Ahlen.

Bislang waren aus der Gegend nur einzelne Funde bekannt. Bereits 1911 hatte ein Lehrer dort Perlen aus Bernstein gesammelt.

Die Forscherin sprach von einem „Glücksfall“. Auf Luftbildern aus dem Sommer 2022 hatte ihr Mitarbeiter Tomasz Zielinski die Spuren gesehen.

„Ich dachte zuerst an eine Gasleitung“, hat Zielinski der Zeitung erzählt.

Im Frühjahr soll weiter gegraben werden.`,
    quotes: [
      {
        text: 'Der Weg ist breiter als jede Straße, die später hier gebaut wurde',
        speaker: 'Silke von Ahlen',
      },
      { text: 'Ich dachte zuerst an eine Gasleitung', speaker: 'Tomasz Zielinski' },
    ],
    lede: 'Archäologen der Universität Marburgen haben',
    background: [
      'Bislang waren aus der Gegend',
      'Bereits 1911 hatte ein Lehrer',
      'Auf Luftbildern aus dem Sommer 2022',
    ],
  },
  {
    kind: 'economy',
    title: 'Möbelwerk Harnisch baut 300 Stellen ab',
    date: '2025-02-05',
    text: `Der Möbelhersteller Harnisch streicht an seinem Stammsitz in Oberwalden 300 der 900 Stellen.

Am Mittwoch sagte Vorstandschefin Renate Lüders vor der Belegschaft: „Wir haben zu lange auf bessere Zeiten gewartet.“

Die Gewerkschaft reagierte scharf. „Das ist ein Kahlschlag mit Ansage“, kritisierte Bezirksleiter Mehmet Aydin.

Harnisch war 1951 als Schreinerei gegründet worden. In den vergangenen zehn Jahren hat das Unternehmen zwei Werke geschlossen.

Wie Lüders weiter mitteilte, werde es „keine Kündigungen vor dem Sommer“ geben.

„Für die Stadt ist das ein schwarzer Tag“, schrieb Oberbürgermeister Anton Feld auf seiner Internetseite.`,
    quotes: [
      { text: 'Wir haben zu lange auf bessere Zeiten gewartet.', speaker: 'Renate Lüders' },
      { text: 'Das ist ein Kahlschlag mit Ansage', speaker: 'Mehmet Aydin' },
      { text: 'keine Kündigungen vor dem Sommer', speaker: 'Renate Lüders' },
      { text: 'Für die Stadt ist das ein schwarzer Tag', speaker: 'Anton Feld' },
    ],
    lede: 'Der Möbelhersteller Harnisch streicht',
    background: ['Harnisch war 1951 als Schreinerei', 'In den vergangenen zehn Jahren'],
  },
  {
    kind: 'sport',
    title: 'Trainerin Weiss verlässt die Ruderinnen nach zwölf Jahren',
    date: '2024-10-18',
    text: `Cheftrainerin Ulla Weiss verlässt die Ruderinnen von Strandow nach zwölf Jahren und drei Meistertiteln.

„Man muss gehen, solange noch jemand traurig ist“, sagte sie am Freitag.

Weiss hatte die Mannschaft 2012 als Absteiger übernommen. Seit 2019 gilt der Verein als bester des Landes.

Kapitänin Lena Groth sagte, das Team habe „die Nachricht schweigend gehört“. Vereinspräsident Otto Krüger (68) lobte die Trainerin als „die Beste, die wir je hatten“.

Laut Krüger gibt es „zwei Bewerbungen, und beide sind gut“.

Nachfolger wird zunächst Co-Trainer Jan Petersen.`,
    quotes: [
      { text: 'Man muss gehen, solange noch jemand traurig ist', speaker: 'Ulla Weiss' },
      { text: 'die Nachricht schweigend gehört', speaker: 'Lena Groth' },
      { text: 'die Beste, die wir je hatten', speaker: 'Otto Krüger' },
      { text: 'zwei Bewerbungen, und beide sind gut', speaker: 'Otto Krüger' },
    ],
    lede: 'Cheftrainerin Ulla Weiss verlässt',
    background: ['Weiss hatte die Mannschaft 2012', 'Seit 2019 gilt der Verein'],
  },
];
