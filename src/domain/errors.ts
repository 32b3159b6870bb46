/** Every failure that a user can meet, and the sentence for it: what was wrong, where, what to do. `{x}` is filled from `details`. */
export const errorSentences = {
  'config-missing': '{file}: no such configuration file. Check the path, or make one with "digest init".',
  'config-exists': '{file}: is there already. Edit it, or name another folder.',
  'config-broken': '{file}: cannot be read as a configuration ({reason}). Mend that line.',
  'config-field': '{field} is {value}: {expected}.',
  'source-missing': '{source}: no such file or folder. Check the path.',
  'source-empty': '{source}: nothing in it to read. Paste the article into it, or name another source.',
  'source-binary': '{source}: not text. Give the page as .txt, .html, .md or .eml.',
  'source-too-large': '{source}: larger than {limit}. Save the article alone and give that file.',
  'source-no-article': '{source}: no article found in it. Paste its text into a file and give that.',
  'fetch-status': '{source}: the server answered {status}. Check the address, or paste the page into a file.',
  'fetch-refused':
    '{source}: {reason}. Addresses inside a private network are opened with DIGEST_FETCH_ALLOW=host:port.',
  'fetch-failed': '{source}: {reason}. Check the network, or paste the page into a file.',
  'fetch-slow': '{source}: no complete answer within {limit}. Try again, or paste the page into a file.',
  'fetch-type': '{source}: {type} is not a page or a feed. Give the address of an article or a feed.',
  'feed-broken': '{source}: not a readable RSS or Atom feed ({reason}). Check the address of the feed.',
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

function toSentence(code: ErrorCode, details: Readonly<Record<string, string>>): string {
  return errorSentences[code]
    .replace(/\{(\w+)\}/g, (whole, key: string) => details[key] ?? whole)
    .replace(/\s+/g, ' ');
}
