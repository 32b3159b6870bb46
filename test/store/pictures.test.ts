import { expect, test } from 'vitest';
import { createPictures } from '../../src/store/pictures.ts';
import { dialects, openTestDatabase } from './dialects.ts';

const { bytes, ...picture } = {
  id: '0a'.repeat(16),
  type: 'image/jpeg' as const,
  width: 1200,
  height: 800,
  bytes: Uint8Array.from([0xff, 0xd8, 0x00, 0x27, 0xff, 0xd9]),
};

for (const dialect of dialects) {
  test(`${dialect}: a picture is kept once, as it was, and outlasts what is known of its address`, async () => {
    await using database = await openTestDatabase(dialect);
    const pictures = createPictures(database);
    await pictures.keep({ ...picture, bytes }, 1_000);
    await pictures.keep({ ...picture, bytes }, 2_000);
    const found = await pictures.find(picture.id);
    expect({ ...found, bytes: [...(found?.bytes ?? [])] }).toEqual({ ...picture, bytes: [...bytes] });
    await pictures.keepOutcome('a', { at: 1_000, trouble: 'the server answered 404' });
    expect(await pictures.findOutcome('a')).toEqual({ at: 1_000, trouble: 'the server answered 404' });
    await pictures.keepOutcome('a', { at: 2_000, picture });
    expect(await pictures.findOutcome('a')).toEqual({ at: 2_000, picture });
    await pictures.forgetOutcomes(2_001);
    expect(await pictures.findOutcome('a')).toBeUndefined();
    expect((await pictures.find(picture.id))?.width).toBe(1200);
  });
}
