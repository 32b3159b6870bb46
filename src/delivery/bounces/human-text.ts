import { replyPattern } from './signs.ts';

/** What a report says in words, up to the copy of the message that came back. */
export interface HumanText {
  readonly words: string;
  /** Whether a copy of a message, or of its header, follows. */
  readonly hasCopy: boolean;
}

/** Lines above a copy: "Below this line is a copy of the message", "Original message follows". */
const copyPattern =
  /copy of (?:the|your) (?:original )?(?:message|mail|email)|(?:original|returned|unsent|undelivered) (?:message|mail|text)|(?:message|mail) (?:headers?|text|follows|body)|headers? (?:of|from|follow)|begin forwarded|message follows|ursprüngliche nachricht|message d['’]origine|mensaje original|mensagem original|messaggio originale|исходное сообщение|元のメッセージ|以下は元|原始邮件/i;

const headerFieldPattern =
  /^(?:received|return-path|from|to|subject|date|message-id|mime-version|dkim-signature|content-type|x-[\w-]{1,40}|sender|reply-to|list-[\w-]{1,30}):/i;

/** Cuts a text at its copy: at a rule or line that announces one, or at the first four fields of a header in a row. */
export function cutCopy(text: string): HumanText {
  const lines = text.slice(0, 60_000).split(/\r\n|\n|\r/);
  let fields = 0;
  for (const [at, line] of lines.entries()) {
    if (
      isAnnouncement(line) &&
      lines.slice(at + 1, at + 8).some((next) => headerFieldPattern.test(next.replace(/^[> \t]{1,8}/, '')))
    )
      return { words: lines.slice(0, at).join('\n'), hasCopy: true };
    if (headerFieldPattern.test(line)) fields += 1;
    else if (!/^[ \t]+\S/.test(line)) fields = 0;
    if (fields >= 4) return { words: lines.slice(0, at - 3).join('\n'), hasCopy: true };
  }
  return { words: lines.join('\n'), hasCopy: false };
}

function isAnnouncement(line: string): boolean {
  return copyPattern.test(line) && line.length < 200;
}

const mostLetters = 1_500;
const mostPassages = 8;

/**
 * The passages of such a text in which another server speaks, the most telling kind alone: from a reply code on; else what stands with
 * or behind a line that begins with an address; else each sentence that claims something and doesn't guess.
 */
export function findPassages(
  words: string,
): readonly { readonly text: string; readonly by: 'reply' | 'address' | 'sentence' }[] {
  const paragraphs = words.split(/\n[ \t]*\n/).map((paragraph) => paragraph.trim());
  const replies = paragraphs.flatMap((paragraph) => {
    const at = paragraph.search(replyPattern);
    return at < 0 ? [] : [paragraph.slice(at, at + mostLetters)];
  });
  const addressed = paragraphs.flatMap((paragraph, at) => {
    const found = addressLinePattern.exec(paragraph);
    if (!found) return [];
    const rest = paragraph.slice(found.index + found[0].length).trim();
    return [rest || (paragraphs[at + 1] ?? '')].map((text) => text.slice(0, mostLetters));
  });
  const sentences = words
    .slice(0, 4_000)
    .split(/\n[ \t]*\n/)
    .flatMap((paragraph) => paragraph.replace(/\s+/g, ' ').split(/(?<=[.!?。])\s/))
    .filter((sentence) => !guessPattern.test(sentence));
  return [
    ...replies.slice(0, mostPassages).map((text) => ({ text, by: 'reply' as const })),
    ...addressed.slice(0, mostPassages).map((text) => ({ text, by: 'address' as const })),
    ...sentences.slice(0, 40).map((text) => ({ text, by: 'sentence' as const })),
  ];
}

/** `<ann@quay.example>:` or the address alone, with what may stand before it. */
const addressLinePattern =
  /^[ \t]{0,12}(?:[-*•>] ?|\p{L}[\p{L} -]{0,30}: ?)?<?[^\s<>@:]{1,100}@[^\s<>:,]{1,200}>?[:,;]?/imu;

/** "The mailbox may be full or no longer exist": said for every bounce, and no reason. */
const guessPattern =
  /\b(?:may|might|could (?:be|have|mean)|perhaps|possibly|probably|usually|typically|often|sometimes|either|if|please|check|verify|make sure|one of the following|reasons?|puede que|peut-être|möglicherweise|eventuell|возможно)\b/i;
