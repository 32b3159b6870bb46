import type { ReactNode } from 'react';

/** Characters that mail programs show of a preview at most. */
const shown = 250;

/** What stands beside the subject in a list of mails, and blanks after it, so that no program goes on into the masthead. Hidden by the attribute where styles are dropped. */
export function Preheader(props: { text: string }): ReactNode {
  const blanks = '\u00a0\u200c'.repeat(Math.max(0, shown - Array.from(props.text).length));
  return (
    <div hidden style={{ display: 'none', maxHeight: 0, overflow: 'hidden', opacity: 0 }}>
      {props.text + blanks}
    </div>
  );
}
