// A drag stays smooth on a large body and beside a thousand operations. The longest frame is written down with the test;
// how long it may be depends on the machine, so that only the usual frame is judged.
import path from 'node:path';
import {
  buildDefinition,
  buildManyPaths,
  buildOperation,
  writeConnector,
} from '../../support/connector-folder';
import { watchFrames } from '../frames';
import { type Journey, expect, test } from '../journey';
import type { Studio } from '../pages/studio';

const call = 'The HTTP call';
const card = 'What the maker sees';
const usualFrameMs = 50;

async function open({ folder, start }: Pick<Journey, 'folder' | 'start'>, paths: Record<string, unknown>) {
  const home = await writeConnector(path.join(folder, 'large'), buildDefinition({ title: 'Large', paths }));
  return start({ args: [home] });
}

/** Holds the row and goes down over the rows of a column and up again. */
async function sweep({ page, designer }: Studio, from: Parameters<typeof designer.hold>[0]): Promise<void> {
  await designer.hold(from, designer.row(call, 'Query'));
  const box = await designer.column(call).boundingBox();
  if (!box) throw new Error('The call is not shown.');
  for (const y of [0.2, 0.8, 0.3, 0.7]) {
    await page.mouse.move(box.x + box.width / 2, box.y + box.height * y, { steps: 40 });
  }
}

test('a body with hundreds of properties', async ({ folder, start }, testInfo) => {
  const fields = Array.from({ length: 400 }, (_, index) => [
    `field${index}`,
    index % 10 === 0
      ? { type: 'object', properties: { code: { type: 'string' }, amount: { type: 'number' } } }
      : { type: 'string', 'x-ms-summary': `Field ${index}` },
  ]);
  const schema = { type: 'object', properties: Object.fromEntries(fields) as unknown };
  const post = {
    ...buildOperation('SetAll', 'Set all'),
    parameters: [
      { name: 'mode', in: 'query', type: 'string', 'x-ms-summary': 'Mode' },
      { name: 'body', in: 'body', schema },
    ],
  };
  const studio = await open({ folder, start }, { '/all': { post } });
  const { designer, page } = studio;
  await expect(designer.row(call, 'field9')).toBeVisible();
  const frames = await watchFrames(page, () => sweep(studio, designer.row(call, 'field9')));
  await page.mouse.up();
  testInfo.annotations.push({ type: 'longest frame, ms', description: frames.longestMs.toFixed(1) });
  expect(frames.gapsMs.length).toBeGreaterThan(20);
  expect(frames.medianMs).toBeLessThan(usualFrameMs);
});

test('a thousand operations beside it', async ({ folder, start }, testInfo) => {
  const studio = await open({ folder, start }, buildManyPaths(1000));
  const { designer, explorer, page } = studio;
  await explorer.tree.getByRole('treeitem', { level: 3 }).first().click();
  await expect(designer.row(card, 'Filter')).toBeVisible();
  await designer.open(designer.row('Sources', 'Operations'));
  const frames = await watchFrames(page, () => sweep(studio, designer.row('Sources', 'Get thing 2')));
  await page.mouse.up();
  testInfo.annotations.push({ type: 'longest frame, ms', description: frames.longestMs.toFixed(1) });
  expect(frames.gapsMs.length).toBeGreaterThan(20);
  expect(frames.medianMs).toBeLessThan(usualFrameMs);
});
