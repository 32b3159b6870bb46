import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Account from '../../emails/account.tsx';
import ChangeAddress from '../../emails/change-address.tsx';
import Confirm from '../../emails/confirm.tsx';
import Ended from '../../emails/ended.tsx';
import Goodbye from '../../emails/goodbye.tsx';
import Issue from '../../emails/issue.tsx';
import Notice from '../../emails/notice.tsx';
import SignIn from '../../emails/sign-in.tsx';
import Welcome from '../../emails/welcome.tsx';
import { toGalleryIssues } from '../../templates/gallery.ts';
import { looks } from '../../templates/index.ts';
import { readConfig } from '../config.ts';
import type { Message } from '../domain/message.ts';
import { renderIssue } from '../render/issue.tsx';
import { renderLetter } from '../render/letter.tsx';
import { mailTexts } from '../texts/mail.ts';
import type { Terminal } from './terminal.ts';

const letters = [Confirm, Welcome, Goodbye, ChangeAddress, Account, Ended, SignIn, Notice].map(
  ({ PreviewProps }) => PreviewProps.letter,
);

/** Stands for every picture: the gallery asks nobody for one. */
const drawing = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" preserveAspectRatio="none"><rect width="300" height="120" fill="#c9a27a"/>' +
    '<rect y="120" width="300" height="80" fill="#23455c"/><path d="M60 128h120l-18 18H78zM90 128v-40h14v40z" fill="#1b2430"/></svg>',
).toString('base64')}`;

/** A message's files: their name without its ending, and how they are shown. */
type Shown = { readonly name: string; readonly title: string };

/** `digest preview --gallery`: samples in every look and language as pages that ask nobody for anything; the first one's path. */
export async function gallery(terminal: Terminal): Promise<number> {
  const folder = join((await readConfig()).dir, 'preview', 'gallery');
  await mkdir(folder, { recursive: true });
  const shown = [];
  for (const { name: look } of looks)
    shown.push({
      look,
      pages: [...(await writeIssues(folder, look)), ...(await writeLetters(folder, look))],
    });
  const index = join(folder, 'index.html');
  await writeFile(index, toIndex(shown));
  terminal.print(index);
  return 0;
}

async function writeIssues(folder: string, look: string): Promise<Shown[]> {
  const { newsletter, content: base, ...rest } = Issue.PreviewProps;
  const pages: Shown[] = [];
  for (const { name: title, content, newsletter: other } of toGalleryIssues(base)) {
    const { language } = content;
    const name = `${look}-${title}`;
    const rendered = await renderIssue({
      ...rest,
      content,
      newsletter: { ...newsletter, ...other, look, language },
      variant: { ...rest.variant, language },
    });
    await writeParts(folder, name, rendered);
    const words = /^\d/.test(title) ? `${title} ${title === '1' ? 'entry' : 'entries'}` : title;
    pages.push({ name, title: words.replaceAll('-', ' ') });
  }
  return pages;
}

async function writeLetters(folder: string, look: string): Promise<Shown[]> {
  const newsletter = { ...Issue.PreviewProps.newsletter, look };
  const pages: Shown[] = [];
  for (const letter of letters)
    for (const language of mailTexts.languages) {
      const name = `${look}-${letter.kind}-${language}`;
      await writeParts(folder, name, await renderLetter(letter, newsletter, language));
      pages.push({ name, title: `${letter.kind}, ${language}` });
    }
  return pages;
}

async function writeParts(folder: string, name: string, { html, text }: Message): Promise<void> {
  await writeFile(join(folder, `${name}.html`), html.replace(/cid:[0-9a-f]{32}@digest/g, drawing));
  await writeFile(join(folder, `${name}.txt`), text);
}

/** As wide as a phone, each beside the next; the words above it lead to the page alone. */
function toIndex(shown: readonly { look: string; pages: readonly Shown[] }[]): string {
  const toFigure = ({ name, title }: Shown): string =>
    `<figure><figcaption><a href="${name}.html">${title}</a> <a href="${name}.txt">text</a></figcaption>` +
    `<iframe src="${name}.html" title="${title}" loading="lazy" sandbox></iframe></figure>`;
  const links = shown.map(({ look }) => `<a href="#${look}">${look}</a>`).join(' ');
  const rows = shown.map(
    ({ look, pages }) => `<h2 id="${look}">${look}</h2><div>${pages.map(toFigure).join('')}</div>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width"><title>Every look</title><style>
:root { color-scheme: light dark; font: 15px/1.4 sans-serif } body { margin: 24px }
div { display: flex; flex-wrap: wrap; gap: 24px } figure { margin: 0; max-width: 100% } figcaption { padding: 4px 0 }
iframe { width: 375px; max-width: 100%; height: 720px; border: 1px solid #888; background: #fff }
</style></head><body><h1>Every look</h1><nav>${links}</nav>${rows.join('')}</body></html>
`;
}
