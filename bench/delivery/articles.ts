/** Stories that share no words in their headlines, else they would be told as one. */
const headlines = [
  'Harbour Crane Painted Yellow',
  'Village Bakery Reopens Tuesday',
  'Lighthouse Keeper Retires Early',
  'Railway Tunnel Floods Again',
  'Orchard Festival Draws Thousands',
  'Museum Borrows Viking Sword',
  'Council Buys Electric Buses',
  'Swimmers Count Fewer Jellyfish',
  'Old Mill Gets New Roof',
  'Choir Sings On Frozen Lake',
  'Beavers Dam Northern Stream',
  'Postmaster Finds Lost Parcels',
  'Clock Tower Strikes Thirteen',
  'Potato Harvest Breaks Record',
];

/** Pages in HTML. */
export function writeArticles(): readonly string[] {
  return headlines.map(toArticle);
}

function toArticle(headline: string, n: number): string {
  const matter = headline.split(' ').slice(0, 2).join(' ').toLowerCase();
  const body = [
    `${headline} after a vote of the parish, the mayor’s office said on Friday. The decision on the ${matter} was expected since spring.`,
    `“The ${matter} has been on everybody’s mind for years,” said Ines Holm, who runs the office. “We have asked each household, and each of them has answered us.”`,
    `The matter of the ${matter} had rested for nine years after a fire in the archive, while smaller plans were carried out one by one.`,
    `Last year the parish voted to pay for it. The cost will be ${20 + n} thousand crowns, and the neighbours give their work for nothing.`,
    `“Nobody believed it at first,” said Arne Lund, a neighbour. “Now everybody wants to have been for it from the beginning.”`,
  ];
  return `<html lang="en"><head><title>${headline}</title></head><body><article><h1>${headline}</h1>${body.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
}
