import type { ReturnedMail } from './returned-mail.ts';

/** Who writes bounces: the left of their address, or the name beside it. */
const senderPattern =
  /\b(?:mailer-?daemon|mail-?daemon|post_?master|mdaemon|maildaemon|mail delivery (?:sub)?system|mail system|mail administrator|mail delivery service|mail router|delivery (?:sub)?system|email delivery|mail-?delivery|systemadministrator|system administrator|system attendant|no-?reply-?ndr|microsoftexchange\w{0,40}|antispam|mailmarshal|complaint-arf|bounces?|internet mail delivery|netscape messaging|mail server)\b/i;

/** What the subject of a bounce says, in the languages of the big servers. */
const subjectPattern =
  /undeliver|non-?deliver|returned (?:to sender|mail|message)|return(?:ed|ing) (?:mail|message|to sender)|mail (?:could )?not (?:be )?deliver|not delivered|delivery (?:status notification|failure|failed|error|report|notification|has failed|problem|incomplete|status|to the following)|failure notice|failed delivery|mail delivery|mail failure|mail failed|mail error|message (?:could not be|status - undeliv|delivery|not deliv|bounced)|unable to deliver|could not (?:be )?(?:deliver|send)|failed to deliver|delivery report|dsn:|bounced? mail|bad address|user unknown|unknown user|address not found|mail system error|permanent failure|permanent delivery|rejected mail|rejected:|error sending|mailbox (?:full|unavailable)|couldn['’]t be delivered|wasn['’]t delivered|unzustellbar|nicht zugestellt|nicht zustellbar|zustell(?:ung|fehler|bericht)|non remis|échec de (?:la )?remise|non délivr|avis de non|no se (?:puede|pudo|ha podido) entregar|no entregad|correo devuelto|devuelto|entrega fallida|não (?:foi )?entregue|nao entregue|falha na entrega|não entregue|devolvid|mancat[ao] (?:recapito|consegna)|impossibile recapitare|onbestelbaar|niet (?:afgeleverd|bezorgd)|kunde inte levereras|går inte att leverera|kunne ikke leveres|ei voitu toimittaa|niedoręczon|nie można dostarczyć|nie dostarczon|nedoručen|nelze doručit|kézbesíthetetlen|недоставл|не ?доставлен|не удалось доставить|возвращ|ошибка доставки|доставка .{0,20}невозможна|не може бути доставлен|配信|配達|送信できません|エラー|返送|宛先不明|不達|退信|未送达|无法投递|投递失败|无法送达|無法傳遞|未傳遞|반송|전달(?:되지|할 수)|teslim edileme/i;

/** What the subject of a mail says that a person's program wrote for them: away, received, confirm. */
const autoReplyPattern =
  /^(?:\s|\[[^\]]{0,40}\])*(?:automatic reply|automatische antwort|auto[- ]?(?:reply|response|matic)|autoreply|out of (?:the )?office|ooo:|away|abwesen|vacation|holiday|on leave|réponse automatique|absence|respuesta automática|fuera de|resposta automática|risposta automatica|automatisch antwoord|автоответ|自動応答|自動返信|自动回复|отпуск)/i;

/** The subject of an answer or a forward, in the languages of the big mail programs. */
const answerPattern = /^\s*(?:re|aw|sv|vs|antw|rv|res|r|fwd?|wg|tr|rif|odp|ynt|回复|答复|转发):/i;

/** A text that says that something could not be handed over. */
const failurePattern =
  /\b(?:could not|couldn['’]?t|cannot|can not|can['’]?t|was not|wasn['’]?t|has not|not|unable to|failed to|did not|didn['’]?t) (?:be )?(?:able to )?(?:deliver|reach|send|sent|find|accept|handed|process)|undeliver|deliver\w{0,6} (?:\w{1,12} ){0,6}(?:fail|impossible|error|problem)|permanent (?:fatal )?(?:error|failure)|(?:fatal|delivery) (?:error|problem)s?|\bfailed\b|returned to (?:the )?sender|\bbounced?\b|user unknown|unknown user|rejected|this is the (?:qmail|mailer)|mail delivery (?:software|system)|could not be|不存在|できません|届け|不達|退信|не (?:может|могло|удалось|доставлен)|zugestellt|non (?:remis|délivr)|no (?:se )?(?:pudo|puede|ha podido)|não (?:pôde|foi|pode)/i;

/** The beginning of a reply: `550 `, `550-5.1.1`, `(#5.1.1)`. */
export const replyPattern =
  /(?<![\d.:/-])[45]\d\d[ -](?=[^\s\d]|[245]\.\d{1,3}\.\d)|#[45]\.\d{1,3}\.\d{1,3}\b|(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d.])/;

/**
 * Whether a mail without a part for programs comes back from a mail server. Its sender, its subject, an empty return path, a returned message and a
 * reply in its text are signs; no single one is enough, and a holiday notice bears at most one of them.
 */
export function isReturned(mail: ReturnedMail, words: string, hasCopy: boolean): boolean {
  const subject = mail.header('subject').join(' ');
  const from = mail.header('from').join(' ');
  if (mail.header('x-failed-recipients').length > 0) return true;
  const isDaemon = senderPattern.test(from);
  if (isAutoReply(mail) || (!isDaemon && answerPattern.test(subject))) return false;
  const isReport = mail.type === 'multipart/report';
  const saysSo = subjectPattern.test(subject);
  const isEmpty = /^\s*<>/.test(mail.header('return-path')[0] ?? '');
  const head = words.slice(0, 20_000);
  const points =
    (isDaemon ? 2 : 0) +
    (isReport ? 2 : 0) +
    (saysSo ? 2 : 0) +
    (isEmpty ? 1 : 0) +
    (hasCopy ? 1 : 0) +
    (replyPattern.test(head) ? 1 : 0) +
    (failurePattern.test(head) ? 1 : 0);
  // A subject is anybody's.
  return points >= (isDaemon || isReport || isEmpty ? 4 : 5);
}

/** A program wrote it for somebody: away, received, please confirm. */
export function isAutoReply(mail: ReturnedMail): boolean {
  const has = (name: string) => mail.header(name).length > 0;
  if (
    [
      'x-autoreply',
      'x-autorespond',
      'x-autoresponder',
      'x-auto-reply-from',
      'x-vacation',
      'x-mail-autoreply',
    ].some(has)
  )
    return true;
  if (/auto_?reply/i.test(mail.header('precedence')[0] ?? '')) return true;
  return autoReplyPattern.test(mail.header('subject').join(' '));
}

/** Still being tried: nothing to act on. */
export function isDelayed(mail: ReturnedMail, words: string): boolean {
  const subject = mail.header('subject').join(' ');
  if (/\b(?:delayed|delay|warning)\b|verzögert|retard|отложен|遅延/i.test(subject) && !/fail/i.test(subject))
    return true;
  return delayPattern.test(words.slice(0, 4_000));
}

const delayPattern =
  /do not need to resend|don['’]t need to resend|no action is required on your part|not yet been delivered|will (?:continue|keep) (?:to )?try|delivery attempts will continue|will be (?:re)?tried|still being retried|will retry for|this is (?:a|only a) warning/i;
