import { findFeatures } from './features.ts';
import { type Finding, fault, note } from './finding.ts';
import table from './mail-programs.json' with { type: 'json' };
import type { MailDocument } from './mail-tree.ts';

/** Where one of these isn't shown, words or pictures are lost or lie over one another; of anything else a mail program leaves out some polish. */
const essential =
  /^(html-(video|audio|form|input|select|textarea|svg|object|iframe|script|picture|image-maps|dialog|popover)|css-(display-flex|display-grid|position|float|background-image|variables|at-import|transform|grid|left-right)|image-(svg|webp|avif|base64))/;

/** What a mail uses that a program doesn't show, by caniemail's data (`source`). */
export function checkPrograms(root: MailDocument): Finding[] {
  const features: Readonly<Record<string, readonly string[] | undefined>> = table.features;
  return Array.from(findFeatures(root))
    .toSorted()
    .flatMap((feature) => {
      const [title = feature, answers = ''] = features[feature] ?? [];
      const without = table.programs.filter((_, at) => answers[at] === 'n');
      if (without.length === 0) return [];
      const said = `${toName(title)}: not in ${without.join(', ')}`;
      return [essential.test(feature) ? fault('programs', said) : note('programs', said)];
    });
}

/** caniemail's title without the words that say what kind of thing it is. */
function toName(title: string): string {
  return title.replace(/ (?:CSS property|property|element|attribute)$/, '');
}
