import type { Newsletter } from '../src/domain/newsletter.ts';

/** An invented newsletter, for previews of a mail that has none yet. */
export const sampleNewsletter: Newsletter = {
  name: 'The Tessaly Friday',
  tagline: 'The week on the Strait, word for word',
  description: 'One mail a week: what happened in Tessaly, who said what about it, and what came before.',
  language: 'en',
  languages: ['en', 'de', 'fr', 'ru'],
  timeZone: 'Europe/Lisbon',
  url: 'https://friday.example.org',
  from: { name: 'The Tessaly Friday', address: 'friday@example.org' },
  replyTo: null,
  imprint:
    'The Tessaly Friday, published by the Harbour Street Press Association\n14 Harbour Street, Port Amar, Tessaly\nResponsible for the content: the editors',
  look: 'broadsheet',
  sections: [],
  support: {
    title: 'Help us keep asking',
    text: 'No owner, no advertising, no wall around the articles. What pays for this mail is its readers.',
    from: '€4',
    once: 'https://support.example.org/once',
    monthly: 'https://support.example.org/monthly',
    annual: 'https://support.example.org/annual',
    hideWeeks: 6,
  },
  message: null,
  schedule: { weekday: 'friday', time: '09:00', catchUpHours: 24 },
};
