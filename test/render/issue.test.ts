import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import Issue, { type IssueProps } from '../../emails/issue.tsx';
import type { Entry } from '../../src/domain/entry.ts';
import { DigestError } from '../../src/domain/errors.ts';
import type { Look } from '../../src/domain/look.ts';
import { Slot, tokenLength, toPlaceholder } from '../../src/domain/message.ts';
import { renderIssue } from '../../src/render/issue.tsx';
import { checkSlots, fillSlots } from '../../src/render/slots.ts';
import { replaceSourceLinks } from '../../src/render/source-links.ts';
import { mailTexts } from '../../src/texts/mail.ts';
import { looks } from '../../templates/index.ts';
import { anEntry, aPiece, aQuote } from '../issue/an-entry.ts';

const sample: IssueProps = Issue.PreviewProps;
const [section] = sample.content.sections;
const tokens = {
  leave: 'L'.repeat(tokenLength),
  preferences: 'P'.repeat(tokenLength),
  'not-now': 'N'.repeat(tokenLength),
};

/** The sample issue with other entries in it. */
function withEntries(...entries: ReturnType<typeof anEntry>[]): IssueProps {
  return { ...sample, content: { ...sample.content, sections: [{ id: 'main', title: null, entries }] } };
}

function linksOf(html: string): string[] {
  return [...parseHTML(html).document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');
}

describe.each(looks.map((look) => look.name))('an issue in the look %s', (look) => {
  const props = { ...sample, newsletter: { ...sample.newsletter, look } };

  test('is one document with language, title and a hidden preheader first', async () => {
    const { document } = parseHTML((await renderIssue(props)).html);
    expect(document.documentElement.getAttribute('lang')).toBe('en');
    expect(document.querySelector('title')?.textContent).toBe(props.content.subject);
    const preheader = document.querySelector('body div');
    expect(preheader?.getAttribute('style')).toContain('display:none');
    expect(preheader?.hasAttribute('hidden')).toBe(true);
    expect(preheader?.textContent?.startsWith(props.content.preheader)).toBe(true);
    expect(preheader?.textContent?.replaceAll('\u200c', '')).toHaveLength(250);
  });

  test('has tables for layout alone, and nothing that a mail program refuses', async () => {
    const { html } = await renderIssue(props);
    const { document } = parseHTML(html);
    for (const table of document.querySelectorAll('table'))
      expect(table.getAttribute('role')).toBe('presentation');
    expect(document.querySelectorAll('img, script, form, input, iframe, link')).toHaveLength(0);
    expect(html).not.toMatch(/@import|url\(|\{\{|\}\}|undefined|\[object/);
  });

  test('has only https links, each with words, all but places in articles in the text part too', async () => {
    const { html, text } = await renderIssue(props);
    const links = linksOf(html);
    expect(links.length).toBeGreaterThan(8);
    for (const link of links) expect(link).toMatch(/^https:\/\//);
    expect(links.filter((link) => !text.includes(link) && !link.includes('#:~:text='))).toEqual([]);
    expect(text).not.toContain('#:~:text=');
    for (const link of parseHTML(html).document.querySelectorAll('a'))
      expect(link.textContent?.trim()).not.toBe('');
  });

  test('says family and width once, a width for Word alone, and nothing of how it was rendered', async () => {
    const { html } = await renderIssue(props);
    expect(html.match(/Georgia|Segoe UI/g)?.length).toBeLessThanOrEqual(12);
    expect(html.replace(/<!--\[if mso\]>.*?<!\[endif\]-->/gs, '')).not.toMatch(/<!--|[^-]width:6\d\dpx/);
    expect(html).toMatch(/<!--\[if mso\]>.*PixelsPerInch.*<\/head>/s);
    expect(html).not.toContain('font-size:0');
  });

  test('holds at most 1.6 KB of markup for an entry, addresses aside, in one table', async () => {
    const entry = (n: number) =>
      anEntry({
        headline: `Frost ${n}`,
        site: 'The Weir',
        date: '2026-11-18',
        url: `https://weir.example/${n}`,
        quotes: [1, 2].map((at) =>
          aQuote(`Black by ${at}`, 'Ada Morn', { role: 'a grower', link: `https://weir.example/${n}#${at}` }),
        ),
        context: ['It froze in 1987.', 'It froze in 2012.'],
      });
    const weigh = async (count: number) => {
      const entries = Array.from({ length: count }, (_, n) => entry(n));
      const { html } = await renderIssue({
        ...withEntries(...entries),
        newsletter: { ...sample.newsletter, look },
      });
      const words = parseHTML(html).document.body.textContent ?? '';
      return {
        markup: Buffer.byteLength(html) - Buffer.byteLength(words + linksOf(html).join('')),
        tables: html.split('<table').length,
      };
    };
    const [few, many] = await Promise.all([weigh(2), weigh(6)]);
    expect((many.markup - few.markup) / 4).toBeLessThan(1.6 * 1024);
    expect(many.tables - few.tables).toBeLessThanOrEqual(4);
  });

  test('weighs a quarter of what Gmail shows, with four articles', async () => {
    expect(Buffer.byteLength((await renderIssue(props)).html)).toBeLessThan(26 * 1024);
  });

  test('writes the mirrors out in both parts', async () => {
    const addresses = [props.newsletter.url, 'https://mirror.example.net', 'https://letter.example.com'];
    const { html, text } = await renderIssue({ ...props, newsletter: { ...props.newsletter, addresses } });
    for (const part of [parseHTML(html).document.body.textContent ?? '', text]) {
      expect(part).toMatch(/If letter\.example\.org does not open:\s+https:\/\/mirror\.example\.net\/\s/);
      expect(part).toContain('https://letter.example.com/');
    }
  });

  test('has an even number of links over both parts, whatever stands in it', async () => {
    for (let count = 1; count <= 4; count += 1) {
      const entries = Array.from({ length: count }, (_, n) =>
        anEntry({
          headline: `Frost ${n}`,
          url: `https://weir.example/${n}`,
          quotes: [aQuote('Black', null, { link: `https://weir.example/${n}#q` })],
        }),
      );
      const { html, text } = await renderIssue({
        ...withEntries(...entries),
        newsletter: { ...sample.newsletter, look },
      });
      expect((linksOf(html).length + text.split('https://').length - 1) % 2).toBe(0);
    }
  });
});

describe('a text part', () => {
  test('has no line over 72 characters but those that hold an address', async () => {
    for (const language of mailTexts.languages) {
      const { text } = await renderIssue({ ...sample, variant: { ...sample.variant, language } });
      const long = text.split('\n').filter((line) => Array.from(line).length > 72);
      expect(long.filter((line) => !/^\s*https:\/\/\S+$/.test(line))).toEqual([]);
    }
  });

  test('sets quotes in with their speaker after a dash, and headings on a line', async () => {
    const quote = aQuote('The blossom was black by six,', 'Ada Morn', {
      role: 'a grower',
      link: 'https://a.example/#x',
    });
    const { text } = await renderIssue(withEntries(anEntry({ headline: 'Early Frost', quotes: [quote] })));
    expect(text).toContain('Early Frost\n-----------\n');
    expect(text).not.toContain('https://a.example/#x');
    expect(text).toContain('  “The blossom was black by six”\n  — Ada Morn, a grower\n');
  });
});

describe('what an entry shows', () => {
  test('a speaker who isn’t known is not guessed', async () => {
    const { html, text } = await renderIssue(
      withEntries(anEntry({ headline: 'Frost', quotes: [aQuote('Black by six')] })),
    );
    expect(text).toContain('“Black by six”\n  — quoted in the article');
    expect(html).toContain('quoted in the article');
  });

  test.each(['broadsheet', 'brief', 'letter'])(
    'beside a quote stand its speaker, what that person is and the way to its place: %s',
    async (look) => {
      const link = 'https://weir.example/frost#q';
      const quote = aQuote('Black by six', 'Ada Morn', { role: 'a grower of the valley', link });
      const entries = [anEntry({ headline: 'Thaw' }), anEntry({ headline: 'Frost', quotes: [quote] })];
      const newsletter = { ...sample.newsletter, look };
      const { html } = await renderIssue({ ...withEntries(...entries), newsletter });
      const { document } = parseHTML(html);
      const place = document.querySelector(`a[href="${link}"]`);
      expect(place?.textContent).toBe('→\u00a0in\u00a0the\u00a0article');
      const group = place?.parentElement;
      expect([group?.getAttribute('style'), group?.textContent]).toEqual([
        'display:inline-block',
        'valley →\u00a0in\u00a0the\u00a0article',
      ]);
      expect(group?.parentElement?.textContent).toMatch(
        /Ada Morn, a grower of the valley →\u00a0in\u00a0the\u00a0article$/,
      );
    },
  );

  test('a lead’s headline that would fill a phone is set smaller', async () => {
    const lead = async (headline: string) =>
      parseHTML((await renderIssue(withEntries(anEntry({ headline })))).html).document.querySelector('h2')
        ?.className;
    expect(await lead('Frost Takes the Blossom')).toBe('lead');
    expect(await lead(`Frost Takes ${'the Blossom of Another Valley and '.repeat(3)}the Rest`)).toBe(
      'long-lead',
    );
  });

  test('no line of a French article begins with a guillemet, a colon or a mark', async () => {
    const entry = anEntry({ headline: 'Gel : « rien ne reste »', lede: 'Que faire ?', language: 'fr' });
    const { html, text } = await renderIssue(withEntries(entry));
    for (const part of [parseHTML(html).document.body.textContent, text])
      for (const words of ['Gel\u00a0: «\u00a0rien ne reste\u00a0»', 'Que faire\u00a0?'])
        expect(part).toContain(words);
  });

  test.each(looks.map(({ name }) => name))(
    'a long issue says first what its sections hold: %s',
    async (look) => {
      const of = (id: string, title: string | null, count: number) => ({
        id,
        title,
        entries: Array.from({ length: count }, (_, n) => anEntry({ headline: `${id} ${n}` })),
      });
      const content = {
        ...sample.content,
        sections: [of('ice', 'Ice', 4), of('sun', 'Sun', 3), of('main', null, 1)],
      };
      const { html } = await renderIssue({ ...sample, content, newsletter: { ...sample.newsletter, look } });
      const words = parseHTML(html).document.body.textContent?.replaceAll('\u00a0', ' ');
      expect(words).toContain('Ice (3 stories), Sun (3 stories), Other news (one story)');
    },
  );

  test('in prose the source of an article that runs the other way stands on a line of its own', async () => {
    const entry = anEntry({ headline: 'البرلمان', language: 'ar', site: 'البريد', date: '2026-11-20' });
    const newsletter = { ...sample.newsletter, look: 'letter' };
    const { html } = await renderIssue({ ...withEntries(entry), newsletter });
    const line = parseHTML(html).document.querySelector('p > span[dir=ltr]');
    expect(line?.textContent).toBe('البريد, 20 November 2026');
    expect(line?.getAttribute('style')).toContain('display:block');
  });

  test('a few quoted words stand within their sentence', async () => {
    const fragment = aQuote('black by six', 'Ada Morn', {
      kind: 'fragment',
      within: 'Morn said that the blossom was “black by six.”',
    });
    const { html } = await renderIssue(withEntries(anEntry({ headline: 'Frost', quotes: [fragment] })));
    const { document } = parseHTML(html);
    expect(document.querySelector('blockquote')?.textContent).toBe(
      'Morn said that the blossom was “black by six.”',
    );
  });

  test('additions stand in square brackets and in another colour', async () => {
    const lede = { ...aPiece('He came last month.'), additions: [{ at: 2, text: 'Tann' }] };
    const { html, text } = await renderIssue(
      withEntries({ ...anEntry({ headline: 'Visit' }), lede: [lede] }),
    );
    const addition = [...parseHTML(html).document.querySelectorAll('span.soft')].find(
      (span) => span.textContent === ' [Tann]',
    );
    expect(addition?.getAttribute('style')).toContain('color:');
    expect(text).toContain('He [Tann] came last month.');
  });

  test('what a language model or the editors wrote says so', async () => {
    const entry = anEntry({ headline: 'Frost' });
    const written = {
      ...entry,
      lede: [{ ...aPiece('It was cold.'), origin: 'model' as const }],
      context: [{ ...aPiece('It often is.'), origin: 'editor' as const }],
    };
    const { html, text } = await renderIssue(withEntries(written));
    for (const part of [html.replace(/<[^>]+>/g, ''), text]) {
      expect(part).toContain('It was cold. [Written by a language model]');
      expect(part).toContain('It often is. [Written by the editors]');
    }
  });

  test.for(looks.map((look) => look.name))(
    'an editor’s note stands after the quotes and is said to be theirs, in short entries too: %s',
    async (look) => {
      const note = 'Three towns drink from this reservoir.\n\nThe vote is on Tuesday.';
      const quotes = [aQuote('We had a week', 'Ada Morn')];
      const entries = Array.from({ length: 12 }, (_, n) =>
        anEntry({ headline: `Reservoir ${n}`, quotes, context: ['It ran dry in 1976.'], note }),
      );
      const { html, text } = await renderIssue({
        ...withEntries(...entries),
        newsletter: { ...sample.newsletter, look },
      });
      const { document } = parseHTML(html);
      const words = document.body.textContent ?? '';
      expect(words.match(/Why it matters \(editors’ note\)\.? Three towns drink/g)).toHaveLength(12);
      const order = /We had a week.*?Three towns.*?The vote is on Tuesday\..*?It ran dry/gs;
      expect(words.match(order)).toHaveLength(entries.length);
      for (const quote of document.querySelectorAll('blockquote'))
        expect(quote.textContent).not.toContain('Three towns');
      expect(text).toContain(
        'Why it matters (editors’ note): Three towns drink from this reservoir.\nThe vote is on Tuesday.',
      );
    },
  );

  test.for(looks.map((look) => look.name))(
    'full stories stand first and briefs after them as one group, in both parts: %s',
    async (look) => {
      const full = { quotes: [aQuote('We had a week', 'Ada Morn')], site: 'The Weir' };
      const entries = [
        anEntry({ headline: 'Reservoir', ...full }),
        ...['Owls', 'Bells', 'Bread', 'Wool', 'Sluice', 'Lock', 'Weir'].map((headline, at) =>
          anEntry({ headline, ...(at % 2 === 1 && full), url: `https://weir.example/${headline}` }),
        ),
      ];
      const { html, text } = await renderIssue({
        ...withEntries(...entries),
        newsletter: { ...sample.newsletter, look },
      });
      const { document } = parseHTML(html);
      const order = ['Reservoir', 'Bells', 'Wool', 'Lock', 'Owls', 'Bread', 'Sluice', 'Weir'];
      const headings = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent ?? '');
      expect(
        headings.flatMap((heading) => order.find((headline) => heading.endsWith(headline)) ?? []),
      ).toEqual(order);
      expect(document.body.textContent?.split('In brief')).toHaveLength(2);
      expect(text).toMatch(/Lock\n----\n.*\n-+\n\nIn brief:\n\n- Owls\n {2}.*\n\n- Bread\n/s);
    },
  );

  test('words of ours about an article that runs the other way stand on its side, whole', async () => {
    const entry = {
      ...anEntry({
        headline: 'Ferry',
        context: ['It ran.'],
        site: 'صحيفة',
        date: '2026-11-18',
        url: 'https://a.example/',
      }),
      language: 'ar',
    };
    const { html } = await renderIssue(withEntries(anEntry({ headline: 'Frost' }), entry));
    const { document } = parseHTML(html);
    const ours = [...document.querySelectorAll('p')].filter(({ textContent }) =>
      textContent?.includes('صحيفة'),
    );
    expect(ours.map(({ textContent }) => textContent)).toEqual([
      'صحيفة, 18 November 2026',
      'Read the full article at صحيفة',
    ]);
    for (const line of ours) {
      expect(line.getAttribute('style')).toContain('text-align:right');
      expect(line.hasAttribute('dir')).toBe(false);
      expect(line.querySelector('bdi[lang=ar]')?.textContent).toBe('صحيفة');
    }
  });

  test('a first sentence that serves as the headline is not said twice', async () => {
    const { html, text } = await renderIssue(
      withEntries(anEntry({ headline: 'Frost came early.', lede: 'Frost came early.' })),
    );
    for (const part of [html, text]) expect(part.split('Frost came early.')).toHaveLength(2);
  });

  test('other sources and earlier entries are linked', async () => {
    const entry = {
      ...anEntry({ headline: 'Frost' }),
      also: [{ title: 'Cold', url: 'https://b.example/cold', site: 'The Weir', byline: null, date: null }],
      earlier: [
        {
          date: '2026-03-31',
          headline: 'A Mild Winter',
          url: 'https://letter.example.org/issues/3-a-mild-winter',
        },
      ],
    };
    const { text } = await renderIssue(withEntries(entry));
    expect(text).toContain('Also about this: The Weir [1]\nEarlier here: 31 March 2026, A Mild Winter [2]');
    expect(text).toContain(
      '\n[1] https://b.example/cold\n[2] https://letter.example.org/issues/3-a-mild-winter\n',
    );
  });

  test('quotes are in the marks of the article’s language, in the mail of any language', async () => {
    const entry = anEntry({
      headline: 'Мороз',
      language: 'ru',
      quotes: [aQuote('Всё почернело', 'Ада Морн')],
    });
    const { html } = await renderIssue(withEntries(entry));
    const { document } = parseHTML(html);
    expect(document.querySelector('blockquote[lang=ru]')?.textContent).toBe('«Всё почернело»');
    const marked = [...document.querySelectorAll('span[lang=ru]')].map((part) => part.textContent);
    expect(marked).toContain('Ада Морн');
    for (const part of document.querySelectorAll('[lang=ru]'))
      expect(part.textContent).not.toMatch(/“|in the article|Read the full/);
  });

  test('markup in an article is shown, not obeyed', async () => {
    const { html } = await renderIssue(
      withEntries(anEntry({ headline: '<script>alert("x")</script> & co' })),
    );
    expect(html).not.toContain('<script');
    expect(parseHTML(html).document.querySelector('h2')?.textContent).toBe(
      '<script>alert("x")</script> & co',
    );
  });
});

describe('a variant', () => {
  const other = {
    id: 'coast',
    title: 'The coast',
    entries: [anEntry({ headline: 'Tide Tables Corrected' })],
  };
  const content = { ...sample.content, sections: [...sample.content.sections, other] };

  test('shows the sections that its readers chose, and what belongs to no section', async () => {
    const render = (sections: string[] | null) =>
      renderIssue({ ...sample, content, variant: { ...sample.variant, sections } });
    const lead = section?.entries[0]?.headline.text ?? '';
    const [all, coast, none] = await Promise.all([render(null), render(['coast']), render(['culture'])]);
    expect([all, coast, none].map(({ text }) => text.includes('Tide Tables Corrected'))).toEqual([
      true,
      true,
      false,
    ]);
    expect([all, coast, none].map(({ text }) => text.includes(lead))).toEqual([true, true, true]);
  });

  test('hides the support block from who said "not now"', async () => {
    const shown = await renderIssue(sample);
    const hidden = await renderIssue({ ...sample, variant: { ...sample.variant, support: false } });
    for (const part of ['html', 'text'] as const) {
      expect(shown[part]).toContain('support.example.org/monthly');
      expect(shown[part]).toContain('/not-now/');
      expect(hidden[part]).not.toContain('support.example.org');
      expect(hidden[part]).not.toContain('/not-now/');
    }
  });

  test('speaks its readers’ language around the articles', async () => {
    const { html, text } = await renderIssue({ ...sample, variant: { ...sample.variant, language: 'de' } });
    expect(parseHTML(html).document.documentElement.getAttribute('lang')).toBe('de');
    expect(text).toContain('Freitag, 20. November 2026 · Nr. 12');
    expect(text).toContain('Abmelden:\nhttps://');
  });

  test('is set from right to left in Arabic, an English article within it from left to right', async () => {
    const content = { ...sample.content, message: 'Write to *us*.' };
    const { html } = await renderIssue({
      ...sample,
      content,
      variant: { ...sample.variant, language: 'ar' },
    });
    const { document } = parseHTML(html);
    expect(document.documentElement.getAttribute('dir')).toBe('rtl');
    expect(document.querySelector('div[lang=en][dir=ltr] > p')?.textContent).toBe('Write to us.');
    expect(document.querySelector('div[lang=en][dir=ltr] em')?.getAttribute('style')).toBeNull();
    expect(document.querySelector('h2[lang=en]')?.getAttribute('dir')).toBe('ltr');
    const { tagline, support } = sample.newsletter;
    const whole = [...document.querySelectorAll('bdi')].map(({ textContent }) => textContent);
    expect(whole).toEqual(
      expect.arrayContaining(['14 Harbor Street, Marenth, Corvany', tagline, support?.title, support?.text]),
    );
    expect(document.querySelector('blockquote[lang=en]')?.getAttribute('dir')).toBe('ltr');
    const islands = [...document.querySelectorAll('[lang=en] [lang=ar], [dir=ltr] [lang=ar]')];
    expect(islands.length).toBeGreaterThan(0);
    for (const ours of islands) expect(ours.getAttribute('dir')).toBe('rtl');
  });
});

describe('a reader’s own links', () => {
  test('are filled in without moving a byte', async () => {
    const message = await renderIssue(sample);
    const filled = fillSlots(message, tokens);
    expect(filled.html.length).toBe(message.html.length);
    expect(filled.text).toContain(`https://letter.example.org/leave/${tokens.leave}\n`);
    expect(filled.html).toContain(`https://letter.example.org/preferences/${tokens.preferences}"`);
    expect(filled.html).toContain(`https://letter.example.org/not-now/${tokens['not-now']}"`);
    expect(filled.html + filled.text).not.toContain('SLOT-');
  });

  test('have other placeholders in each rendering', async () => {
    const marks = new Set<string | undefined>();
    for (let n = 0; n < 3; n += 1) marks.add((await renderIssue(sample)).slots?.mark);
    expect(marks.size).toBe(3);
  });

  test('are put in for nothing that an article says or links to, counted or not', async () => {
    const guesses = ['', '0'.repeat(24), 'sample'].flatMap((mark) =>
      Slot.options.map((slot) => toPlaceholder(slot, mark)),
    );
    const words = guesses.join(' ');
    const entry = anEntry({
      headline: words,
      lede: words,
      url: `https://tidewater.test/${guesses.join('/')}`,
      quotes: [aQuote(words, guesses[0])],
    });
    const props = withEntries(entry);
    const counted = replaceSourceLinks(props.content, (target) => `https://a.example/go?to=${target}`);
    for (const content of [props.content, counted]) {
      const { html, text } = fillSlots(await renderIssue({ ...props, content }), tokens);
      for (const part of [html, text])
        for (const token of Object.values(tokens)) expect(part.split(token)).toHaveLength(2);
    }
  });

  test.each(Slot.options)(
    'a rendering with one place too many for %s is not made into mail',
    async (slot) => {
      const message = await renderIssue(sample);
      const { slots } = message;
      if (slots === undefined) throw new Error('an issue has slots');
      const text = `${message.text}\n${toPlaceholder(slot, slots.mark)}`;
      expect(() => checkSlots({ ...message, text, slots })).toThrow(
        `places for readers' own "${slot}" links`,
      );
    },
  );
});

test('a proof has no number and no page on the web', async () => {
  const { text } = await renderIssue({ ...sample, number: null, slug: null });
  expect(text).toContain('\nFriday, 20 November 2026\n');
  expect(text).not.toContain('/issues/12');
});

test('a proof says that it is one in its subject and above all else, and what readers get says nothing of it', async () => {
  const proof = await renderIssue({ ...sample, isProof: true });
  const sent = await renderIssue(sample);
  expect(proof.subject).toBe(`[Proof] ${sent.subject}`);
  expect(proof.text.indexOf('A proof: this issue has not gone out.')).toBe(0);
  expect(proof.html).toContain('A proof: this issue has not gone out.');
  expect(JSON.stringify(sent)).not.toMatch(/proof:/i);
});

describe('an issue of its own kind', () => {
  const message =
    'The *old* lock is **shut**.\n\n- [why](https://norrey.example/lock)\n- [who](mailto:desk@norrey.example)';
  const [lock, bakery, owls] = ['Lock shuts', 'Bakery shuts', 'Owls come'].map((headline) =>
    anEntry({ headline }),
  ) as [Entry, Entry, Entry];
  const issue = withEntries(lock, { ...bakery, rank: 'brief' }, { ...owls, rank: 'second' });
  const content = { ...issue.content, message, support: false };

  test.each(looks.map(({ name }) => name))(
    'is set in the look %s, whatever the newsletter’s is, with its message, its ranks and no support block',
    async (look) => {
      const { html, text, slots } = await renderIssue({ ...sample, content: { ...content, look } });
      const plain = await renderIssue({
        ...sample,
        newsletter: { ...sample.newsletter, look, support: null },
        content,
      });
      expect(html.replaceAll(slots?.mark ?? '', '')).toBe(plain.html.replaceAll(plain.slots?.mark ?? '', ''));
      expect(html).not.toContain(sample.newsletter.support?.title);
      const { document } = parseHTML(html);
      expect(document.querySelector('em')?.textContent).toBe('old');
      expect([...document.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
        'why',
        'who',
      ]);
      expect(linksOf(html)).toEqual(
        expect.arrayContaining(['https://norrey.example/lock', 'mailto:desk@norrey.example']),
      );
      expect(text).toContain('The old lock is shut.\n\n- why [1]\n- who [2]\n');
      expect(text).toContain('[1] https://norrey.example/lock\n[2] mailto:desk@norrey.example\n');
      const sizes = [...document.querySelectorAll('h2')].map((heading) => {
        const isIn = [lock, bakery, owls].some(({ headline }) =>
          heading.textContent?.includes(headline.text),
        );
        return isIn ? heading.getAttribute('class') || 'brief' : null;
      });
      expect(sizes.filter((size) => size !== null)).toEqual(['lead', 'headline', 'brief']);
    },
  );

  test('whose look is gone is set in the newsletter’s', async () => {
    const { html } = await renderIssue({ ...sample, content: { ...content, look: 'mine' } });
    expect(html).toContain(looks.find(({ name }) => name === sample.newsletter.look)?.light.accent);
  });

  test('is set in a look of the newsletter’s own', async () => {
    const [base] = looks;
    const mine = { ...(base as Look), light: { ...(base as Look).light, paper: '#fefdfc' } };
    const newsletter = { ...sample.newsletter, ownLooks: { mine } };
    const { html } = await renderIssue({ ...sample, newsletter, content: { ...content, look: 'mine' } });
    expect(html).toContain('#fefdfc');
  });

  test('has the same message as before where that is plain text', async () => {
    const words = 'Dear readers,\nthe lock & the <b>bakery</b> are shut.\n\n- the editors';
    const { document } = parseHTML(
      (await renderIssue({ ...sample, content: { ...content, message: words } })).html,
    );
    const paragraphs = [...document.querySelectorAll('p')].map(({ textContent }) => textContent);
    expect(paragraphs).toEqual(
      expect.arrayContaining(['Dear readers, the lock & the <b>bakery</b> are shut.', '- the editors']),
    );
    expect(document.querySelectorAll('li, em')).toHaveLength(0);
  });
});

test('a look that nobody made is refused with the names of those that are', async () => {
  const render = renderIssue({ ...sample, newsletter: { ...sample.newsletter, look: 'gazette' } });
  await expect(render).rejects.toThrow(DigestError);
  await expect(render).rejects.toThrow(
    'no look is called "gazette". Choose one of: broadsheet, brief, letter.',
  );
});

test.each(mailTexts.languages)(
  'in %s a reader from a list is told of the list, and never that they confirmed',
  async (language) => {
    const say = mailTexts.in(language);
    const newsletter = { ...sample.newsletter, languages: [...mailTexts.languages] };
    const slots = { newsletter: newsletter.name };
    const confirmed = say('whyThis', slots);
    const listed = say('whyImported', slots);
    for (const [imported, told, untold] of [
      [true, listed, confirmed],
      [false, confirmed, listed],
    ] as const) {
      const { html, text } = await renderIssue({
        ...sample,
        newsletter,
        variant: { ...sample.variant, language, imported },
      });
      for (const part of [parseHTML(html).document.body.textContent ?? '', text]) {
        const words = part.replace(/\s+/g, ' ');
        expect(words).toContain(told.replace(/\s+/g, ' '));
        expect(words).not.toContain(untold.replace(/\s+/g, ' '));
      }
    }
  },
);
