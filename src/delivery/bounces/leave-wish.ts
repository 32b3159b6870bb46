import type { ReturnedMail } from './returned-mail.ts';
import { isAutoReply } from './signs.ts';

/**
 * Whether a mail to somebody's leave address says that they want to leave. The subject that List-Unsubscribe gives is enough, whoever wrote it: mail
 * programs send it when the button is pressed, and mark it as written by a program. What a person writes says so in its subject or first line,
 * or says nothing at all; anything else (advertising to an address that was harvested, a holiday notice) removes nobody.
 */
export function isLeaveWish(mail: ReturnedMail): boolean {
  const subject = (mail.header('subject')[0] ?? '').trim();
  if (/^unsubscribe$/i.test(subject)) return true;
  const answer = (mail.header('auto-submitted')[0] ?? 'no').trim();
  if (
    !/^no\b/i.test(answer) ||
    isAutoReply(mail) ||
    /^(?:bulk|junk|list)\b/i.test(mail.header('precedence')[0] ?? '')
  )
    return false;
  const firstLine = mail.text.trim().split('\n', 1)[0] ?? '';
  return (
    (subject === '' && firstLine.length < 200) ||
    leavePattern.test(subject) ||
    leavePattern.test(firstLine.slice(0, 200))
  );
}

/** How one says it in the languages that readers write in. */
const leavePattern =
  /unsubscri|sign me off|opt[ -]?out|remove me|take me off|cancel (?:my )?subscription|\bleave\b|^\s*(?:please )?stop\b|abmeld|abbestell|austrag|tragt mich aus|kündig|désabonn|desabonn|désinscri|desinscri|darse? de baja|dame de baja|\bbaja\b|cancelar|descadastr|cancellami|disiscriv|afmeld|uitschrijv|avregistrer|avprenumerer|avmeld|afmeld|peruuta|wypis|zrezygn|odhlás|leiratkoz|dezabon|отпис|відпис|удалите меня|abonelikten|退订|退訂|購読解除|配信停止|구독 ?취소|إلغاء الاشتراك/i;
