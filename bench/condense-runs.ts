// What `npm run bench:condense` prints: one row a benchmark file and way of giving it.
/** A record of a benchmark file. */
export interface Row {
  readonly id: string;
  readonly text?: string;
  readonly html?: string;
  readonly title?: string;
  readonly split?: string;
  readonly source?: string;
}

/** A line of figures: which records of a file, given as what, read by which scorer. */
export interface Run {
  readonly name: string;
  readonly file: string;
  readonly input: 'text' | 'html';
  /** The record's title goes in as well. */
  readonly titled?: boolean;
  readonly keep: (row: Row) => boolean;
  readonly scorer: string;
  /** By label, where the figure stands in the scorer's JSON; two places with a slash between are divided. */
  readonly figures: Readonly<Record<string, string>>;
}

const quoteFigures = {
  'spans exact F1': 'allQuotes.exact_f1',
  verbatim: 'allQuotes.verbatim',
  'attributed F1': 'allQuotes.attributed_f1',
  misattributed: 'allQuotes.misattributed',
  headline: 'headline.exact',
};
const discourseFigures = {
  background: 'context.background',
  'fill@3': 'context.fill3',
  'news leak': 'context.news_leak',
  boilerplate: 'context.boilerplate',
  'summary main': 'summary.main',
  'first is main': 'summary.first_is_main',
  verbatim: 'context.verbatim',
};
const pageFigures = {
  'body F1': 'f1',
  precision: 'precision',
  recall: 'recall',
  verbatim: 'verbatim',
  headline: 'headline.exact',
};

const russianFigures = {
  'attributed F1': 'f1',
  misattributed: 'mis',
  'pronouns right': 'counts.right:pronoun/counts.m:pronoun',
  'pronouns wrong': 'counts.wrong:pronoun/counts.m:pronoun',
  'described right': 'counts.right:nominal/counts.m:nominal',
  verbatim: 'verbatim',
};
const germanFigures = {
  'spans F1': 'span_f1',
  'attributed F1': 'attributed_f1',
  misattributed: 'misattributed',
  verbatim: 'verbatim',
};
const basilFigures = {
  'named right': 'acc',
  misattributed: 'mis',
  verbatim: 'counts.verbatim/counts.emitted',
};
const keyQuoteFigures = { hit: 'tool.hit', 'first is it': 'tool.first_pick', 'first ones': 'first.hit' };
const wordFigures = {
  'word F1': 'f1',
  precision: 'p',
  recall: 'r',
  'shingle F1': 'shingle.f1',
  headline: 'headline_exact',
};

/** Its gold pairs double marks only: in an article that sets its quotations in two single ones it has none, and each one found would count as wrong. */
const isPaired = ({ text }: Row) => text?.includes("''") !== true;
const all = () => true;
const validation = (row: Row) => row.split === 'validation';
const bySource = (source: string) => (row: Row) => row.source === source;

export const runs: readonly Run[] = [
  {
    name: 'quotes, US, split dev, double marks',
    file: 'quotes-dev',
    input: 'text',
    keep: (row) => row.split === 'dev' && isPaired(row),
    scorer: 'score_quotes.py',
    figures: quoteFigures,
  },
  {
    name: 'quotes, US, double marks',
    file: 'quotes-dev',
    input: 'text',
    keep: isPaired,
    scorer: 'score_quotes.py',
    figures: quoteFigures,
  },
  {
    name: 'quotes, Canada',
    file: 'quotes-ca-dev',
    input: 'text',
    keep: all,
    scorer: 'score_quotes.py',
    figures: quoteFigures,
  },
  {
    name: 'discourse, validation',
    file: 'discourse-dev',
    input: 'text',
    keep: validation,
    scorer: 'score_discourse.py',
    figures: discourseFigures,
  },
  {
    name: 'discourse, all',
    file: 'discourse-dev',
    input: 'text',
    keep: all,
    scorer: 'score_discourse.py',
    figures: discourseFigures,
  },
  {
    name: 'discourse, Reuters, all',
    file: 'discourse-dev',
    input: 'text',
    keep: bySource('reuters'),
    scorer: 'score_discourse.py',
    figures: discourseFigures,
  },
  {
    name: 'discourse, New York Times, all',
    file: 'discourse-dev',
    input: 'text',
    keep: bySource('nyt'),
    scorer: 'score_discourse.py',
    figures: discourseFigures,
  },
  {
    name: 'pages, from html',
    file: 'extraction-dev',
    input: 'html',
    keep: all,
    scorer: 'score_extraction.py',
    figures: pageFigures,
  },
  {
    name: 'pages, from a paste',
    file: 'extraction-dev',
    input: 'text',
    keep: all,
    scorer: 'score_extraction.py',
    figures: pageFigures,
  },
  {
    name: 'speakers, three US papers (BASIL)',
    file: 'quotes-basil-dev',
    input: 'text',
    keep: all,
    scorer: 'score_basil.py',
    figures: basilFigures,
  },
  {
    name: 'quotes, Russian',
    file: 'quotes-ru-dev',
    input: 'text',
    keep: all,
    scorer: 'score_quotes_ru.py',
    figures: russianFigures,
  },
  {
    name: 'quotes, German',
    file: 'quotes-de-dev',
    input: 'text',
    keep: all,
    scorer: 'score_quotes_de.py',
    figures: germanFigures,
  },
  {
    name: 'key quotes, English, title given',
    file: 'keyquotes-en-dev',
    input: 'text',
    titled: true,
    keep: all,
    scorer: 'score_keyquotes.py',
    figures: keyQuoteFigures,
  },
  {
    name: 'key quotes, Russian, title given',
    file: 'keyquotes-ru-dev',
    input: 'text',
    titled: true,
    keep: all,
    scorer: 'score_keyquotes.py',
    figures: keyQuoteFigures,
  },
  {
    name: 'pages, from html (WCXB)',
    file: 'extraction-wcxb-dev',
    input: 'html',
    keep: all,
    scorer: 'score_wcxb.py',
    figures: wordFigures,
  },
  {
    name: 'pages, from a paste (WCXB)',
    file: 'extraction-wcxb-dev',
    input: 'text',
    keep: all,
    scorer: 'score_wcxb.py',
    figures: wordFigures,
  },
];
