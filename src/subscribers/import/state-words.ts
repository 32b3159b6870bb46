import { toJoined } from './joined.ts';
import type { Standing } from './standing.ts';

// What tools and people write in a column that says whether somebody may be written to. To teach a word, add it to a line, apart by commas; case,
// spaces and marks don't count. Left out on purpose, so that the editor is asked: "paused", "churned", "soft bounced", "expired".
export const stateWords: readonly { readonly means: Standing; readonly words: string }[] = [
  // English, and the tools that export in it whatever the reader's language.
  {
    means: 'subscribed',
    words:
      'active, subscribed, enabled, confirmed, activated, opted in, opt in, double opt in, confirmed opt in, express, explicit',
  },
  {
    means: 'left',
    words:
      'unsubscribed, unsubscribe, unsubscriber, unsub, opted out, opt out, cancelled, canceled, inactive, not active, deactivated, left, stopped, withdrawn, revoked, refused, declined, excluded, suppressed, suppression, do not contact, do not mail, do not email, dnc, no mail, no email, no emails, do not disturb, no longer subscribed, unsubscribed by user, unsubscribed by admin, manually unsubscribed, former subscriber',
  },
  {
    means: 'bounced',
    words:
      'bounced, bounce, bounces, hard bounce, hard bounced, hardbounces, cleaned, invalid, invalid email, undeliverable, not deliverable, undelivered, unreachable, unavailable, nonexistent, does not exist, dead, returned, bad address, held',
  },
  {
    means: 'complained',
    words:
      'complained, complaint, complaints, spam, spammy, spam complaint, marked as spam, marked spam, reported spam, reported as spam, spam reported, spam report, abuse, abuse complaint, abuse report, junk, feedback loop, fbl',
  },
  {
    means: 'unconfirmed',
    words:
      'unconfirmed, not confirmed, non confirmed, pending, pending confirmation, pending opt in, opt in pending, awaiting confirmation, waiting, awaiting, waiting for confirmation, unactivated, not activated, non activated, validating, unverified, not verified, nonsubscribed, not subscribed, never subscribed, not opted in, no permission, transactional, invited',
  },
  {
    means: 'blocked',
    words:
      'blocked, blocklisted, blocklist, blacklisted, blacklist, on blacklist, on blocklist, banned, disabled, suspended, malicious, removed, deleted, erased, trashed, archived, terminated, forbidden',
  },
  // German
  { means: 'subscribed', words: 'aktiv, aktiviert, angemeldet, abonniert, bestätigt, eingetragen' },
  {
    means: 'left',
    words:
      'abgemeldet, ausgetragen, abbestellt, gekündigt, inaktiv, nicht aktiv, deaktiviert, widerrufen, widersprochen',
  },
  {
    means: 'bounced',
    words: 'gebounct, gebounced, unzustellbar, nicht zustellbar, ungültig, nicht erreichbar',
  },
  { means: 'complained', words: 'beschwerde, spambeschwerde, als spam markiert, als spam gemeldet' },
  {
    means: 'unconfirmed',
    words:
      'unbestätigt, nicht bestätigt, ausstehend, wartend, wartet auf bestätigung, nicht abonniert, nicht angemeldet, nicht aktiviert',
  },
  { means: 'blocked', words: 'gesperrt, blockiert, gelöscht, entfernt, archiviert, sperrliste' },
  // French
  {
    means: 'subscribed',
    words: 'abonné, abonnée, inscrit, inscrite, actif, confirmé, confirmée, activé',
  },
  {
    means: 'left',
    words: 'désabonné, désabonnée, désinscrit, désinscrite, inactif, résilié, désactivé, désactivée, opposé',
  },
  {
    means: 'bounced',
    words: 'rebond, rebondi, rebond dur, invalide, erroné, non distribuable, rejeté, injoignable',
  },
  { means: 'complained', words: 'plainte, plainte spam, signalé comme spam, marqué comme spam, indésirable' },
  {
    means: 'unconfirmed',
    words:
      'non confirmé, non confirmée, en attente, en attente de confirmation, à confirmer, non abonné, non abonnée, non inscrit, non inscrite',
  },
  {
    means: 'blocked',
    words:
      'bloqué, bloquée, supprimé, supprimée, blacklisté, blacklistée, liste noire, sur liste noire, archivé, archivée',
  },
  // Spanish, Portuguese, Italian
  {
    means: 'subscribed',
    words:
      'suscrito, suscrita, activo, activa, confirmado, confirmada, dado de alta, inscrito, inscrita, assinante, ativo, ativa, subscrito, iscritto, iscritta, attivo, attiva, confermato, confermata',
  },
  {
    means: 'left',
    words:
      'baja, dado de baja, dada de baja, de baja, desuscrito, desuscrita, cancelado, cancelada, inactivo, inactiva, anulado, descadastrado, descadastrada, desinscrito, desinscrita, inativo, inativa, desativado, disiscritto, disiscritta, cancellato, cancellata, disattivato, inattivo, inattiva',
  },
  {
    means: 'bounced',
    words:
      'rebotado, rebotada, rebote, rebote duro, inválido, no válido, devolvido, rejeitado, rimbalzato, non valido, errato, non raggiungibile',
  },
  {
    means: 'complained',
    words:
      'queja, quejas, queja de spam, marcado como spam, denunciado, reclamação, reclamo, segnalato come spam, contrassegnato come spam',
  },
  {
    means: 'unconfirmed',
    words:
      'no confirmado, no confirmada, sin confirmar, pendiente, pendiente de confirmación, no suscrito, no suscrita, não confirmado, não confirmada, pendente, não inscrito, não subscrito, non confermato, non confermata, in attesa, non iscritto, non iscritta',
  },
  {
    means: 'blocked',
    words:
      'bloqueado, bloqueada, eliminado, eliminada, borrado, lista negra, en lista negra, excluído, removido, bloccato, bloccata, eliminato, eliminata, rimosso, lista nera, archivado, archiviato',
  },
  // Dutch, Danish, Norwegian, Swedish, Finnish
  {
    means: 'subscribed',
    words:
      'actief, ingeschreven, aangemeld, geabonneerd, bevestigd, tilmeldt, bekræftet, påmeldt, bekreftet, abonnerer, prenumererar, bekräftad, aktiivinen, tilannut, vahvistettu',
  },
  {
    means: 'left',
    words:
      'uitgeschreven, afgemeld, inactief, opgezegd, afmeldt, frameldt, inaktivt, avmeldt, meldt av, avprenumererad, avregistrerad, avanmäld, peruttu, peruuttanut',
  },
  { means: 'bounced', words: 'ongeldig, onbestelbaar, ugyldig, studsad, studsat, ogiltig, virheellinen' },
  { means: 'complained', words: 'klacht, spamklacht, klage, klagomål, spamklage, merket som spam' },
  {
    means: 'unconfirmed',
    words:
      'onbevestigd, niet bevestigd, in afwachting, niet ingeschreven, ubekræftet, ikke bekræftet, afventer, ubekreftet, venter, obekräftad, väntar, vahvistamaton, odottaa',
  },
  {
    means: 'blocked',
    words: 'geblokkeerd, verwijderd, blokeret, slettet, blokkert, blockerad, borttagen, estetty',
  },
  // Polish, Czech, Hungarian, Romanian, Turkish
  {
    means: 'subscribed',
    words:
      'aktywny, aktywna, zapisany, zapisana, potwierdzony, potwierdzona, aktivní, přihlášen, přihlášený, odebírá, potvrzený, aktív, feliratkozott, megerősített, activ, abonat, confirmat, aktif, abone, onaylandı',
  },
  {
    means: 'left',
    words:
      'wypisany, wypisana, nieaktywny, nieaktywna, zrezygnował, zrezygnowała, odhlášen, odhlášena, odhlášený, odhlášeno, neaktivní, leiratkozott, inaktív, dezabonat, inactiv, abonelikten çıktı, abonelikten çıkmış, abonelikten ayrıldı, pasif',
  },
  {
    means: 'bounced',
    words:
      'odbity, odbicie, twarde odbicie, nieprawidłowy, niedostarczalny, neplatný, nedoručitelný, érvénytelen, geçersiz, geri döndü',
  },
  {
    means: 'complained',
    words: 'skarga, oznaczony jako spam, oznaczono jako spam, stížnost, panasz, plângere, şikayet',
  },
  {
    means: 'unconfirmed',
    words:
      'niepotwierdzony, niepotwierdzona, oczekujący, oczekująca, oczekuje, do aktywacji, niezapisany, nepotvrzený, čeká na potvrzení, megerősítésre vár, neconfirmat, în așteptare, onaylanmamış, onay bekliyor, beklemede',
  },
  {
    means: 'blocked',
    words:
      'zablokowany, zablokowana, usunięty, usunięta, czarna lista, zablokovaný, smazaný, letiltva, törölt, blocat, șters, engellendi, engelli, silindi, kara liste',
  },
  // Russian, Ukrainian, Belarusian
  {
    means: 'subscribed',
    words:
      'активен, активна, активный, активная, подписан, подписана, подписчик, подтверждён, подтвержден, подтверждена, активний, підписаний, підписана, підписник, підтверджений, підтверджена, актыўны, актыўная, падпісаны, падпісаная, пацверджаны',
  },
  {
    means: 'left',
    words:
      'отписан, отписана, отписался, отписалась, отписавшийся, отписано, отписка, неактивен, неактивна, неактивный, неактивная, не активен, отключён, отключен, отказался, отказалась, відписаний, відписана, відписався, відписалася, неактивний, неактивна, адпісаны, адпісаная, адпісаўся, адпісалася, неактыўны',
  },
  {
    means: 'bounced',
    words:
      'недоставляемый, недоставлено, не доставлено, ошибка доставки, жёсткий отказ, жесткий отказ, возврат, недоступен, недоступный, недействителен, недействительный, неверный, невалидный, несуществующий, не существует, недійсний, недоступний, не існує, неіснуючий, несапраўдны',
  },
  {
    means: 'complained',
    words:
      'жалоба, жалоба на спам, пожаловался, пожаловалась, спам, отмечен как спам, скарга, поскаржився, поскаржилася, скарга на спам',
  },
  {
    means: 'unconfirmed',
    words:
      'не подтверждён, не подтвержден, не подтверждена, неподтверждён, неподтвержден, неподтверждённый, неподтвержденный, ожидает, ожидает подтверждения, ожидание, в ожидании, ждёт подтверждения, не подписан, не подписана, не активирован, не підтверджено, не підтверджений, непідтверджений, очікує, очікує підтвердження, не підписаний, непацверджаны, чакае, чакае пацверджання, не падпісаны',
  },
  {
    means: 'blocked',
    words:
      'заблокирован, заблокирована, удалён, удален, удалена, исключён, исключен, чёрный список, черный список, в чёрном списке, в черном списке, стоп лист, архив, заблокований, заблокована, видалений, видалена, чорний список, у чорному списку, заблакаваны, выдалены',
  },
  // Arabic, Persian
  { means: 'subscribed', words: 'نشط, مشترك, فعال, مشترک' },
  { means: 'left', words: 'غير نشط, ألغى الاشتراك, إلغاء الاشتراك, غیرفعال, غیر فعال, لغو اشتراک' },
  { means: 'unconfirmed', words: 'غير مؤكد, قيد الانتظار, غير مشترك, تأیید نشده, در انتظار' },
  { means: 'blocked', words: 'محظور, محذوف, مسدود, حذف شده' },
];

// Numbers for a state: Mailtrain, ActiveCampaign, MailPoet 2. Only 1 is somebody to write to in any of them.
const numbers: readonly (readonly [string, Standing])[] = [
  ['1', 'subscribed'],
  ['0', 'unconfirmed'],
  ['-1', 'left'],
  ['2', 'left'],
  ['3', 'bounced'],
  ['4', 'complained'],
];

// What somebody pays, in a column called "type" (Buttondown, Substack): all of them are written to.
const plans =
  'regular, free, paid, premium, comp, complimentary, gift, gifted, founding, founding member, lifetime, trial, free trial, trialed, trialing, churning, churned, past due, unpaid, monthly, annual, yearly, author, subscriber';

export const standingByWord: ReadonlyMap<string, Standing> = new Map(
  stateWords.flatMap(({ means, words }) => words.split(',').map((word) => [toJoined(word), means] as const)),
);
export const standingByNumber: ReadonlyMap<string, Standing> = new Map(numbers);
export const planWords: ReadonlySet<string> = new Set(plans.split(',').map(toJoined));
