// Texts of any length become the same document as when they are read at once, and the window is asked in between.
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../renderer/store/read-document';
import { openDocument } from '../../../shared/connector/open-document';
import { buildOpened } from '../../support/open-studio';

function buildLong() {
  const { files } = buildOpened().files;
  const [definition, ...others] = files;
  const list = JSON.stringify(Array.from({ length: 60_000 }, (_, index) => ({ index })));
  const long = { ...definition!, text: definition!.text.replace('"swagger"', `"x": ${list}, "swagger"`) };
  return { files: [long, ...others], icon: null };
}

describe('readDocument', () => {
  it('reads what reading at once reads', async () => {
    const files = buildLong();
    const [sliced, whole] = [await readDocument(files), openDocument(files)];
    expect(sliced).toEqual(whole);
    expect(sliced.ok).toBe(true);
  });

  it('lets others go on in between', async () => {
    let turns = 0;
    const count = () => (turns += 1);
    const timer = setInterval(count, 0);
    await readDocument(buildLong());
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });

  it('refuses what is no definition', async () => {
    await expect(readDocument({ files: [], icon: null })).resolves.toMatchObject({
      problem: { code: 'definition-missing' },
    });
  });
});
