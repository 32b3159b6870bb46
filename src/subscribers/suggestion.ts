import type { ParsedAddress } from './address.ts';

const wellKnown = new Set(
  'gmail.com googlemail.com yahoo.com yahoo.co.uk yahoo.fr yahoo.de ymail.com hotmail.com hotmail.co.uk hotmail.fr hotmail.de outlook.com outlook.de live.com live.co.uk msn.com icloud.com me.com mac.com aol.com mail.com email.com proton.me protonmail.com pm.me tutanota.com tuta.com tuta.io fastmail.com posteo.de mailbox.org gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de orange.fr free.fr wanadoo.fr laposte.net sfr.fr yandex.ru yandex.com ya.ru mail.ru bk.ru list.ru inbox.ru rambler.ru ukr.net riseup.net zoho.com hey.com seznam.cz wp.pl onet.pl interia.pl libero.it qq.com 163.com 126.com'.split(
    ' ',
  ),
);

/** The address that was perhaps meant: `ann@gmail.com` for `ann@gmial.com`. Only ever a question: the one typed may be right. */
export function findSuggestion({ local, domain }: ParsedAddress): string | undefined {
  if (wellKnown.has(domain)) return undefined;
  // In short names one letter makes another provider.
  for (const known of wellKnown)
    if (known.indexOf('.') >= 4 && isOneSlipAway(domain, known)) return `${local}@${known}`;
  return undefined;
}

/** One letter too many, missing, wrong, or two swapped. */
function isOneSlipAway(typed: string, meant: string): boolean {
  if (Math.abs(typed.length - meant.length) > 1) return false;
  let at = 0;
  while (at < typed.length && typed[at] === meant[at]) at += 1;
  const typedRest = typed.slice(at);
  const meantRest = meant.slice(at);
  return (
    typedRest.slice(1) === meantRest ||
    typedRest === meantRest.slice(1) ||
    typedRest.slice(1) === meantRest.slice(1) ||
    (typedRest[0] === meantRest[1] &&
      typedRest[1] === meantRest[0] &&
      typedRest.slice(2) === meantRest.slice(2))
  );
}
