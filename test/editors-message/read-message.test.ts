import { describe, expect, test } from 'vitest';
import { toMessageLines } from '../../src/editors-message/lines.ts';
import {
  findMessageFault,
  readMessage,
  replaceMessageLinks,
  toLiteral,
} from '../../src/editors-message/read-message.ts';

const toText = (text: string) =>
  toMessageLines(readMessage(text), (words, url) => `${words} <${url}>`).map((lines) =>
    lines.map(({ depth, marker, text: words }) => '  '.repeat(depth) + marker + words),
  );

describe('a message from the editors', () => {
  test('is read whatever is typed: marks too deep, or in too many words, are text', () => {
    const depths = ['> ', '- ', '1. ', '*a **b ', '[a](', '**'].map((mark) => mark.repeat(3_000));
    const closed = `${'*a **b '.repeat(300)}c${'** d*'.repeat(300)}`;
    const lists = Array.from({ length: 100 }, (_, at) => `${'  '.repeat(at)}- a\n${'  '.repeat(at)}- b`).join(
      '\n',
    );
    for (const text of [...depths, closed, lists]) {
      expect(JSON.stringify(readMessage(`${text}end`))).toContain('end');
      expect(findMessageFault(text)).toBeUndefined();
    }
    expect(toText(`${'word '.repeat(1_000)}\\*`)).toEqual([[`${'word '.repeat(1_000)}*`]]);
    expect(toText(`*A* word.\n\n${'Plain. '.repeat(2_000)}`)[0]).toEqual(['A word.']);
  });

  test('leaves out what of a list nothing was written into, and is text where that is all of it', () => {
    expect(toText('- bread\n-\n- butter\n- ')).toEqual([['- bread', '- butter']]);
    expect(toText('1. bread\n2.\n3. butter')).toEqual([['1. bread', '2. butter']]);
    expect(toText('- bread\n\n  *\n  *\n- butter')).toEqual([['- bread', '- butter']]);
    expect(toText('-\n-')).toEqual([['- -']]);
  });

  test('links to no address that a page would take for one of its own', () => {
    expect(findMessageFault('[lock](https:norrey)')?.code).toBe('message-link');
    expect(findMessageFault('[lock](HTTPS://norrey.example)')).toBeUndefined();
  });

  test('has emphasis, strong words and links within its words', () => {
    expect(
      readMessage('The *old* lock is **shut for [good](https://norrey.example/lock?a=1&b=2)**.'),
    ).toEqual([
      {
        kind: 'paragraph',
        inlines: [
          { kind: 'text', text: 'The ' },
          { kind: 'emphasis', inlines: [{ kind: 'text', text: 'old' }] },
          { kind: 'text', text: ' lock is ' },
          {
            kind: 'strong',
            inlines: [
              { kind: 'text', text: 'shut for ' },
              {
                kind: 'link',
                url: 'https://norrey.example/lock?a=1&b=2',
                inlines: [{ kind: 'text', text: 'good' }],
              },
            ],
          },
          { kind: 'text', text: '.' },
        ],
      },
    ]);
  });

  test('has lists, with and without numbers, and lists within their items', () => {
    expect(toText('This week:\n- locks\n- bread\n  1. old\n  2. new\n\nWrite to us.')).toEqual([
      ['This week:'],
      ['- locks', '- bread', '  1. old', '  2. new'],
      ['Write to us.'],
    ]);
    expect(toText('1. locks\n1. bread')).toEqual([['1. locks', '2. bread']]);
  });

  test.each([
    ['a heading', '# Norrey\nand after', '# Norrey and after'],
    ['a line of dashes under words', 'Norrey\n---', 'Norrey ---'],
    ['HTML', 'a <b>lock</b> & <img src=x onerror=y>', 'a <b>lock</b> & <img src=x onerror=y>'],
    ['code, and lists in it', '```\n- a\n- b\n```', '``` - a - b ```'],
    ['indented words', 'Norrey\n\n    the lock', 'Norrey|the lock'],
    ['a quotation', '> said *she*', '> said she'],
    ['an entity', 'locks &amp; bread', 'locks &amp; bread'],
    [
      'days of a month, which are no places in a list',
      '3. May: locks\n9. May: bread',
      '3. May: locks 9. May: bread',
    ],
    ['a date by itself', '1. May is a holiday.', '1. May is a holiday.'],
    ['a dash before a signature', 'Good reading!\n- the editors', 'Good reading! - the editors'],
    [
      'an address of the web, with its underscores',
      'see https://norrey.example/_a_/_b_',
      'see https://norrey.example/_a_/_b_',
    ],
    ['stars and underscores apart from words', '2 * 3 * 4, snake_case_name', '2 * 3 * 4, snake_case_name'],
    ['a line end within a paragraph', 'two  \nlines\\\nof it', 'two lines\\ of it'],
    ['a picture and a link to nowhere in particular', '![a](b.png) [c](d) [e]', '![a](b.png) [c](d) [e]'],
  ])('shows %s as the words that were typed', (_what, text, shown) => {
    expect(toText(text).flat().join('|')).toBe(shown);
  });

  test.each([
    ['[a](javascript:alert)', 'message-link'],
    ['- x\n- [a](ftp://norrey.example/)', 'message-link'],
    ['**[a](/lock)**', 'message-link'],
    ['[a](https://ann:secret@norrey.example/)', 'message-link'],
    ['![lock](https://norrey.example/lock.png)', 'message-picture'],
  ])('%s is refused', (text, code) => {
    const fault = findMessageFault(`Words.\n\n${text}`);
    expect(fault).toMatchObject({ code });
    expect(fault?.message).not.toContain('secret');
  });

  test('has the address for words where a link has none', () => {
    expect(toText('[](https://norrey.example/)')).toEqual([
      ['https://norrey.example/ <https://norrey.example/>'],
    ]);
  });

  test.each(['[a](mailto:desk@norrey.example)', '<https://norrey.example>', '[a](HTTPS://norrey.example)'])(
    '%s is a link',
    (text) => {
      expect(findMessageFault(text)).toBeUndefined();
      expect(readMessage(text)[0]).toMatchObject({ inlines: [{ kind: 'link' }] });
    },
  );

  test('leads to another address where its links are moved', () => {
    const moved = replaceMessageLinks(
      '[a](https://a.example/1) <https://a.example/2> https://a.example/3',
      (url) => url.replace('a.example', 'b.example'),
    );
    expect(moved).toBe('[a](https://b.example/1) <https://b.example/2> https://a.example/3');
  });
});

test('literal words are shown as they are, marks, numbers, addresses and all', () => {
  const words =
    '1. *"We* [sic](https://a.example/_b_)": `x` <b> & _so_ https://c.example/_d_ \\o/ ![y](z) ~~q~~';
  expect(toText(toLiteral(words))).toEqual([[words]]);
});
