import type { ReactNode } from 'react';
import type { Part } from '../../src/domain/parts.ts';
import { commaOf, keepTogether } from '../../src/texts/language.ts';
import type { Setting } from '../setting.ts';
import { joinWith } from './join.tsx';
import { Whole } from './whole.tsx';

/** Which sections an issue has, and how many stories each: "The Sound (9 stories), Marenth (8 stories)". Nothing where it has none. */
export function SectionCounts(props: {
  setting: Setting;
  parts: readonly Part[];
  margin: string;
}): ReactNode {
  const { setting, parts, margin } = props;
  const { styles, say, language } = setting;
  const counts = parts.flatMap(({ heading, stories, briefs }) =>
    heading === null ? [] : [{ heading, count: stories.length + briefs.length }],
  );
  if (counts.length === 0) return null;
  const shown = counts.map(({ heading, count }, index) => (
    <Whole key={heading}>
      {heading} ({keepTogether(say('stories', { count }))})
      {index < counts.length - 1 ? commaOf(language) : ''}
    </Whole>
  ));
  return (
    <p className="soft" style={{ ...styles.small, margin }}>
      {joinWith(shown, ' ')}
    </p>
  );
}
