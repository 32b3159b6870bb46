import type { Letter } from '../domain/letter.ts';
import type { Newsletter } from '../domain/newsletter.ts';
import type { ReaderLetter } from '../subscribers/letters.ts';

/** A letter with the addresses of our pages in place of its tokens; the pages behind them speak the reader's language. */
export function withLinks(letter: ReaderLetter, newsletter: Newsletter): Letter {
  const lang = letter.language === newsletter.language ? '' : `?lang=${letter.language}`;
  const to = (page: string, token: string) => `${newsletter.url}/${page}/${token}${lang}`;
  switch (letter.kind) {
    case 'confirm':
      return { kind: 'confirm', url: to('confirm', letter.token), days: letter.days };
    case 'welcome':
      return {
        kind: 'welcome',
        preferencesUrl: to('preferences', letter.preferencesToken),
        leaveUrl: to('leave', letter.leaveToken),
        imported: letter.imported,
      };
    case 'goodbye':
      return { kind: 'goodbye', undoUrl: to('undo', letter.undoToken), hours: letter.hours };
    case 'change-address':
      return { kind: 'change-address', url: to('change-address', letter.token), days: letter.days };
    case 'account':
      return { kind: 'account', url: to('account', letter.token), hours: letter.hours };
    case 'ended':
      return { kind: 'ended', what: letter.what, signUpUrl: `${newsletter.url}/${lang}` };
  }
}
