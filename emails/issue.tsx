import { Fragment, type ReactNode } from 'react';
import recorded from '../seeds/issue.json' with { type: 'json' };
import { IssueContent } from '../src/domain/issue.ts';
import { sectionsFor, type Variant } from '../src/domain/message.ts';
import type { Newsletter } from '../src/domain/newsletter.ts';
import { toParts } from '../src/domain/parts.ts';
import { toLongDate, toPlainDate } from '../src/texts/dates.ts';
import { Contents } from '../templates/blocks/contents.tsx';
import { Footer } from '../templates/blocks/footer.tsx';
import { Masthead } from '../templates/blocks/masthead.tsx';
import { EditorsMessage } from '../templates/blocks/message.tsx';
import { Page } from '../templates/blocks/page.tsx';
import { ProofLine } from '../templates/blocks/proof-line.tsx';
import { PartBlock } from '../templates/blocks/section.tsx';
import { SectionCounts } from '../templates/blocks/section-counts.tsx';
import { SupportBlock } from '../templates/blocks/support.tsx';
import { sayLength } from '../templates/length.ts';
import { toOwnLinks } from '../templates/links.ts';
import { sampleNewsletter } from '../templates/sample.ts';
import { createSetting } from '../templates/setting.ts';

export interface IssueProps {
  readonly content: IssueContent;
  readonly newsletter: Newsletter;
  readonly variant: Variant;
  /** Null in a proof, as is `slug`. */
  readonly number: number | null;
  readonly slug: string | null;
  /** It says that it is one: for those who look at an issue before its readers get it. */
  readonly isProof?: boolean;
  /** Drawn for this rendering: it is part of each placeholder. */
  readonly mark: string;
}

/** From how many entries on the ones after the lead are listed, or their sections told. */
const contentsFrom = 6;

export default function Issue(props: IssueProps): ReactNode {
  const { content, newsletter, variant, number, slug, mark, isProof = false } = props;
  const setting = createSetting(newsletter, variant.language);
  const links = toOwnLinks(newsletter, slug, mark);
  const sections = sectionsFor(content, variant);
  const entries = sections.flatMap((section) => section.entries);
  // The strip's date shares a line with the name.
  const toDate = setting.look.masthead === 'strip' ? toPlainDate : toLongDate;
  const isLong = entries.length >= contentsFrom;
  const listed = isLong && setting.look.entry === 'ruled';
  const parts = toParts(sections, setting.say('otherNews'));
  return (
    <Page
      setting={setting}
      title={content.subject}
      preheader={content.preheader}
      footer={<Footer setting={setting} links={links} variant={variant} />}
    >
      {isProof ? <ProofLine setting={setting} /> : null}
      <Masthead
        setting={setting}
        date={toDate(content.date, variant.language)}
        number={number}
        web={links.web}
        length={sayLength(setting.say, entries)}
      />
      {isLong && !listed ? <SectionCounts setting={setting} parts={parts} margin="0 0 14px" /> : null}
      {content.message === null ? null : <EditorsMessage setting={setting} message={content.message} />}
      {parts.map((part) => (
        <Fragment key={part.before}>
          <PartBlock setting={setting} part={part} />
          {listed && part.before === 0 ? <Contents setting={setting} parts={parts} web={links.web} /> : null}
        </Fragment>
      ))}
      {variant.support && newsletter.support !== null ? (
        <SupportBlock setting={setting} support={newsletter.support} notNow={links.notNow} />
      ) : null}
    </Page>
  );
}

Issue.PreviewProps = {
  content: IssueContent.parse(recorded),
  newsletter: sampleNewsletter,
  variant: { language: 'en', sections: null, support: true },
  number: 12,
  slug: '12-corvany-halts-northern-ferry',
  mark: 'sample',
} satisfies IssueProps;
