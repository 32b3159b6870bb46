import type { Newsletter } from '../domain/newsletter.ts';
import { mailTexts, type SayMail } from '../texts/mail.ts';
import { pageTexts, type SayOnPage } from '../texts/pages.ts';
import { createFileLinks, createLinks, type Links } from './links.ts';

/** What each page needs to know about where it stands. */
export interface Page {
  readonly newsletter: Newsletter;
  /** The newsletter's other public addresses. */
  readonly mirrors: readonly string[];
  /** Path of this page: with a slash at its start, none at its end. */
  readonly path: string;
  readonly language: string;
  readonly say: SayOnPage;
  /** The words that stand around an entry, the same as in its mail. */
  readonly sayInMail: SayMail;
  readonly links: Links;
  readonly stylesheet: string;
  readonly icon: string;
  /** Whether followed links are counted in sum. */
  readonly countsClicks: boolean;
  /** Path of the script that solves the sign-up's puzzle; null where it is switched off. */
  readonly puzzle: string | null;
  /** A file of a mirror: no forms, no search, since no server answers there. */
  readonly isFile: boolean;
}

export type PageOfSite = Pick<
  Page,
  'newsletter' | 'mirrors' | 'stylesheet' | 'icon' | 'countsClicks' | 'puzzle'
>;

export function createPage(site: PageOfSite, path: string, language: string, isFile = false): Page {
  const links = isFile ? createFileLinks(path) : createLinks(path);
  return {
    ...site,
    path,
    language,
    say: pageTexts.in(language),
    sayInMail: mailTexts.in(language),
    links: language === site.newsletter.language || isFile ? links : keepLanguage(links, language),
    isFile,
  };
}

/** A reader who chose another language than the newsletter's own keeps it from page to page, without a cookie. */
function keepLanguage(links: Links, language: string): Links {
  return {
    to: (path) => links.to(/[.?#]/.test(path) ? path : `${path}?lang=${language}`),
  };
}
