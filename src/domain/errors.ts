import { cutLogin } from './web-address.ts';

/** Every failure that a user can meet, and the sentence for it: what was wrong, where, what to do. `{x}` is filled from `details`. */
export const errorSentences = {
  'config-missing': '{file}: no such configuration file. Check the path, or make one with "digest init".',
  'config-exists': '{file}: is there already. Edit it, or name another folder.',
  'config-broken': '{file}: cannot be read as a configuration ({reason}). Mend that line.',
  'config-field': '{field} is {value}: {expected}.',
  'entry-unproven':
    '{headline}: {where} {what}. It was left out; condense the article again, or correct the entry.',
  'entry-embargoed':
    '{headline}: under embargo until {until}. Send the issue after that, or make one without this article.',
  'no-entries': 'No article could be read, so there is no issue. See the lines above.',
  'nothing-new':
    'The sources have nothing new since the last issue, so there is no issue. Name articles, or add --again to take what went out before.',
  'no-relay':
    'Sending to the list needs a relay: set SMTP_URL=smtp://user:password@host:587, or SMTP_URL=inbox: to rehearse with the built-in inbox.',
  'no-sources':
    'No article given and no sources in digest.config.ts. Name files, folders or addresses; samples are for proofs only (--to).',
  'no-readers':
    'Nobody is confirmed yet, so nothing was sent. Readers sign up on the pages ("digest serve"), or "digest subscribers import" takes a list in.',
  'not-asked': 'Nobody can be asked here. Add --yes to send to the list, or --dry-run to look first.',
  'issue-unfinished':
    'Issue {number} is begun and unfinished. Run "digest send" without articles to go on with it, or "digest cancel {number}".',
  'issue-paused':
    'Issue {number} is paused. "digest resume {number}" goes on with it, "digest cancel {number}" ends it.',
  'issue-held':
    'Issue {number} is held: {reason}. Nobody was given up. Mend that, then "digest resume {number}" and "digest send" go on with it.',
  'issue-late':
    'Issue {number} was begun {begun}: too late to go on unasked, perhaps a restored backup. "digest send --yes" sends it to the rest, "digest cancel {number}" ends it.',
  'proof-refused': 'The proof was not accepted: {reason}. Check the address and the relay (digest doctor).',
  'dkim-key': '{file}: no DKIM key there that can be read. "digest dkim create" makes one.',
  'nothing-under-way': 'No issue is under way. Name one by its number; "digest status" lists them.',
  'no-draft': 'There is no draft. "digest draft" makes one for the next issue.',
  'draft-waits':
    'The draft of issue {number}, "{subject}", waits to be the next issue. Add --replace to put another in its place, or --drop to throw it away.',
  'draft-unapproved':
    'The draft of issue {number} waits for an approver. "digest draft approve" or the desk lets it go out as it is.',
  'draft-unattended':
    'Issue {number} was put together by itself and waits to be looked at, as "unattended" says. "digest resume {number}" lets it go.',
  'departure-late':
    'Issue {number} was to go out now, as somebody said at the desk, but nothing ran to begin it. It waits: look at it, then send it again.',
  'departure-changed':
    'Issue {number} was to go out now, and was changed after that was said. It waits: look at it, then send it again.',
  'approve-unseen':
    'Version {version} of the issue was not shown to you. Look at it ("digest draft show"), then approve it, or say --version {version}.',
  'approve-changed':
    'The issue was changed to version {version} after you were shown version {shown}, {at}. Look at it ("digest draft show"), then approve it, or say --version {version}.',
  'approve-version':
    'The issue is at version {newest}, not {version}. Look at it ("digest draft show"), then approve it.',
  'approve-own':
    'The last change is your own, and "approval" asks for a second person. Let another editor look at it.',
  'approve-older': '{who} changed the issue after what you looked at. Look at it again, then approve it.',
  'approve-role': 'Only an approver can say that an issue may go out. See "editors" in digest.config.ts.',
  'correct-unsent': 'Issue {number} has not gone out: change its draft instead. See "digest draft --help".',
  'correct-nothing':
    'Nothing of issue {number} reads otherwise than it went out, or a mail tells of it already.',
  'correct-forgotten':
    'The ledger no longer knows who got issue {number}, as "delivery.keepDays" says. The archive has the correction; no mail was sent.',
  'slot-room':
    'The issue cannot be put to {at}: only to between {after}, where now or the issue before it is, and {before}, when the one after it is due.',
  'slot-time':
    '"{value}" is no time. Say it as 2026-12-04 17:00 in the newsletter\'s zone, or with its own: 2026-12-04T16:00Z.',
  'slot-number': 'There is no slot {value}. "digest schedule" numbers the next five.',
  'slot-has-issue': 'An issue has that slot already.',
  'entry-unknown': 'The draft has no candidate "{entry}". "digest candidates" lists them.',
  'message-link':
    'The message links to "{address}". A link leads to an address that begins with https://, http:// or mailto:, without a user name or password.',
  'message-picture':
    'The message has a picture, {words}, which it cannot show. Say it in words, or link to it.',
  'edit-unknown': 'The draft has no edit {edit}. "digest draft --history" lists them.',
  'edit-unfit': 'That cannot be done: {reason}.',
  'list-line': 'Line {line}, "{text}": {reason}. Mend it and try again; nothing was changed.',
  'edit-clash':
    '{who} changed the same thing meanwhile. Look at it ("digest draft --show"), then say it again, with --force if yours is to hold.',
  'draft-held': 'The draft of issue {number} is held. "digest resume {number}" lets it go.',
  'dkim-exists': '{file}: is there already. Choose another --selector, or move it away.',
  'letter-address': 'That is not an address that mail can be sent to. Check it for typing errors.',
  'letters-full':
    'Too many letters wait for the relay; a sign-up was turned away. Check the relay (digest doctor).',
  'letter-failed': 'A letter could not be made or sent. Check the relay (digest doctor).',
  'letter-unreadable':
    "A letter that waits in the outbox can't be read: it is damaged, or written by a newer version of this program. The others go on.",
  'letter-refused': 'A letter was not accepted: {reason}. Check the relay (digest doctor).',
  'address-refused':
    'That address cannot subscribe: {reason}. Check it for typing errors, or change allowRoleAddresses or blockedDomains.',
  'state-unknown': '{state} is no state of a reader. There are {states}.',
  'no-address': 'No address given. Give it on standard input, or on a terminal when it is asked for.',
  'reader-unknown': 'Nobody with that address is on the list.',
  'not-suppressed': 'That address is not on the do-not-mail list.',
  'suppressed-strange':
    '{file}: {count} lines were made with another secret, and nobody could be found by them. Read it where that secret is known.',
  'alert-failed': 'An alert did not go out: {reason}. See "alert" in digest.config.ts.',
  'metrics-address':
    'The metrics cannot listen on {address}: {reason}. Change "metrics" in digest.config.ts, or stop what uses it.',
  'port-taken': 'Port {port} is in use. Set PORT to another, or stop what uses it.',
  'policy-missing': '{file}: the privacy policy cannot be read. Check the path in digest.config.ts.',
  'no-issue': 'There is no issue yet.',
  'secret-unnamed': 'DIGEST_SECRET is set, so give the new secret (64 hex digits) on standard input.',
  'file-exists': '{file}: is there already. Choose another name.',
  'imap-missing': 'bounces.imap is on, but DIGEST_IMAP_URL is not set as imaps://user:password@host/Folder.',
  'imap-certificate':
    '{field}: {file} cannot be read. Name a PEM file, from the folder of the configuration.',
  'imap-login': '{mailbox}: refused the login. Check user and password: {setBy}.',
  'imap-unreachable': '{mailbox}: the mailbox cannot be read ({reason}). Check {setBy}; it is tried again.',
  'mailbox-settings':
    '{source}: this mailbox is not among the sources as imaps://USER@HOST/FOLDER. Name it there, or say who logs in.',
  'mailbox-password':
    '{source}: no password. Set DIGEST_MAILBOX_PASSWORD, or DIGEST_MAILBOX_PASSWORD_FILE to a file that holds it.',
  'mailbox-nobody': '{source}: nobody may send articles to it. Name addresses in mailbox.from, or editors.',
  'mailbox-long':
    '{source}: {left} more mails in it were left for the next time. They are read when it is looked at again.',
  'mailbox-unkept':
    '{source}: a mailbox is read with the database, which this command does without. Use "digest draft".',
  'mail-unreadable':
    '{source}: the mail {subject} of {date} was not taken ({reason}). Open it there, and paste the article into a file.',
  'no-source': 'No article given. Name files, folders or addresses, or - for standard input.',
  'source-missing': '{source}: no such file or folder. Check the path.',
  'source-empty': '{source}: nothing in it to read. Paste the article into it, or name another source.',
  'source-unreadable': '{source}: cannot be read ({reason}). Check the path and its permissions.',
  'folder-empty':
    '{source}: no .txt, .html, .md or .eml file in this folder. Put the articles there, or name another folder.',
  'source-binary': '{source}: not text. Give the page as .txt, .html, .md or .eml.',
  'source-document':
    '{source}: a {kind} document, which is not read. Open it, copy its text into a .txt file, and give that.',
  'source-too-large': '{source}: larger than {limit}. Save the article alone and give that file.',
  'source-no-article': '{source}: no article found in it. Paste its text into a file and give that.',
  'source-no-news': '{source}: {kind} and no article, so no entry was made of it. Give one article alone.',
  'source-outside':
    '{source}: a link that leads out of its folder, so it was not followed. Put the article itself there.',
  'source-broken':
    '{source}: the article in it cannot be read ({reason}). Paste its text into a file and give that.',
  'source-no-sentence':
    '{source}: a headline and not one sentence to go with it. Paste the text into a file and give that.',
  'fetch-status': '{source}: the server answered {status}. Check the address, or paste the page into a file.',
  'fetch-gone':
    '{source}: gone for good, says its server. Take it off the sources, or paste the page into a file.',
  'fetch-robots':
    '{source}: the site asks programs to stay away from this page (robots.txt). Open it and paste it into a file.',
  'fetch-refused':
    '{source}: {reason}. Addresses inside a private network are opened with DIGEST_FETCH_ALLOW=host:port.',
  'fetch-failed': '{source}: {reason}. Check the network, or paste the page into a file.',
  'fetch-slow': '{source}: no complete answer within {limit}. Try again, or paste the page into a file.',
  'fetch-type': '{source}: {type} is not a page or a feed. Give the address of an article or a feed.',
  'feed-broken': '{source}: not a readable RSS or Atom feed ({reason}). Check the address of the feed.',
  'feed-cut':
    '{source}: the feed ends in the middle. Its whole articles were read; look again later for the rest.',
  'feed-gone':
    '{source}: was a feed and is a page now, so nothing of it was taken. Look whether it is being mended, or name its new address.',
  'feed-long': '{source}: {left} more items in it were left for the next time. Name a feed of fewer items.',
  'store-unopened':
    '{file}: cannot be opened as the database. Check that it is a file, and that its folder exists.',
  'store-read-only': '{file}: cannot be written. Give this user the right to write there, or set DIGEST_DIR.',
  'store-full':
    '{file}: no room left on its disk. Make room and run the command again: what was done until then is kept, and it goes on from there.',
  'store-corrupt': '{file}: not a whole database. Put back a backup, or set DIGEST_DIR to another folder.',
  'backup-exists': '{file}: there already. Name another file, or remove this one.',
  'backup-broken':
    '{file}: not a whole backup, or not what was written. Take another one; nothing was put back from it.',
  'restore-occupied':
    '{file}: a database is there already. Move it away (a file with its -wal and -shm), or name another place.',
  'copy-refused': '{place}: the table "{table}" was not taken ({reason}). Nothing was kept there.',
  'copy-unlike':
    '{place}: the table "{table}" reads otherwise there than it was written. Nothing was kept there.',
  'copy-full':
    '{file}: no room left on its disk, and nothing of it was kept. Make room or name another place, and run the command again.',
  'move-unnamed':
    'Say where to: --to sqlite, --to postgres://user@host/database, or an address with its password in DIGEST_MOVE_TO or DIGEST_MOVE_TO_FILE.',
  'move-password':
    'A password in --to stands in the list of processes. Put the whole address into DIGEST_MOVE_TO or DIGEST_MOVE_TO_FILE, and leave --to out.',
  'move-unreachable':
    '{place}: the database to move to does not answer ({reason}). Check --to, or DIGEST_MOVE_TO.',
  'move-nothing': '{file}: no newsletter there to move. Set DIGEST_DIR or DATABASE_URL to where it is.',
  'move-same':
    '{place}: is of the same kind as the new place. Between two of a kind, "digest backup" and "digest restore" do it.',
  'move-sending':
    'Process {pid} on {host} sends an issue. Stop it, or if it was killed, wait until {until} UTC, then move.',
  'store-moved':
    '{file}: the newsletter was moved from here to {place}, and this takes nothing more. Set or unset DATABASE_URL so that {place} is used, and start anew.',
  'store-arriving':
    '{file}: the move from {place} to here was interrupted. Run "digest move" again, there; it goes on.',
  'store-missing':
    '{file}: no database there, and {left} beside it says that there was one. Put back the database or a backup of it; to begin anew, set DIGEST_DIR to another folder.',
  'store-gone':
    '{file}: a newsletter was served from here on {at}, and its database is gone. Mount its disk, put it back, or set DIGEST_DIR to where it is now; to begin anew here, delete {record}.',
  'store-foreign': '{file}: a database of another program. Set DIGEST_DIR to a folder of its own.',
  'store-busy': '{file}: another process has held the database for a minute. End it, then try again.',
  'store-newer':
    '{file}: made by a newer version of this program (schema {found}; this one knows {known}). Install that version.',
  'store-put-back':
    '{place}: put back from a backup of {at} UTC, and nothing tells whether an issue went out after that. Nothing goes out before "digest restored" has an answer.',
  'store-older':
    '{place}: older than what was sent from it: issue {number}, "{subject}", was on its way at {at} UTC, and the database does not know (a restored backup?). Nothing goes out before "digest restored" has an answer.',
  'store-copy':
    '{file}: could not be copied before changing its schema. Make room beside it and start again.',
  'store-unreachable': '{place}: the database does not answer ({reason}). Check DATABASE_URL.',
  'import-columns':
    '{file}: no column called email, and no address in the first line. Name the column "email", or say which it is: --map "COLUMN=email".',
  'import-states':
    '{file}: what it says of who may be written to is not all understood: {what}. Nothing was changed. Say what it means: {answer}.',
  'import-map':
    '--map {entry}: expected COLUMN=MEANING or COLUMN:VALUE=MEANING, where MEANING is one of {meanings}.',
  'import-map-column':
    '{file}: --map names "{column}", and the file has no such column. Check its first line.',
  'import-stream':
    '{file}: is read twice, so it must be a file. Save what comes out of the pipe, and give that.',
  'secret-missing':
    '{file} is missing, and the database was made with it. Put it back, or set DIGEST_SECRET.',
  'secret-broken': '{file}: expected 64 hex digits. Put back the secret that the database was made with.',
  'secret-changed': 'The secret was changed while this process ran. Start it again with the new secret.',
  'secret-wrong': '{source} is not the secret that the database was made with. Put back the right one.',
  'secret-twice': '{name} and {variable} are both set. Leave one of them out.',
  'secret-file': '{variable}: {file} {what}. Check the path, what is in it, and that this user may read it.',
  'smtp-url': 'SMTP_URL is not an address such as smtps://user:password@mail.example.org:465. Mend it.',
  'smtp-login': '{relay}: refused the login ({reply}). Check user and password in SMTP_URL.',
  'smtp-login-missing': '{relay}: offers no login over this connection ({reply}). Check SMTP_URL.',
  'smtp-tls':
    '{relay}: {reason}. Use a relay with STARTTLS and a valid certificate, or set delivery.allowInsecure.',
  'smtp-sender':
    '{relay}: refused the sender ({reply}). Check DIGEST_FROM and what the relay lets you send as.',
  'smtp-unreachable': '{relay}: {reason}. Check SMTP_URL and the network, then send again.',
  'issue-missing': 'There is no issue {issue}. See "digest status".',
  'issue-state': 'Issue {issue} is {state}: it cannot be {verb}.',
  'slot-taken':
    'The slot {slot} has its issue already ({issue}). Use --extra to send one beside the schedule.',
  'slots-uneven':
    'The issue holds more or fewer places for readers\' own "{slot}" links than its template put there, so it was not made into mail. Look for such a mark in its entries.',
  'look-broken':
    '{place}: cannot be used as a look ({reason}). Mend that line; until then the last that held is used, or the one that it was made from.',
  'look-exists': '{file} is there already. Change that file, or move it away first.',
  'scope-unknown': '--scope: there is no scope "{scope}". Choose of: {scopes}.',
  'passkey-refused':
    'That passkey was not accepted: {reason}. Nothing was changed. Load the page anew and try again, or with another device.',
  'passkey-none': '{editor} has no passkey. "digest passkey list" shows who has one.',
  'token-unknown': 'There is no token {token} that holds. "digest token list" lists them.',
  'webhook-secret':
    'webhooks: {file} holds no secret. Put "whsec_" and the base64 of 24 to 64 random bytes into it, on one line.',
  'webhook-unknown': 'There is no post {post}. "digest webhook list" lists them.',
  'look-unknown': 'look: no look is called "{look}". Choose one of: {looks}.',
} as const;

export type ErrorCode = keyof typeof errorSentences;

/** A failure with a code; `message` is the filled sentence, one line, without secrets or readers' addresses. */
export class DigestError extends Error {
  readonly code: ErrorCode;
  readonly details: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, details: Readonly<Record<string, string>> = {}, cause?: unknown) {
    super(toSentence(code, details), cause === undefined ? undefined : { cause });
    this.name = 'DigestError';
    this.code = code;
    this.details = details;
  }
}

/** What went wrong with one source is its own failure, whatever it was: the others go on. */
export function toSourceError(source: string, error: unknown): DigestError {
  if (error instanceof DigestError) return error;
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : 'something unforeseen';
  return new DigestError('source-broken', { source, reason: reason.slice(0, 120) }, error);
}

function toSentence(code: ErrorCode, details: Readonly<Record<string, string>>): string {
  return errorSentences[code]
    .replace(/\{(\w+)\}/g, (whole, key: string) => {
      const detail = details[key] ?? whole;
      return key === 'source' ? cutLogin(detail) : detail;
    })
    .replace(/\s+/g, ' ');
}
