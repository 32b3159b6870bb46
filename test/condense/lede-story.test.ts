import { describe, expect, it } from 'vitest';
import { readPaste } from '../../src/article/paste.ts';
import { condense } from '../../src/condense/condense.ts';

function toLede(text: string): string[] {
  return condense(readPaste(text)).lede.map((piece) => piece.text);
}

const nut =
  'A growing number of village schools in Norland are turning to retired sailors for their teachers, as no one else applies.';
const rest = `"They know how to wait," said Ines Falk, who heads the school in Amble.

The village schools of Norland looked for 140 teachers this spring, and found 31 in their own towns.

Sailors who teach get a course of six weeks, and a village house where there is one.`;

describe('the lede of a feature', () => {
  it('is what the story comes to, and not the scene that opens it, though the scene names a day', () => {
    expect(
      toLede(
        `Village schools look to the sea for teachers\n\nOn a rainy morning this week Piet Ravn sat in a village classroom, a pipe in his pocket, and drew a knot on the board.\n\n${nut}\n\n${rest}`,
      ),
    ).toEqual([nut]);
  });

  it('is the opening where that tells the news', () => {
    const news =
      'Village schools in Norland will hire retired sailors as teachers from Monday, the school board said.';
    expect(toLede(`Village schools to hire sailors as teachers\n\n${news}\n\n${nut}\n\n${rest}`)).toEqual([
      news,
    ]);
  });
});

it.each([
  ['behind a question', 'What does it take to stay a village these days?'],
  ['behind what somebody says', '"We want our ferry back," Ines Falk of Amble said at a gathering.'],
])(
  'what was done this week is the lede %s, though a later sentence has more of the headline',
  (_, opening) => {
    const news = 'Ida Ravn, a skipper of Amble, launched the ferry Tern on Tuesday, as the town had hoped.';
    const other = 'The ferry of the island of Amble takes 40 people and the mail across the water.';
    expect(
      toLede(
        `A ferry comes back to the island of Amble\n\n${opening}\n\n${news}\n\n${other}\n\n${rest}`,
      ).join(' '),
    ).toContain(news);
  },
);

it.each([
  ['opens the next paragraph', '\n\nNow'],
  ['stands behind a line of a few words', '\n\nThat was May. Now'],
])('the turn of what was so this spring is told with it where it %s', (_, joint) => {
  const opening =
    'This spring, as she became the head of the port of Amble, Ida Ravn told friends that no ship was late';
  const turn = ', in the heat of August, she is losing the port to the owners of the ships.';
  const lede = toLede(`The long summer of Ida Ravn\n\n${opening}.${joint}${turn}\n\n${rest}`);
  expect(lede).toEqual([`${opening}.`, `Now${turn}`]);
});

it('a sentence that opens with "in this case" is no lede, as what it means stands before it', () => {
  const lede = toLede(
    `Norland ferries are cheap but late\n\nA ferry is like a bus that floats.\n\nIn this case, the ferries cost Norland 40 million crowns a year, are late every third day and are cheap for everybody who waits.\n\nNorland ferries are cheap, and will be late until the new pier in Amble opens, a report says.`,
  );
  expect(lede.join(' ')).not.toMatch(/^In this case/);
});
