import { defineDigest } from 'digest';

// A sample: copy it to the folder that you run `digest` in, and change what isn't yours. Every field may be left out.
export default defineDigest({
  name: 'The Corvany Letter',
  tagline: 'The week on the Sound, word for word',
  description: 'One mail a week: what happened in Corvany, who said what about it, and what came before.',
  language: 'en',
  languages: ['en', 'de', 'fr', 'ru'],
  timeZone: 'Europe/Lisbon',
  url: 'https://letter.example.org',
  from: 'The Corvany Letter <letter@example.org>',
  replyTo: 'The editors <editors@example.org>',
  imprint: [
    'The Corvany Letter, published by the Harbor Street Press Association',
    '14 Harbor Street, Marenth, Corvany',
    'Responsible for the content: the editors',
  ].join('\n'),
  look: 'broadsheet',
  // An entry goes to the first section that names its site, its host, or the beginning of its address.
  sections: [
    { id: 'coast', title: 'The coast', from: ['Marenth City Bulletin', 'https://courier.example/coast/'] },
    { id: 'long-reads', title: 'Long reads', from: ['northlight.example'] },
  ],
  support: {
    title: 'Help us keep asking',
    text: 'No owner, no advertising, no wall around the articles. What pays for this mail is its readers.',
    from: '30 crowns',
    once: 'https://support.example.org/once',
    monthly: 'https://support.example.org/monthly',
    annual: 'https://support.example.org/annual',
    hideWeeks: 6,
  },
  message: null,
  schedule: { weekday: 'friday', time: '09:00', catchUpHours: 24 },
  sources: ['https://courier.example/feed.xml'],
  editor: 'editors@example.org',
});
