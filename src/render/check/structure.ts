import { type Finding, fault } from './finding.ts';
import { elementsWithin, findElements, type MailDocument, type MailElement, wordsOf } from './mail-tree.ts';

/** One first heading, and none that skips a level: by them a screen reader goes from story to story. */
export function checkHeadings(root: MailDocument): Finding[] {
  const headings = findElements(root).filter(({ name }) => /^h[1-6]$/.test(name));
  const levels = headings.map(({ name }) => Number(name[1]));
  const first = levels.filter((level) => level === 1).length;
  return [
    ...(first === 1 ? [] : [fault('headings', `${first} headings of the first level, where one belongs`)]),
    ...headings.flatMap((heading, index) => {
      const before = levels[index - 1] ?? 0;
      const level = levels[index] ?? 0;
      if (wordsOf(heading) === '' && altsOf(heading) === '')
        return [fault('headings', `an empty ${heading.name}`)];
      return level > before + 1
        ? [fault('headings', `h${before} is followed by ${heading.name}: "${wordsOf(heading).slice(0, 40)}"`)]
        : [];
    }),
  ];
}

/** A picture without `alt` is read out as its file's name; one from the web tells its server who opened the mail. */
export function checkPictures(root: MailDocument): Finding[] {
  return findElements(root)
    .filter(({ name }) => name === 'img')
    .flatMap(({ attribs }) => {
      const { src = '', alt } = attribs;
      return [
        ...(alt === undefined ? [fault('pictures', `no alt text: ${src.slice(0, 60)}`)] : []),
        ...(/^(cid|data):/.test(src) ? [] : [fault('pictures', `fetched from the web: ${src.slice(0, 60)}`)]),
        ...(attribs.width === undefined || attribs.height === undefined
          ? [fault('pictures', `no width and height: ${src.slice(0, 60)}`)]
          : []),
      ];
    });
}

/** Links that can't be followed or have no words. */
export function checkLinks(root: MailDocument): Finding[] {
  return findElements(root)
    .filter(({ name }) => name === 'a')
    .flatMap((link) => {
      const { href = '' } = link.attribs;
      const words = wordsOf(link) || altsOf(link);
      if (!/^(https?:\/\/|mailto:)/.test(href))
        return [fault('links', `leads nowhere: "${words}" (${href})`)];
      return words === '' ? [fault('links', `has no words: ${href}`)] : [];
    });
}

/** Addresses that lead out of the newsletter, each once, without the place within the page. */
export function findOutwardLinks(root: MailDocument, own: readonly string[]): string[] {
  const addresses = findElements(root)
    .filter(({ name }) => name === 'a')
    .map(({ attribs }) => (attribs.href ?? '').split('#', 1)[0] ?? '')
    .filter(
      (href) => /^https?:/.test(href) && !own.some((url) => href === url || href.startsWith(`${url}/`)),
    );
  return [...new Set(addresses)];
}

function altsOf(element: MailElement): string {
  return elementsWithin(element)
    .map(({ attribs }) => attribs.alt ?? '')
    .join(' ')
    .trim();
}
