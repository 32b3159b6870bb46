/** Letters and digits only, in lower case: "E-Mail Address", "email_address" and "emailAddress" are one name. */
export function toJoined(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words that a column's name is made of, in lower case: `isExcluded`, `UNSUB_TIME`, "Opt-out date". */
export function toNameWords(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}
