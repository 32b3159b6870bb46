/**
 * The text fields of a multipart/form-data body (RFC 7578): some mail programs send their one-click POST so (RFC 8058, 3.2). Files and what
 * can't be read are left out.
 */
export function readMultipart(body: string, contentType: string): Record<string, string> {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return {};
  const fields = body.split(`--${mark}`).flatMap((part) => {
    const blank = /\r?\n\r?\n/.exec(part);
    if (blank === null || !part.endsWith('\n')) return [];
    const head = part.slice(0, blank.index);
    const name = /^content-disposition:[^\r\n]{0,1000};\s{0,9}name="([^"\r\n]{0,1000})"/im.exec(head)?.[1];
    const value = part.slice(blank.index + blank[0].length).replace(/\r?\n$/, '');
    return name === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(fields);
}
