import { describe, expect, test } from 'vitest';
import Issue from '../../../emails/issue.tsx';
import { checkMessage } from '../../../src/render/check/check-message.ts';
import { renderIssue } from '../../../src/render/issue.tsx';
import { renderLetter } from '../../../src/render/letter.tsx';
import { looks } from '../../../templates/index.ts';

const own = ['https://letter.example.org'];

function check(body: string, head = '', text = 'A frost.') {
  const html = `<html lang="en"><head>${head}</head><body><h1>The Weir</h1>${body}</body></html>`;
  return checkMessage({ html, text }, own);
}

function faultsOf(...args: Parameters<typeof check>): string[] {
  return check(...args)
    .findings.filter(({ level }) => level === 'fault')
    .map(({ check: name, said }) => `${name}: ${said}`);
}

describe.each(looks.map(({ name }) => name))('in the look %s', (look) => {
  const newsletter = { ...Issue.PreviewProps.newsletter, look };

  test('an issue and a letter have no fault, in either scheme', async () => {
    const mails = [
      await renderIssue({ ...Issue.PreviewProps, newsletter }),
      await renderLetter(
        { kind: 'goodbye', undoUrl: 'https://letter.example.org/undo/x', hours: 24 },
        newsletter,
        'de',
      ),
    ];
    for (const mail of mails) {
      const { findings } = checkMessage(mail, own);
      expect(findings.filter(({ level }) => level === 'fault')).toEqual([]);
    }
  });
});

describe('what is wrong with a mail', () => {
  test('nothing, where nothing is', () => {
    expect(faultsOf('<h2>Frost</h2><p>It froze. <a href="https://weir.example/1">More</a></p>')).toEqual([]);
  });

  test.each([
    ['a link that leads nowhere', '<a href="#top">Up</a>', 'links: leads nowhere: "Up" (#top)'],
    [
      'a link without words',
      '<a href="https://weir.example/"> </a>',
      'links: has no words: https://weir.example/',
    ],
    ['a heading that skips a level', '<h3>Frost</h3>', 'headings: h1 is followed by h3: "Frost"'],
    [
      'a second first heading',
      '<h1>Frost</h1>',
      'headings: 2 headings of the first level, where one belongs',
    ],
    ['a picture without words', '<img src="cid:a" width="1" height="1">', 'pictures: no alt text: cid:a'],
    [
      'a picture from the web',
      '<img src="https://weir.example/a.png" alt="" width="1" height="1">',
      'pictures: fetched from the web: https://weir.example/a.png',
    ],
    ['a picture of no size', '<img src="cid:a" alt="">', 'pictures: no width and height: cid:a'],
    [
      'faint words',
      '<p style="color:#999999">Frost</p>',
      'contrast: light: #999999 on #ffffff is 2.8:1, at "Frost"',
    ],
    [
      'a layout that mail programs drop',
      '<p style="display:flex">Frost</p>',
      /^programs: display:flex: not in /,
    ],
    ['a form', '<form></form>', /^programs: <form>: not in /],
  ])('%s is a fault', (_, body, said) => {
    const faults = faultsOf(body).filter((fault) => !/^contrast: dark/.test(fault));
    expect(faults).toEqual([typeof said === 'string' ? said : expect.stringMatching(said)]);
  });

  test('words that are faint in the dark alone are told with the scheme', () => {
    const sheet =
      '<style>@media (prefers-color-scheme:dark){.paper>.ink{color:#202020!important}.paper{background-color:#171614!important}}</style>';
    const body =
      '<div class="paper" style="background-color:#fffefb"><p class="ink" style="color:#1d1b18">Frost</p></div>';
    expect(faultsOf(body, sheet)).toEqual([
      expect.stringMatching(/^contrast: dark: #202020 on #171614 is 1/),
    ]);
  });

  test('large words may be fainter than small ones', () => {
    expect(faultsOf('<h2 style="color:#888888;font-size:26px">Frost</h2>')).toEqual([]);
  });

  test('what is hidden is not looked at', () => {
    expect(faultsOf('<div hidden style="color:#ffffff">Frost</div>')).toEqual([]);
  });

  test.each([
    ['an empty text part', '', 'text: empty'],
    ['markup in it', 'A <p>frost</p>', 'text: holds markup'],
    ['a line too wide', 'frost '.repeat(20), expect.stringContaining('text: wider than 72 columns')],
  ])('%s is a fault', (_, text, said) => {
    expect(faultsOf('', '', text)).toEqual([said]);
  });

  test('more than Gmail shows is a fault', () => {
    expect(faultsOf(`<p>${'frost '.repeat(20_000)}</p>`)).toEqual([
      expect.stringMatching(/^size: 120\d{3} bytes/),
    ]);
  });

  test('polish that a program leaves out is a note, with the programs', () => {
    expect(check('<p style="border-radius:2px">Frost</p>').findings).toEqual([
      { level: 'note', check: 'programs', said: 'border-radius: not in Outlook for Windows' },
    ]);
  });
});

test('the parts of a mail’s weight are its whole', () => {
  const { weight } = check('<p style="margin:0">Frost <a href="https://weir.example/1">More</a></p>');
  const { words, addresses, styles, sheets, markup, html } = weight;
  expect(words + addresses + styles + sheets + markup).toBe(html);
  expect([addresses, styles]).toEqual([22, 8]);
});

test('links out of the newsletter are listed once each, without the place in the page', () => {
  const links = [
    'https://weir.example/1#q',
    'https://weir.example/1',
    'https://letter.example.org/leave/x',
    'mailto:a@weir.example',
  ];
  expect(check(links.map((href) => `<a href="${href}">x</a>`).join(' ')).outward).toEqual([
    'https://weir.example/1',
  ]);
});
