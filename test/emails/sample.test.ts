import { describe, expect, test } from 'vitest';
import { readSources } from '../../src/article/read.ts';
import { condense } from '../../src/condense/condense.ts';
import { verify } from '../../src/domain/verify.ts';
import { assembleIssue } from '../../src/issue/assemble.ts';
import { sampleNewsletter } from '../../templates/sample.ts';

const seeds = new URL('../../seeds', import.meta.url).pathname;
const now = Date.UTC(2026, 10, 20, 9);
const { readings, failures } = await readSources([seeds], {
  now: () => now,
  fetchPage: () => Promise.reject(new Error('the seeds are files')),
  readStdin: () => Promise.reject(new Error('the seeds are files')),
});
const candidates = readings.map(({ article }) => ({ article, entry: condense(article) }));

describe('the sample articles', () => {
  test('are four, all of them readable', () => {
    expect(failures).toEqual([]);
    expect(candidates.map(({ article }) => article.title)).toEqual([
      'The Last Bell of Ostry Street',
      'Corvany Halts Northern Ferry as Drevia Closes Half the Sound',
      'The Herring Have Moved, the Quotas Have Not',
      'Marenth Library to Reopen in January After Six Years',
    ]);
  });

  test('are condensed word for word', () => {
    expect(candidates.flatMap(({ article, entry }) => verify(entry, article))).toEqual([]);
  });

  test('lose what a pasted page brings along', () => {
    const pasted = candidates[1]?.article.text ?? '';
    expect(pasted.startsWith('Corvany on Wednesday suspended')).toBe(true);
    expect(pasted.endsWith('What we don\'t know is what we are waiting for."')).toBe(true);
    expect(pasted).not.toMatch(/Mika Dorrow|Friday Letter|Dear readers|Payment/);
  });
});

// Recorded on purpose: vitest run --config test/vitest.config.ts test/emails/sample.test.ts --update
test('the recorded issue of the previews is what condensing the samples gives today', async () => {
  const entries = candidates.map(({ entry }) => entry);
  const { content } = assembleIssue({ entries, newsletter: sampleNewsletter, now });
  await expect(`${JSON.stringify(content, null, 2)}\n`).toMatchFileSnapshot('../../seeds/issue.json');
});
