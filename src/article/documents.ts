/** What a file is that holds its text in a form of its own: a PDF, or a Word document (a zip with `word/` in it); undefined for others. */
export function findDocument(bytes: Uint8Array): 'PDF' | 'Word' | undefined {
  const start = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  if (start.trimStart().startsWith('%PDF-')) return 'PDF';
  return start.startsWith('PK\u0003\u0004') && /word\/|\[Content_Types\]\.xml/.test(start)
    ? 'Word'
    : undefined;
}
