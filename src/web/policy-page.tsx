import { Lines } from './lines.tsx';
import type { Page } from './page.ts';
import type { Policy } from './policy.ts';

export function PolicyPage({ page, policy }: { page: Pick<Page, 'language'>; policy: Policy }) {
  return (
    <div className="plain">
      <h1>{policy.title}</h1>
      {policy.sections.map((section) => (
        <section key={section.title ?? ''}>
          {section.title === null ? null : <h2>{section.title}</h2>}
          {section.paragraphs.map((paragraph) => (
            <p key={paragraph}>
              <Lines page={page} text={paragraph} />
            </p>
          ))}
        </section>
      ))}
      <p className="fine">{policy.versionLine}</p>
    </div>
  );
}
