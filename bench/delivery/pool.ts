import { readFileSync } from 'node:fs';
import { createTransport } from 'nodemailer';

// What one would write without this program: a nodemailer pool that builds each message anew.
const [port, messageFile, count, keyFile] = process.argv.slice(2);
const message: { html: string; text: string } = JSON.parse(readFileSync(messageFile ?? '', 'utf8'));
const transport = createTransport({
  pool: true,
  host: '127.0.0.1',
  port: Number(port),
  ignoreTLS: true,
  maxConnections: 20,
  maxMessages: Number.POSITIVE_INFINITY,
  ...(keyFile
    ? {
        dkim: {
          domainName: 'news.example.org',
          keySelector: 'b1',
          privateKey: readFileSync(keyFile, 'utf8'),
        },
      }
    : {}),
});

let next = 0;
async function work() {
  for (let n = next++; n < Number(count); n = next++) {
    const own = (text: string) => text.replaceAll('OWN-LINK', `reader-${n}`);
    await transport.sendMail({
      from: 'News <digest@news.example.org>',
      to: `reader${n}@list${n % 97}.example`,
      subject: 'The ferry is back',
      html: own(message.html),
      text: own(message.text),
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    });
  }
}
await Promise.all(Array.from({ length: 40 }, work));
transport.close();
