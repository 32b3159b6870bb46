import type { Newsletter } from '../src/domain/newsletter.ts';

/** An invented newsletter, for previews of a mail that has none yet. */
export const sampleNewsletter: Newsletter = {
  name: 'The Corvany Letter',
  tagline: 'The week on the Sound, word for word',
  description: 'One mail a week: what happened in Corvany, who said what about it, and what came before.',
  language: 'en',
  languages: ['en', 'de', 'fr', 'ru'],
  timeZone: 'Europe/Lisbon',
  url: 'https://letter.example.org',
  from: { name: 'The Corvany Letter', address: 'letter@example.org' },
  replyTo: null,
  imprint:
    'The Corvany Letter, published by the Harbor Street Press Association\n14 Harbor Street, Marenth, Corvany\nResponsible for the content: the editors',
  look: 'broadsheet',
  sections: [],
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
};
