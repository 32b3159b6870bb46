/**
 * Mails that come to a return path, each in the shape that its kind of server writes, with what they must be taken for. Names, towns and words are ours.
 */
export interface BounceMail {
  readonly title: string;
  readonly kind: 'hard' | 'soft' | 'trouble' | 'complaint' | 'delay' | 'other';
  readonly raw: string;
}

const copy = [
  'Return-Path: <bounce@news.harbour.test>',
  'Received: from out.harbour.test by in.quay.test; Fri, 20 Nov 2026 09:00:00 +0000',
  'From: Harbour News <digest@news.harbour.test>',
  'To: ann@quay.test',
  'Subject: The ferry is full, and no such user of it is unknown',
  'Message-ID: <1@news.harbour.test>',
  '',
  'The mailbox at the pier is full. Nobody of that name exists.',
].join('\n');

interface Head {
  readonly from?: string;
  readonly subject?: string;
  readonly more?: readonly string[];
  readonly type?: string;
}

function toMail({ from, subject, more = [], type }: Head, body: string): string {
  return [
    'Return-Path: <>',
    `From: ${from ?? 'Mail Delivery System <MAILER-DAEMON@mx.quay.test>'}`,
    'To: bounce@news.harbour.test',
    `Subject: ${subject ?? 'Undelivered Mail Returned to Sender'}`,
    ...more,
    'MIME-Version: 1.0',
    `Content-Type: ${type ?? 'text/plain; charset=utf-8'}`,
    '',
    body,
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
}

/** RFC 6522: words for people, fields for programs, and what came back. `fields` are groups apart by an empty line. */
function toReport(words: string, fields: string, head: Head = {}): string {
  const part = (type: string, text: string) => `--=b\nContent-Type: ${type}\n\n${text}\n`;
  const body = [
    part('text/plain; charset=utf-8', words),
    part('message/delivery-status', `Reporting-MTA: dns; mx.quay.test\n\n${fields}`),
    part('message/rfc822', copy),
    '--=b--',
  ].join('\n');
  return toMail({ type: 'multipart/report; report-type=delivery-status; boundary="=b"', ...head }, body);
}

const toFields = (status: string, diagnosis: string, action = 'failed') =>
  [
    'Final-Recipient: rfc822; ann@quay.test',
    `Action: ${action}`,
    `Status: ${status}`,
    ...(diagnosis ? [`Diagnostic-Code: ${diagnosis}`] : []),
  ].join('\n');

const report = (status: string, diagnosis: string) =>
  toReport('Your mail is coming back. The reason stands below.', toFields(status, diagnosis));

const exim = (reason: string) =>
  toMail(
    {
      subject: 'Mail delivery failed: returning message to sender',
      more: ['X-Failed-Recipients: ann@quay.test'],
    },
    `A mail that you sent could not be handed to all whom it was for.\nThis is for good. These failed:\n\n  ann@quay.test\n${reason}\n\n------ This is a copy of the message, including all the headers. ------\n\n${copy}`,
  );

const qmail = (reason: string) =>
  toMail(
    { from: 'MAILER-DAEMON@mx.quay.test', subject: 'failure notice' },
    `Hi. This is the qmail-send program at mx.quay.test.\nI had to give up on these:\n\n<ann@quay.test>:\n${reason}\n\n--- Below this line is a copy of the message.\n\n${copy}`,
  );

const transcript = (reply: string) =>
  toMail(
    {
      from: 'Mail Delivery Subsystem <MAILER-DAEMON@mx.quay.test>',
      subject: 'Returned mail: see transcript for details',
    },
    `The mail of Friday is coming back\n\n   ----- These addresses had lasting trouble -----\n<ann@quay.test>\n\n   ----- Transcript of session follows -----\n... while talking to in.quay.test.:\n>>> RCPT To:<ann@quay.test>\n<<< ${reply}\n\n   ----- Original message follows -----\n\n${copy}`,
  );

const openSmtpd = (reply: string) =>
  toMail(
    {
      from: 'Mailer Daemon <MAILER-DAEMON@mx.quay.test>',
      subject: 'Delivery status notification: error',
      type: 'multipart/mixed; boundary="=b"',
    },
    `--=b\nContent-Type: text/plain; charset=utf-8\n\n    Hi, here is the MAILER-DAEMON.\n\n    It could not hand over a mail to:\n\nann@quay.test: ${reply}\n\n    Below is a copy of the original message:\n\n--=b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; mx.quay.test\n\nFinal-Recipient: rfc822; ann@quay.test\nAction: failed\nStatus: 5.0.0\n\n--=b\nContent-Type: text/rfc822-headers\n\n${copy}\n--=b--`,
  );

const words = (text: string, head: Head = {}) =>
  toMail(head, `${text}\n\n--- Original message follows ---\n\n${copy}`);

const letter = (subject: string, text: string, more: readonly string[] = []) =>
  toMail({ from: 'Ann Krall <ann@quay.test>', subject, more }, text).replace(
    'Return-Path: <>',
    'Return-Path: <ann@quay.test>',
  );

const hard: readonly (readonly [string, string])[] = [
  [
    'Postfix: unknown',
    report('5.1.1', 'smtp; 550 5.1.1 <ann@quay.test>: User unknown in the table of boxes'),
  ],
  [
    'Postfix: no such domain',
    report(
      '5.4.4',
      'X-Postfix; Host or domain name not found. Name service error for name=quay.test type=AAAA: Host not found',
    ),
  ],
  [
    'Postfix, after asking ahead',
    report(
      '4.1.1',
      'smtp; 450 4.1.1 <ann@quay.test>: unverified address: the server said: 550 5.1.1 User unknown',
    ),
  ],
  [
    'Sendmail: X.0.0 and a transcript',
    toReport('<<< 550 5.1.1 <ann@quay.test>... User unknown', toFields('5.0.0', '')),
  ],
  [
    'Sendmail: no such host',
    report('5.1.2', 'DNS; host quay.test not known: Host unknown (Name server: quay.test: host not found)'),
  ],
  ['Sendmail without fields', transcript('550 5.1.1 <ann@quay.test>... User unknown')],
  ['a code and nothing else', report('5.1.1', '')],
  [
    'fields in another order and case',
    toReport('', 'ACTION: Failed\nSTATUS: 5.1.1 (bad box)\nFINAL-RECIPIENT: RFC822;ann@quay.test'),
  ],
  ['a word for the action that no RFC knows', toReport('', toFields('5.1.1', '', 'failure'))],
  [
    'Exim, a remote reply',
    exim(
      '    host in.quay.test [192.0.2.9]\n    SMTP error from remote mail server after RCPT TO:<ann@quay.test>:\n    550 5.1.1 nobody has this address: no such user',
    ),
  ],
  ['Exim, its own router', exim('    Unrouteable address')],
  [
    'Exim, its own words in a report with 5.0.0',
    toReport(
      'These failed:\n\n  ann@quay.test\n    all relevant MX records point to non-existent hosts',
      toFields('5.0.0', ''),
    ),
  ],
  [
    'Exim, a reply of several lines',
    exim(
      '    host in.quay.test [192.0.2.9]: 550-The address that you wrote to does\n    550-not exist, so that\n    550 nothing can be handed over: no such mailbox',
    ),
  ],
  ['qmail: no box', qmail('Sorry, no mailbox here by that name. (#5.1.1)')],
  ['qmail: no host', qmail("Sorry, I couldn't find any host named quay.test. (#5.1.2)")],
  [
    'qmail: a remote reply',
    qmail(
      '192.0.2.9 does not like recipient.\nRemote host said: 550 invalid recipient\nGiving up on 192.0.2.9.',
    ),
  ],
  ['OpenSMTPD: no such user, or no relaying', openSmtpd('550 Invalid recipient')],
  ['OpenSMTPD: unknown', openSmtpd('550 5.1.1 User unknown')],
  [
    'Exchange: resolver',
    report('5.1.10', 'smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; nobody was found'),
  ],
  [
    'Exchange online: refused at its edge',
    report('5.4.1', 'smtp;550 5.4.1 Recipient address rejected: Access denied. AS(201806281)'),
  ],
  [
    'Exchange online: another server said so',
    report('5.1.351', 'smtp;550 5.1.351 Remote server returned unknown recipient or mailbox unavailable'),
  ],
  [
    'Exchange of old, in words',
    words(
      'Your message did not reach:\n\n    ann@quay.test on Fri, 20 Nov 2026 09:00:00\n      The e-mail account does not exist at the organization that it was sent to.\n      <mx.quay.test #5.1.1>',
      { from: 'System Administrator <postmaster@quay.test>', subject: 'Undeliverable: The ferry' },
    ),
  ],
  [
    'Exchange of old, over X.400',
    words(
      'Your message did not reach:\n\n    ann@quay.test on Fri, 20 Nov 2026 09:00:00\n      The recipient name is not recognized\n      The MTS-ID of it is: c=hb;a= ;p=quay',
      { from: 'System Administrator <postmaster@quay.test>', subject: 'Undeliverable: The ferry' },
    ),
  ],
  [
    'X.400 gateway',
    report('5.0.0', 'X400; Reason 1 (Unable-To-Transfer); Diagnostic 0 (Unrecognised-ORName)'),
  ],
  ['Domino', report('5.1.1', 'X-Notes; User ann (ann@quay.test) not listed in Domino Directory')],
  [
    'Domino, in words',
    words(
      'Your mail could not be delivered because of these failures:\n\n  ann@quay.test\n  User not listed in public Name & Address Book',
      {
        from: 'Postmaster@quay.test',
        subject: 'DELIVERY FAILURE: User ann not listed in public Name & Address Book',
      },
    ),
  ],
  [
    'Google, in words',
    words(
      'Delivery to the following recipient failed permanently:\n\n     ann@quay.test\n\nTechnical details of permanent failure:\nThe server for the domain refused it. What it said was:\n550 550 5.1.1 <ann@quay.test>: no such user (state 14).',
      {
        from: 'Mail Delivery Subsystem <mailer-daemon@big.test>',
        subject: 'Delivery Status Notification (Failure)',
      },
    ),
  ],
  [
    'a service that names the account',
    report(
      '5.0.0',
      "smtp; 554 delivery error: dd This user doesn't have a quay.test account (ann@quay.test) [0] - mta7",
    ),
  ],
  ['a service: closed', report('5.2.1', 'smtp; 550 5.2.1 The account that you tried to reach is disabled')],
  [
    'a service: closed, in its words for 5.0.0',
    report('5.0.0', 'smtp; 554 delivery error: this account has been disabled or discontinued'),
  ],
  ['a standard phrase', report('5.5.0', 'smtp; 550 5.5.0 Requested action not taken: mailbox unavailable')],
  [
    'an appliance that wraps',
    report(
      '5.1.0',
      "smtp; 5.1.0 - Unknown address error 550-'5.1.1 ann@quay.test: no such user' (delivery attempts: 0)",
    ),
  ],
  [
    'a domain without mail',
    report('5.1.10', 'smtp; 556 5.1.10 the domain quay.test does not accept mail (nullMX)'),
  ],
  ['a moved reader', report('5.1.6', 'smtp; 551 5.1.6 the mailbox has moved')],
  ['Courier', report('5.1.1', 'smtp; 511 sorry, no mailbox here by that name (#5.1.1 - chkuser)')],
  [
    'James',
    words(
      'I could not hand this mail on to ann@quay.test.\n\nError message below:\n550 - Requested action not taken: no such user here',
      { from: 'postmaster@quay.test', subject: 'Re: The ferry is back [delivery failed]' },
    ),
  ],
  [
    'IMail',
    words('Unknown user: ann@quay.test', {
      from: 'Postmaster <postmaster@quay.test>',
      subject: 'Undeliverable Mail',
    }),
  ],
  [
    'a mobile carrier',
    words(
      'Each of these was rejected by a remote mail server.\n\n    Recipient: <ann@quay.test>\n    >>> RCPT TO:<ann@quay.test>\n    <<< 550 <ann@quay.test>: User unknown',
      { from: 'MAILER-DAEMON@carrier.test', subject: 'Mail System Error - Returned Mail' },
    ),
  ],
  [
    'a carrier in Japanese',
    words('次のメールは送信できませんでした。\n\nann@quay.test\n宛先メールアドレスが見つかりません。', {
      from: 'Postmaster@carrier.test',
      subject: '=?utf-8?B?6YCB5L+h44Ko44Op44O8?=',
    }),
  ],
  [
    'German, in words',
    words(
      'Ihre Nachricht konnte nicht zugestellt werden.\n\nann@quay.test:\nDer Empfänger ist hier unbekannt',
      { subject: 'Unzustellbar: Die =?utf-8?Q?F=C3=A4hre?=' },
    ),
  ],
  [
    'French, in words',
    words("Votre message n'a pas pu être remis.\n\nann@quay.test:\nCe destinataire est inconnu", {
      subject: 'Non remis : le bac',
    }),
  ],
  [
    'Russian, in words',
    words('Письмо не может быть доставлено.\n\nann@quay.test:\nТакой пользователь не найден', {
      subject: '=?utf-8?B?0J3QtdC00L7RgdGC0LDQstC70LXQvdC90L7QtQ==?=',
    }),
  ],
  [
    'a filter in front, its own text',
    words(
      'Your message could not be sent on.\n\n-------server message\n550 5.1.1 unknown user <ann@quay.test>\n\n-------original message',
      { subject: 'failure notice' },
    ),
  ],
  [
    'a report inside a filter’s mail',
    toMail(
      { from: 'gate@quay.test', subject: 'Fwd: it came back', type: 'multipart/mixed; boundary="=w"' },
      `--=w\nContent-Type: text/plain\n\nChecked.\n\n--=w\nContent-Type: message/rfc822\n\n${report('5.1.1', 'smtp; 550 5.1.1 no such user').replaceAll('\r\n', '\n')}\n--=w--`,
    ),
  ],
  ['carriage returns alone', report('5.1.1', 'smtp; 550 no such user').replaceAll('\r\n', '\r')],
  [
    'passed on by a list, then failed',
    toReport(
      '',
      `Final-Recipient: rfc822; all@quay.test\nAction: relayed\nStatus: 2.0.0\n\n${toFields('5.1.1', 'smtp; 550 5.1.1 no such user')}`,
    ),
  ],
];

const soft: readonly (readonly [string, string])[] = [
  ['Postfix', report('5.2.2', 'smtp; 552 5.2.2 the mailbox is full')],
  ['under a code for unknown', report('5.1.1', 'smtp; 550 5.2.2 mailbox over quota')],
  [
    'Exchange',
    report('5.2.2', 'smtp;554 5.2.2 mailbox full;STOREDRV.Deliver.Exception:QuotaExceededException'),
  ],
  ['qmail', qmail('The users mailfolder is over the allowed quota (size). (#5.2.2)')],
  ['Exim', exim('    mailbox is full: retry timeout exceeded')],
  ['Exim’s own delivery', exim("    can't create user output file: disk quota exceeded")],
  [
    'an appliance that wraps',
    report('5.1.0', "smtp; 5.1.0 - Unknown address error 552-'5.2.2 over quota' (delivery attempts: 0)"),
  ],
  [
    'a standard phrase',
    report('5.0.0', 'smtp; 552 Requested mail action aborted: exceeded storage allocation'),
  ],
  ['OpenSMTPD', openSmtpd('552 5.2.2 Mailbox full')],
  [
    'IMail',
    words('User mailbox exceeds allowed size: ann@quay.test', {
      from: 'Postmaster <postmaster@quay.test>',
      subject: 'Undeliverable Mail',
    }),
  ],
  [
    'a carrier',
    words('Could not be delivered to: <ann@quay.test>\n\nAs their mailbox is full.', {
      from: 'Mail Delivery <postmaster@carrier.test>',
      subject: 'Mail System Error - Returned Mail',
    }),
  ],
  ['to the last said for now', report('4.2.2', 'smtp; 452 4.2.2 the account is over quota')],
  ['German', report('5.0.0', 'smtp; 550 Das Postfach ist voll')],
];

const trouble: readonly (readonly [string, string])[] = [
  [
    'a block list under a code for unknown',
    report('5.1.1', 'smtp; 550 5.7.1 client [192.0.2.20] blocked using list.test'),
  ],
  [
    'a block list, in words',
    qmail(
      '192.0.2.9 failed after I sent the message.\nRemote host said: 554 your server is on a blacklist, see http://dnsbl.list.test/?192.0.2.20',
    ),
  ],
  [
    'an address of ours that cannot be checked',
    report(
      '5.0.0',
      'smtp; 550-Verification failed for <bounce@news.harbour.test> 550-No such user here 550 Sender verify failed',
    ),
  ],
  ['our domain is not found', report('5.1.8', 'smtp; 553 5.1.8 Domain of sender address does not exist')],
  ['SPF', report('5.1.0', 'smtp; 550 5.1.0 192.0.2.20 is not named in the SPF record of news.harbour.test')],
  ['DMARC', report('5.7.26', 'smtp; 550 5.7.26 this mail is unauthenticated')],
  ['no reverse name', report('5.0.0', 'smtp; 550 client refused: unknown[192.0.2.20] has no reverse name')],
  [
    'a rate, under a code for closed',
    report('5.2.1', 'smtp; 450-5.2.1 this user gets mail at a rate that is too high 450 5.2.1 try later'),
  ],
  ['relaying', report('5.7.1', 'smtp; 554 5.7.1 <ann@quay.test>: Relay access denied')],
  [
    'a recipient refused for a policy',
    report('5.7.1', 'smtp; 554 5.7.1 <ann@quay.test>: Recipient address rejected: Access denied'),
  ],
  ['too large', report('5.3.4', 'smtp; 552 5.3.4 message size exceeds fixed limit')],
  ['taken for spam', report('5.7.1', 'smtp; 550 5.7.1 this message looks like spam')],
  ['no connection', report('4.4.1', 'smtp; connect to in.quay.test[192.0.2.9]:25: Connection timed out')],
  [
    'qmail: given up',
    qmail(
      "Sorry, I wasn't able to establish an SMTP connection. (#4.4.1)\nI'm not going to try again; this message has been in the queue too long.",
    ),
  ],
  [
    'our own name server',
    report('5.1.2', 'X-Own; name service error for quay.test: Host not found, try again'),
  ],
  ['a disk', report('5.1.1', 'X-Unix; could not write to /var/mail: no space left on device')],
  ['a loop', report('5.4.6', 'smtp; 554 5.4.6 too many hops')],
  ['the number of a machine is no status', report('5.0.0', 'smtp; 554 [198.5.1.20] is refused here')],
  [
    'a text that guesses',
    words(
      'Your mail could not be delivered to ann@quay.test.\n\nPerhaps the mailbox is full, or the user is unknown. Please check the address.',
      { subject: 'Undeliverable mail' },
    ),
  ],
  ['no reason at all', words('Your mail could not be delivered.', { subject: 'Undeliverable mail' })],
];

const other: readonly (readonly [string, BounceMail['kind'], string])[] = [
  [
    'one of two whom an address leads to took it',
    'other',
    toReport(
      '',
      `${toFields('5.1.1', 'smtp; 550 no such user')}\n\nFinal-Recipient: rfc822; bo@quay.test\nAction: delivered\nStatus: 2.0.0`,
    ),
  ],
  ['handed over', 'other', toReport('', toFields('2.0.0', '', 'delivered'))],
  ['still being tried', 'delay', toReport('', toFields('4.4.1', 'smtp; timed out', 'delayed'))],
  [
    'Exim, still trying',
    'delay',
    words(
      'Your mail to ann@quay.test has not yet been delivered. Delivery attempts will continue for some time.\n\n  ann@quay.test\n    host in.quay.test [192.0.2.9]: 451 try again later',
      { subject: 'Warning: message 1abc delayed 24 hours' },
    ),
  ],
  [
    'a receipt that it was read',
    'other',
    toMail(
      {
        subject: 'Read: The ferry',
        type: 'multipart/report; report-type=disposition-notification; boundary="=b"',
      },
      '--=b\nContent-Type: text/plain\n\nYour mail was read.\n\n--=b\nContent-Type: message/disposition-notification\n\nDisposition: manual-action/MDN-sent-manually; displayed\n\n--=b--',
    ),
  ],
  [
    'away',
    'other',
    letter(
      'Automatic reply: The ferry',
      'I am away until Monday. This mailbox is not read; my account at the harbour is closed.',
      ['Auto-Submitted: auto-replied'],
    ),
  ],
  [
    'away, with an empty return path and no mark',
    'other',
    toMail(
      { from: 'Ann Krall <ann@quay.test>', subject: 'I am away' },
      'This address does not exist any more from May. Write to bo@quay.test.',
    ),
  ],
  [
    'has left the house',
    'other',
    letter(
      'Out of office',
      'Ann Krall no longer works here. Her address is no longer in use: user unknown, as they say.',
    ),
  ],
  [
    'please confirm',
    'other',
    toMail(
      { from: 'guard@quay.test', subject: 'Please confirm that you are a person' },
      'Your mail to ann@quay.test was not delivered yet. Press here.',
    ),
  ],
  [
    'a letter about bounces',
    'other',
    letter(
      'Your mail came back',
      'Hello, your last mail was returned to me with "550 5.1.1 user unknown". What is wrong?',
    ),
  ],
  [
    'an answer to an issue',
    'other',
    letter('Re: The ferry is back', `Is the mailbox at the pier full?\n\n> ${copy.replaceAll('\n', '\n> ')}`),
  ],
  [
    'a person who hands on a bounce',
    'other',
    letter('Fw: failure', 'Look at this.').replace(
      'text/plain; charset=utf-8\r\n\r\nLook at this.',
      `multipart/mixed; boundary="=w"\r\n\r\n--=w\r\nContent-Type: message/rfc822\r\n\r\n${report('5.1.1', 'smtp; 550 no such user')}\r\n--=w--`,
    ),
  ],
  [
    'a complaint',
    'complaint',
    toMail(
      {
        from: 'fbl@big.test',
        subject: 'complaint',
        type: 'multipart/report; report-type=feedback-report; boundary="=b"',
      },
      `--=b\nContent-Type: text/plain\n\nPressed.\n\n--=b\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\nVersion: 1\n\n--=b\nContent-Type: message/rfc822\n\n${copy}\n--=b--`,
    ),
  ],
  [
    'a complaint taken back',
    'other',
    toMail(
      {
        from: 'fbl@big.test',
        subject: 'complaint',
        type: 'multipart/report; report-type=feedback-report; boundary="=b"',
      },
      '--=b\nContent-Type: message/feedback-report\n\nFeedback-Type: not-spam\n\n--=b--',
    ),
  ],
  [
    'a complaint without a part for it',
    'complaint',
    toMail(
      {
        from: 'staff@big.test',
        subject: 'complaint about message from 192.0.2.20',
        type: 'multipart/mixed; boundary="=b"',
      },
      `--=b\nContent-Type: message/rfc822\n\nX-HmXmrOriginalRecipient: ann@quay.test\n${copy}\n--=b--`,
    ),
  ],
];

const withKind = (kind: BounceMail['kind'], mails: readonly (readonly [string, string])[]): BounceMail[] =>
  mails.map(([title, raw]) => ({ title, kind, raw }));

export const bounceMails: readonly BounceMail[] = [
  ...withKind('hard', hard),
  ...withKind('soft', soft),
  ...withKind('trouble', trouble),
  ...other.map(([title, kind, raw]) => ({ title, kind, raw })),
];
