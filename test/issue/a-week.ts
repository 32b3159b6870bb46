/** An event of the week as several papers tell it: `day` of November, and for each paper its headline and first sentence. */
export interface Told {
  readonly event: string;
  readonly day: number;
  /** Said in every report of it, in marks, and by whom. */
  readonly said: readonly [words: string, who: string];
  readonly before: string;
  readonly reports: readonly (readonly [headline: string, lede: string])[];
}

/** Sixty reports of twelve events, most of which share their words with another. */
export const week: readonly Told[] = [
  {
    event: 'lock',
    day: 10,
    said: [
      'We cannot mend it any more, and we will not pretend that we can',
      'Ann Holt, who heads the council',
    ],
    before: 'The lock was built in 1884 and was last mended in 1971.',
    reports: [
      [
        'Norrey council votes to give up old lock',
        'The council of Norrey voted by seven to four on Tuesday to give up the old lock at the harbour.',
      ],
      [
        'Old lock to close after Norrey council vote',
        'The old lock at Norrey harbour will close, after the council voted on Tuesday to give it up.',
      ],
      [
        'Norrey gives up its old lock',
        'Norrey will give up the old lock at its harbour, the council decided by seven votes to four on Tuesday.',
      ],
      [
        'Council votes seven to four against Norrey lock',
        'The council of Norrey voted seven to four on Tuesday against mending the old lock at the harbour.',
      ],
      [
        'Norrey harbour to lose old lock, council decides',
        'The harbour of Norrey is to lose its old lock, the council decided on Tuesday by seven votes to four.',
      ],
      [
        'After 140 years, Norrey council gives up the old lock',
        'The council of Norrey voted on Tuesday to give up the old lock at the harbour, which is 140 years old.',
      ],
    ],
  },
  {
    event: 'fire in Aldby',
    day: 11,
    said: [
      'Everybody came out in time, and that is what counts tonight',
      'Per Lund, who led the firefighters',
    ],
    before: 'A fire in the same street was put out in 2019.',
    reports: [
      [
        'Fire destroys warehouse in Aldby',
        'A fire destroyed a warehouse in Aldby on Wednesday night, and three people were taken to hospital.',
      ],
      [
        'Three in hospital after warehouse fire in Aldby',
        'Three people were taken to hospital after a fire destroyed a warehouse in Aldby on Wednesday night.',
      ],
      [
        'Aldby warehouse burns down, three people hurt',
        'A warehouse in Aldby burnt down on Wednesday night, and three people were taken to hospital, firefighters said.',
      ],
      [
        'Warehouse fire in Aldby: three taken to hospital',
        'Three people were taken to hospital on Wednesday night after a fire destroyed a warehouse in Aldby.',
      ],
      [
        'Firefighters battle warehouse fire in Aldby',
        'Firefighters battled for six hours on Wednesday night against a fire that destroyed a warehouse in Aldby.',
      ],
    ],
  },
  {
    event: 'fire in Kestrup',
    day: 12,
    said: [
      'The roof went first, and then there was nothing left to save',
      'Nina Dahl, who led the firefighters',
    ],
    before: 'The school was closed for the holidays until Monday.',
    reports: [
      [
        'Fire destroys school in Kestrup',
        'A fire destroyed a school in Kestrup on Thursday night, and two people were taken to hospital.',
      ],
      [
        'Two in hospital after school fire in Kestrup',
        'Two people were taken to hospital after a fire destroyed a school in Kestrup on Thursday night.',
      ],
      [
        'Kestrup school burns down, two people hurt',
        'A school in Kestrup burnt down on Thursday night, and two people were taken to hospital, firefighters said.',
      ],
      [
        'School fire in Kestrup: two taken to hospital',
        'Two people were taken to hospital on Thursday night after a fire destroyed a school in Kestrup.',
      ],
      [
        'Firefighters battle school fire in Kestrup',
        'Firefighters battled for five hours on Thursday night against a fire that destroyed a school in Kestrup.',
      ],
    ],
  },
  {
    event: 'trial opens',
    day: 9,
    said: [
      'He knew what the cable could carry, and he sold the seats all the same',
      'Hanne Vik, the prosecutor',
    ],
    before: 'Four people died when the cable car at Tornfjell fell in 2024.',
    reports: [
      [
        'Cable car trial opens in Marsund',
        'The trial of the owner of the Tornfjell cable car, Rolf Steen, opened in Marsund on Monday.',
      ],
      [
        'Owner of cable car denies charges as trial opens',
        'Rolf Steen, the owner of the Tornfjell cable car, denied all charges as his trial opened in Marsund on Monday.',
      ],
      [
        'Steen pleads not guilty as cable car trial opens',
        'Rolf Steen pleaded not guilty in Marsund on Monday as the trial over the Tornfjell cable car opened.',
      ],
      [
        'Cable car trial opens: Steen denies charges',
        'The trial over the Tornfjell cable car opened in Marsund on Monday, and its owner, Rolf Steen, denied all charges.',
      ],
    ],
  },
  {
    event: 'trial hears mechanic',
    day: 10,
    said: ['I wrote it down twice, and twice the page was gone the next day', 'Jon Berg, the mechanic'],
    before: 'Four people died when the cable car at Tornfjell fell in 2024.',
    reports: [
      [
        'Mechanic tells cable car trial of missing pages',
        'A mechanic, Jon Berg, told the cable car trial in Marsund on Tuesday that pages of the log were missing.',
      ],
      [
        'Cable car trial: mechanic says log lost pages',
        'Pages of the log went missing, the mechanic Jon Berg told the cable car trial in Marsund on Tuesday.',
      ],
      [
        'Pages missing from log, mechanic tells cable car trial',
        'The mechanic Jon Berg told the trial over the Tornfjell cable car on Tuesday that pages were missing from the log.',
      ],
      [
        'Mechanic: pages went missing from cable car log',
        'Pages went missing from the log of the Tornfjell cable car, the mechanic Jon Berg told the trial in Marsund on Tuesday.',
      ],
    ],
  },
  {
    event: 'trial hears expert',
    day: 11,
    said: ['A rope of that age should not have carried a goat', 'Eva Moen, who tests ropes'],
    before: 'Four people died when the cable car at Tornfjell fell in 2024.',
    reports: [
      [
        'Expert tells cable car trial rope was worn',
        'An expert on ropes, Eva Moen, told the cable car trial in Marsund on Wednesday that the rope was worn.',
      ],
      [
        'Cable car trial: rope was worn, expert says',
        'The rope was worn through, the expert Eva Moen told the cable car trial in Marsund on Wednesday.',
      ],
      [
        'Rope worn for years, expert tells cable car trial',
        'The rope of the Tornfjell cable car had been worn for years, the expert Eva Moen told the trial on Wednesday.',
      ],
      [
        'Worn rope should have been changed, expert tells trial',
        'The worn rope of the cable car should have been changed, the expert Eva Moen told the trial in Marsund on Wednesday.',
      ],
    ],
  },
  {
    event: 'trial ends',
    day: 12,
    said: ['You were warned, and you counted the tickets', 'Liv Strand, the judge'],
    before: 'Four people died when the cable car at Tornfjell fell in 2024.',
    reports: [
      [
        'Cable car owner jailed for six years',
        'Rolf Steen, the owner of the Tornfjell cable car, was jailed for six years in Marsund on Thursday.',
      ],
      [
        'Six years in prison for cable car owner Steen',
        'The owner of the Tornfjell cable car, Rolf Steen, was sent to prison for six years on Thursday.',
      ],
      [
        'Court jails cable car owner Steen for six years',
        'A court in Marsund on Thursday jailed Rolf Steen, the owner of the Tornfjell cable car, for six years.',
      ],
      [
        'Cable car verdict: owner jailed for six years',
        'The owner of the Tornfjell cable car, Rolf Steen, was found guilty and jailed for six years on Thursday.',
      ],
    ],
  },
  {
    event: 'strike begins',
    day: 9,
    said: [
      'We have waited two winters for a word, and now nobody drives',
      'Ola Brandt of the drivers’ union',
    ],
    before: 'Bus drivers in Helm last stopped work in 2008.',
    reports: [
      [
        'Bus drivers in Helm begin strike over pay',
        'Bus drivers in Helm began a strike over pay on Monday, and no bus left the yard.',
      ],
      [
        'No buses in Helm as drivers begin strike',
        'No bus ran in Helm on Monday as drivers began a strike over pay.',
      ],
      [
        'Helm bus drivers begin strike over pay',
        'The bus drivers of Helm began their strike over pay on Monday morning.',
      ],
      [
        'Strike begins: Helm without buses',
        'Helm was without buses on Monday as drivers began a strike over pay.',
      ],
      [
        'Pay strike stops all buses in Helm',
        'A strike over pay stopped all buses in Helm on Monday, when drivers stayed at home.',
      ],
    ],
  },
  {
    event: 'strike ends',
    day: 13,
    said: [
      'It is not what we asked for, but it is more than they meant to give',
      'Ola Brandt of the drivers’ union',
    ],
    before: 'Bus drivers in Helm last stopped work in 2008.',
    reports: [
      [
        'Bus drivers in Helm end strike over pay',
        'Bus drivers in Helm ended their strike over pay on Friday after the city offered five per cent.',
      ],
      [
        'Buses run again in Helm as drivers end strike',
        'Buses ran again in Helm on Friday as drivers ended their strike over pay.',
      ],
      [
        'Helm bus drivers accept five per cent and end strike',
        'The bus drivers of Helm accepted five per cent and ended their strike over pay on Friday.',
      ],
      [
        'Strike ends: Helm has its buses back',
        'Helm had its buses back on Friday as drivers ended their strike over pay.',
      ],
      [
        'Helm strike ends with five per cent for bus drivers',
        'The strike of the bus drivers in Helm ended on Friday with five per cent more pay.',
      ],
    ],
  },
  {
    event: 'storm',
    day: 8,
    said: [
      'The water came through the letter box, and then it did not stop',
      'Berit Hauge, who lives by the river',
    ],
    before: 'The river last stood so high in 1995.',
    reports: [
      [
        'Storm floods 200 homes along the Vanna',
        'A storm flooded 200 homes along the river Vanna on Sunday, and the county opened halls for those who had to leave.',
      ],
      [
        '200 homes flooded along the Vanna in storm',
        'About 200 homes were flooded along the river Vanna on Sunday when a storm came in from the west.',
      ],
      [
        'Storm: Vanna floods 200 homes',
        'The river Vanna flooded 200 homes on Sunday in the worst storm for thirty years.',
      ],
      [
        'Vanna floods homes as storm comes in from the west',
        'The river Vanna flooded some 200 homes on Sunday as a storm came in from the west.',
      ],
      [
        'Families flee homes as storm floods the Vanna',
        'Families fled their homes along the Vanna on Sunday as a storm flooded 200 of them.',
      ],
      [
        'Hundreds flee as Vanna floods 200 homes in storm',
        'Hundreds of people fled on Sunday as the river Vanna flooded 200 homes in a storm.',
      ],
    ],
  },
  {
    event: 'budget',
    day: 11,
    said: ['There is no money behind the sofa, I have looked', 'Karin Foss, the county treasurer'],
    before: 'The county has cut its budget in each year since 2022.',
    reports: [
      [
        'County cuts library hours in new budget',
        'The county of Vest will cut the hours of its libraries by a third, says the budget that was shown on Wednesday.',
      ],
      [
        'Libraries to lose a third of hours in county budget',
        'Libraries in Vest will lose a third of their hours in the county budget that was shown on Wednesday.',
      ],
      [
        'County budget cuts library hours by a third',
        'The county budget for Vest, shown on Wednesday, cuts library hours by a third.',
      ],
      [
        'Library hours cut by a third in Vest budget',
        'Library hours in Vest will be cut by a third, says the county budget that was shown on Wednesday.',
      ],
      [
        'Vest county to cut library hours',
        'The county of Vest showed a budget on Wednesday that cuts the hours of libraries by a third.',
      ],
      [
        'Vest budget: libraries lose a third of their hours',
        'Libraries lose a third of their hours in the budget that the county of Vest showed on Wednesday.',
      ],
    ],
  },
  {
    event: 'theft',
    day: 12,
    said: ['They knew which case, and they left the gold beside it', 'Sofie Rem, who runs the museum'],
    before: 'The chess set was found in a field near Aldby in 1911.',
    reports: [
      [
        'Thieves take chess set from Aldby museum',
        'Thieves took a chess set of walrus ivory from the museum in Aldby in the night to Thursday.',
      ],
      [
        'Chess set stolen from museum in Aldby',
        'A chess set of walrus ivory was stolen from the museum in Aldby in the night to Thursday.',
      ],
      [
        'Ivory chess set stolen from Aldby museum',
        'An ivory chess set was stolen from the museum in Aldby in the night to Thursday, police said.',
      ],
      [
        'Aldby museum loses chess set to thieves',
        'The museum in Aldby lost its chess set of walrus ivory to thieves in the night to Thursday.',
      ],
      [
        'Police hunt thieves of Aldby chess set',
        'Police are hunting the thieves who took an ivory chess set from the museum in Aldby in the night to Thursday.',
      ],
      [
        'Museum theft in Aldby: chess set gone',
        'A chess set of walrus ivory is gone from the museum in Aldby after thieves broke in in the night to Thursday.',
      ],
    ],
  },
];

/** Each report as a paste, from a paper of its own. */
export function listReports(): {
  readonly event: string;
  readonly paper: string;
  readonly day: string;
  readonly text: string;
}[] {
  return week.flatMap(({ event, day, said: [words, who], before, reports }) =>
    reports.map(([headline, lede], paper) => ({
      event,
      paper: `paper-${paper + 1}.example`,
      day: `2026-11-${String(day).padStart(2, '0')}`,
      text: [headline, lede, `“${words},” said ${who}.`, before].join('\n\n'),
    })),
  );
}
