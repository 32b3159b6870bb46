import type { ReactNode } from 'react';
import type { Setting } from '../setting.ts';

/** Above everything else of a proof: that it is one. */
export function ProofLine({ setting }: { setting: Setting }): ReactNode {
  const { look, styles, say } = setting;
  const { ink, tint } = look.light;
  const style = {
    ...styles.small,
    color: ink,
    backgroundColor: tint,
    padding: '8px 12px',
    margin: '0 0 14px',
  };
  return (
    <p className="tint ink" style={style}>
      <b>{say('proofLine')}</b>
    </p>
  );
}
