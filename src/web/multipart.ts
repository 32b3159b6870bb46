/**
 * The text fields of a multipart/form-data body (RFC 7578): some mail programs send their one-click POST so (RFC 8058, 3.2). Files and what
 * can't be read are left out.
 */
export function readMultipart(body: string, contentType: string): Record<string, string> {
  const boundary = /boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(contentType);
  const mark = boundary?.[1] ?? boundary?.[2];
  if (mark === undefined) return {};
  const fields = body
    .split(`--${mark}`)
    .map((part) => /^\r?\n([\s\S]*?)\r?\n\r?\n([\s\S]*?)\r?\n$/.exec(part))
    .flatMap((part) => {
      const name = /^content-disposition:[^\r\n]*;\s*name="([^"\r\n]*)"/im.exec(part?.[1] ?? '')?.[1];
      return name === undefined || part?.[2] === undefined ? [] : [[name, part[2]] as const];
    });
  return Object.fromEntries(fields);
}
