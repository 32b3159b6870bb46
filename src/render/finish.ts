/** The comments by which React finds its way in a page that runs: a mail doesn't. An article's own are escaped, and stay. */
const reactComments = /<!--[ $&!?/a-z]{0,9}-->/g;

/** Puts in what React can't write, the comment that Word alone reads, and takes out what it writes for itself. */
export function finishHtml(html: string, wordHead: string): string {
  return html.replace(reactComments, '').replace('</head>', () => `${wordHead}</head>`);
}
