import { createHash } from 'node:crypto';
import type { Newsletter } from '../domain/newsletter.ts';
import { suppressedDays } from '../subscribers/periods.ts';
import { policyTexts } from '../texts/pages.ts';

export interface PolicySection {
  readonly title: string | null;
  readonly paragraphs: readonly string[];
}

/** `version` is the first 16 hex digits of the SHA-256 of the text: the consent record names it. */
export interface Policy {
  readonly title: string;
  readonly version: string;
  readonly versionLine: string;
  readonly sections: readonly PolicySection[];
}

export interface PolicyFacts {
  readonly newsletter: Newsletter;
  /** Days after which the ledger forgets who got what. */
  readonly keepDays: number;
  /** Whether followed links are counted in sum. */
  readonly countsClicks: boolean;
  /** The editor's own policy, paragraphs apart by a blank line; null for the default. */
  readonly ownText: string | null;
}

/** The policy in a language: the editor's own text as it stands, else one made from what is truly kept. */
export function writePolicy(facts: PolicyFacts, language: string): Policy {
  const say = policyTexts.in(language);
  const sections = facts.ownText === null ? writeDefault(facts, language) : readOwn(facts.ownText);
  const version = createHash('sha256').update(JSON.stringify(sections)).digest('hex').slice(0, 16);
  return { title: say('title'), version, versionLine: say('version', { version }), sections };
}

function readOwn(text: string): PolicySection[] {
  const paragraphs = text
    .split(/\r?\n\s*\r?\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  return [{ title: null, paragraphs }];
}

function writeDefault(
  { newsletter, keepDays, countsClicks }: PolicyFacts,
  language: string,
): PolicySection[] {
  const say = policyTexts.in(language);
  const address = newsletter.replyTo?.replace(/^.*<([^<>]+)>$/, '$1') ?? newsletter.from.address;
  return [
    {
      title: say('whoTitle'),
      paragraphs: [
        say('whoText', { imprint: newsletter.imprint || newsletter.name }),
        say('whoContact', { address }),
      ],
    },
    {
      title: say('whatTitle'),
      paragraphs: [
        say('whatAddress'),
        say('whatConsent'),
        say('whatChoices'),
        say('whatDelivery', { count: keepDays }),
        ...(countsClicks ? [say('whatClicks')] : []),
      ],
    },
    {
      title: say('notTitle'),
      paragraphs: [
        say('notNetwork'),
        say(countsClicks ? 'notReadingCounted' : 'notReading'),
        say('notCookies'),
      ],
    },
    {
      title: say('howLongTitle'),
      paragraphs: [
        say('howLongPending'),
        say('howLongLeft'),
        say('howLongBounced', { count: suppressedDays }),
      ],
    },
    { title: say('whoElseTitle'), paragraphs: [say('whoElseText')] },
    { title: say('rightsTitle'), paragraphs: [say('rightsText')] },
  ];
}
