import type { Attachment, Email } from 'postal-mime';

/** The html part as a page that stands by itself: images of the message (`cid:`) inside it, its encoding named. A message without one shows its text. */
export function toPage(email: Email): string {
  const html = email.html ?? toPlainPage(email.text ?? '', email.subject ?? '');
  return withCharset(withOwnImages(html, email.attachments));
}

function toPlainPage(text: string, title: string): string {
  return `<!doctype html>\n<html lang="und">\n<head><title>${toHtml(title)}</title></head>\n<body><pre>${toHtml(text)}</pre></body>\n</html>\n`;
}

function withOwnImages(html: string, attachments: readonly Attachment[]): string {
  return html.replace(/cid:([^"'\s)>]+)/g, (whole, id: string) => {
    const part = attachments.find((one) => one.contentId === `<${id}>`);
    return part === undefined ? whole : `data:${part.mimeType};base64,${toBase64(part.content)}`;
  });
}

/** The file is UTF-8 whatever the message was in; a browser that opens it from disk has no header to learn that from. */
function withCharset(html: string): string {
  if (/<meta[^>]*charset=["']?utf-8/i.test(html)) return html;
  const plain = html.replace(/<meta[^>]*charset[^>]*>/gi, '');
  return /<head[^>]*>/i.test(plain)
    ? plain.replace(/<head[^>]*>/i, (head) => `${head}<meta charset="utf-8">`)
    : `<meta charset="utf-8">${plain}`;
}

function toBase64(content: Attachment['content']): string {
  return typeof content === 'string'
    ? Buffer.from(content).toString('base64')
    : Buffer.from(content instanceof ArrayBuffer ? new Uint8Array(content) : content).toString('base64');
}

function toHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
