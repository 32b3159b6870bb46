const towns = ['Ashmere', 'Brackwater', 'Calder', 'Dunmoor', 'Eskford', 'Fenwick', 'Garrow', 'Hollin'];
const things = ['bridge', 'school', 'harbour', 'library', 'tram', 'market', 'clinic', 'theatre', 'dam'];
const people = ['Ilse Brandt', 'Tomas Hale', 'Nadia Korhonen', 'Piet Maas', 'Rosa Lind', 'Jakub Vesely'];

/** An article of about 2 KB, another for each number. */
export function toArticle(number: number): {
  readonly title: string;
  readonly paragraphs: readonly string[];
} {
  const pick = (list: readonly string[], step: number) =>
    list[(Math.floor(number / 50) * 7 + number * step) % list.length] ?? '';
  const [town, thing, person] = [pick(towns, 3), pick(things, 5), pick(people, 1)];
  return {
    title: `${town} decides on its ${thing}, plan ${number}`,
    paragraphs: Array.from({ length: 14 }, (_, n) =>
      n % 4 === 1
        ? `“We have counted ${n * number + 12} complaints about the ${thing} of ${town} and will answer each of them,” said ${person}, who leads the office for plan ${number}.`
        : `The ${thing} at ${town} has been talked of since ${1990 + ((n + number) % 30)}, and ${n + 3} of its ${number + 20} parts were mended last spring by the county. A second vote about plan ${number} is due before the winter.`,
    ),
  };
}

/** The article as a file of Markdown. */
export function toText(number: number): string {
  const { title, paragraphs } = toArticle(number);
  return [`# ${title}`, ...paragraphs].join('\n\n');
}

/** A newspaper's page of about 60 KB, most of it menus and styles as such pages have them. */
export function toPage(number: number): string {
  const { title, paragraphs } = toArticle(number);
  const words = paragraphs.map((words) => `<p>${words}</p>`).join('\n');
  const menu = Array.from(
    { length: 500 },
    (_, n) => `<li class="menu-item item-${n}"><a href="/section/${n}">Section ${n}</a></li>`,
  ).join('');
  return `<!doctype html><html lang="en"><head><title>${title}</title><style>${'.card{margin:0 auto;padding:1rem} '.repeat(600)}</style></head><body><nav><ul>${menu}</ul></nav><main><article><h1>${title}</h1>${words}</article></main></body></html>`;
}
