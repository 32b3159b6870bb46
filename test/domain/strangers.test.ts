import { expect, it } from 'vitest';
import { findStrangers } from '../../src/domain/strangers.ts';

const source =
  'The council of Norrey, led by Ruth Calder, paid $3.5 million for two boats in 2019. Tom Arkle lost his. The U.S. firm left it.';

const held: readonly string[] = [
  'Ruth Calder paid for two boats.',
  'Calder paid $3.5 million in 2019.',
  'Boats of Norrey were paid for.',
  "Norrey's council and Calder's boats.",
];
const strange: readonly [text: string, strangers: string[]][] = [
  ['Anna Holm paid.', ['Anna Holm']],
  ['It paid in 2020.', ['2020']],
  ['It paid $35 million.', ['35']],
  ['It paid for three boats.', ['three']],
  ['Ruth Arkle paid.', ['Ruth Arkle']],
  ['The council thanked Tom Calder.', ['Tom Calder']],
  ['Germany paid.', ['Germany']],
  ['Ruth, Calder and Arkle. Germany, too.', ['Germany']],
  ['The boats of Tom Calder.', ['Tom Calder']],
  ['They met Boats.', ['They', 'Boats']],
  ['It said: Boats of Tom Norrey.', ['Tom Norrey']],
];

it.each(held)('"%s" has nothing that its source lacks', (text) => {
  expect(findStrangers(text, [source])).toEqual([]);
});

it.each(strange)('"%s" has what its source lacks', (text, strangers) => {
  expect(findStrangers(text, [source])).toEqual(strangers);
});

it('a Russian name counts in any case, another one doesn’t', () => {
  const russian = 'Мэр Степан Ковригин приехал в Заречье.';
  expect(findStrangers('Власти Заречья и Степана Ковригина.', [`${russian} Там власти молчат.`])).toEqual([]);
  expect(findStrangers('Мэр Степан Комаров приехал.', [russian])).toEqual(['Мэр Степан Комаров']);
});

it('a Cyrillic word is another’s form where they differ by three letters at the end, and not by four or at the start', () => {
  const find = (text: string, known: string) => findStrangers(text, [`Там ${known} молчат.`]);
  expect(find('В Заречьевым пусто.', 'в Заречье')).toEqual([]);
  expect(find('В Заречьевыми пусто.', 'в Заречье')).toEqual(['В Заречьевыми']);
  expect(find('В Заречье пусто.', 'в Заречьевым')).toEqual([]);
  expect(find('В Заречье пусто.', 'в Заречьевыми')).toEqual(['В Заречье']);
  expect(find('Власти молчат.', 'власть')).toEqual([]);
  expect(find('Класти молчат.', 'власти')).toEqual(['Класти']);
  expect(find('Лодка ушла.', 'лодырь')).toEqual(['Лодка']);
  expect(find('Пришли с Ольгой.', 'Ольга и все пришли с моря, и')).toEqual([]);
});

it('a name of four letters has no other form', () => {
  expect(findStrangers('Степана Петр знает.', ['Там Степан Петра знает.'])).toEqual(['Степана Петр']);
});
