import { expect, it } from 'vitest';
import { splitSentences } from '../../src/condense/sentences.ts';

/** Sentences apart by " | "; without the bars it is the text. */
const samples: readonly [what: string, text: string][] = [
  ['a point and a capital', 'It rained. | The boat left.'],
  ['titles', 'Mr. Holm met Dr. Lund and Sen. Reed. | They spoke.'],
  ['initials', 'J. R. Holm Jr. met A. Lund. | He left.'],
  ['numbers', 'It cost $3.5 million, or 2.1 per cent. | No. 5 won.'],
  ['months', 'It closed on Jan. 5 and opened on Sept. 9. | Nobody came.'],
  ['a state at the end', 'He left the U.S. | The boat stayed.'],
  ['a state in the middle', 'The U.S. Senate voted at 5 p.m. Thursday. | It failed.'],
  ['a firm', 'Acme Inc. Chairman Lund resigned. | He said nothing.'],
  ['a model', 'The ID. NORDWIND seats five. | It shows its ID. | The boat left.'],
  ['marks that close behind the point', '“We go. | We stay,” he said. | “Never!” | She left.'],
  ['a dateline', 'AMBLE, N.H. - The boat left. | AMBLE, Fla. — It came.'],
  ['a name in marks', 'Its “Boats. We’re on them.” week began. | He said “Never. | We stay.” | It rained.'],
  ['a question within a sentence', '"Is it so?" she asked. | "Yes!" he said.'],
  ['an ellipsis', 'He waited... and left. | He waited... | Nobody came.'],
  ['brackets', 'It failed (as planned.) | Then it rained.'],
  ['Russian abbreviations', 'В 2020 г. Петров жил на ул. Лесной. | Он уехал.'],
  ['Russian dialogue', '— Да! — сказал он. | — Нет.'],
  [
    'German ordinals',
    'Bei dem Einsturz am 27. Oktober starb niemand. | Die Brücke ist 27. | Oktober blieb es.',
  ],
  ['Chinese', '下雨了。|船走了。'],
  ['an emoji', 'It rained 🌧️. | The boat 👩🏽‍🚒 left.'],
];

it.each(samples)('sentences end right with %s', (_what, sample) => {
  const sentences = sample.split(/ ?\| ?/);
  const text = sample.replace(/\| ?/g, '');
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(sentences);
});

it('a sentence never runs over a line or a block', () => {
  const text = 'The boat\nleft at nine';
  expect(splitSentences(text)).toEqual([
    { start: 0, end: 8 },
    { start: 9, end: 21 },
  ]);
  expect(splitSentences(text, [{ kind: 'paragraph', span: { start: 0, end: 21 } }])).toEqual([
    { start: 0, end: 21 },
  ]);
});
