import { expect, test } from 'vitest';
import { dropAddresses, findInnermost } from '../../src/article/mail-forward.ts';

const header = ['From: Lise Berg <lise@berg.example>', 'Date: 3 March 2026', 'Subject: The lock'];
const body = 'It has rained in Brenn.';
const opening = '---------- Forwarded message ---------';
const rain = (count: number) => Array<string>(count).fill('Rain.');
const read = (...lines: string[]) => {
  const found = findInnermost(lines.join('\n'));
  return { ...found, text: found.text.trim() };
};

test('a forward is read below its header', () => {
  expect(read('Look at that.', '', opening, ...header, '', body)).toMatchObject({
    text: body,
    subject: 'The lock',
    date: '3 March 2026',
    from: 'Lise Berg',
    below: '',
  });
  expect(read('Look at that.', '', opening, ...header, '', body).above.map(({ text }) => text)).toEqual([
    'Look at that.',
    opening,
    'From: Lise Berg',
    'Date: 3 March 2026',
    'Subject: The lock',
  ]);
});

test('it begins among the first sixty lines', () => {
  expect(read(...rain(59), opening, ...header, '', body).text).toBe(body);
  expect(read(...rain(60), opening, ...header, '', body).above).toEqual([]);
});

test('without a line that opens it three fields within twelve lines make a header, a subject among them', () => {
  expect(read('Look.', ...header, '', body).text).toBe(body);
  expect(read('Look.', ...header.slice(0, 2), '', body).above).toEqual([]);
  expect(read('Look.', ...header.slice(0, 2), 'To: Ann Holt', '', body).above).toEqual([]);
  expect(read('Look.', header[0] ?? '', 'Cc: Piet', header[2] ?? '', '', body).text).toBe(body);
  expect(read('Look.', header[0] ?? '', header[0] ?? '', header[2] ?? '', '', body).above).toEqual([]);
  const far = (count: number) =>
    read('Look.', header[0] ?? '', header[1] ?? '', ...Array<string>(count).fill(''), header[2] ?? '', body);
  expect(far(9).subject).toBe('The lock');
  expect(far(10).subject).toBeUndefined();
});

test('the first of a field binds, and its header is over at what is no field', () => {
  expect(read(opening, ...header, 'Subject: The weir', '', body).subject).toBe('The lock');
  expect(read(opening, header[0] ?? '', body, header[2] ?? '')).toMatchObject({
    text: `${body}\n${header[2]}`,
  });
  expect(read(opening, ...header, body)).toMatchObject({ text: body });
  expect(read(opening, '', header[0] ?? '', '', header[2] ?? '', '', body)).toMatchObject({
    subject: 'The lock',
  });
});

test('a header of thirty lines at most is read', () => {
  const to = (count: number) => Array<string>(count).fill('To: Ann Holt');
  expect(read(opening, ...to(29), 'Subject: The lock', '', body).subject).toBe('The lock');
  expect(read(opening, ...to(30), 'Subject: The lock', '', body).subject).toBeUndefined();
});

test('what a program laid out in one line is told apart', () => {
  expect(read(`${opening} From: Lise Berg Date: 3 March 2026 Subject: The lock`, '', body)).toMatchObject({
    from: 'Lise Berg',
    subject: 'The lock',
    text: body,
  });
  expect(read('From: Lise Berg Date: 3 March 2026 Subject: The lock', '', body).subject).toBe('The lock');
  expect(read('From: Lise Berg Date: 3 March 2026', 'Subject: The lock', '', body).above).toEqual([]);
  expect(read(opening, 'Subject: what to do: subject: nothing', '', body).subject).toBe(
    'what to do: subject: nothing',
  );
});

test('below the line that ends it stands what is not of it', () => {
  const found = read(opening, ...header, '', body, '-------- End of forwarded message --------', 'Bye.');
  expect(found.text).toBe(body);
  expect(found.below).toBe('-------- End of forwarded message --------\nBye.');
  expect(read('End of forwarded message', opening, ...header, '', body).text).toBe(body);
});

test('of forwards in one another the innermost of four is read, below notes of eighty words at most', () => {
  const nested = (depth: number) =>
    Array.from({ length: depth }, (_, at) => [
      opening,
      `From: Lise ${'ABCDE'.charAt(at)}erg`,
      'Subject: The lock',
      '',
    ]).flat();
  expect(read(...nested(2), body).from).toBe('Lise Berg');
  expect(read(...nested(4), body).from).toBe('Lise Derg');
  expect(read(...nested(5), body).from).toBe('Lise Derg');
  const noted = (words: number) =>
    read(
      opening,
      'From: Lise Berg',
      'Subject: The lock',
      '',
      Array(words).fill('rain').join(' '),
      opening,
      'From: Ann Holt',
      'Subject: The weir',
      '',
      body,
    );
  // Opening and fields of the inner one are ten words.
  expect(noted(70).from).toBe('Ann Holt');
  expect(noted(71).from).toBe('Lise Berg');
});

test.each([
  ['Lise <lise@berg.example> and Ann', 'Lise  and Ann'],
  ['Lise [mailto:lise@berg.example]', 'Lise '],
  ['lise@berg.example, Ann', ' Ann'],
  ['Lise at Brenn', 'Lise at Brenn'],
])('of "%s" no address is left', (text, left) => {
  expect(dropAddresses(text)).toBe(left);
});
