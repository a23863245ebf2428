// What goes wrong outside the app: each time a clear sentence, a window that goes on, and nothing lost.
import { execFileSync } from 'node:child_process';
import { mkdir, open, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { findDeadPort, startLoopbackServer } from '../../support/loopback-server';
import { buildSelfSigned } from '../../support/self-signed-certificate';
import { answerOpenDialog } from '../dialogs';
import { expect, test } from '../journey';
import type { Studio } from '../pages/studio';

const definitionName = 'apiDefinition.swagger.json';

/** Makes a file of that size without writing it all. */
async function makeLargeFile(file: string, megabytes: number, start: string): Promise<void> {
  const handle = await open(file, 'w');
  await handle.write(start);
  await handle.truncate(megabytes << 20);
  await handle.close();
}

async function importFile(studio: Studio, file: string) {
  await answerOpenDialog(studio.app, file);
  await studio.goTo('Home');
  await studio.start('Import OpenAPI file').click();
  return studio.page.getByRole('dialog', { name: 'The document could not be imported' });
}

/** Opens a folder by the system's dialog. */
async function openFolder(studio: Studio, folder: string): Promise<void> {
  await answerOpenDialog(studio.app, folder);
  await studio.page.keyboard.press('Control+O');
}

test('files that are no API description', async ({ folder, start }) => {
  const studio = await start();
  const large = path.join(folder, 'large.json');
  await makeLargeFile(large, 100, '{ "openapi": "3.0.0", "info": {} ');
  let dialog = await importFile(studio, large);
  await expect(dialog).toContainText('large.json has 100 MB');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const binary = path.join(folder, 'picture.json');
  await writeFile(binary, Buffer.from(Array.from({ length: 4096 }, (_, index) => (index * 7) % 256)));
  dialog = await importFile(studio, binary);
  await expect(dialog).toContainText('picture.json is not a text file');
  await dialog.getByRole('button', { name: 'Close' }).click();

  const other = path.join(folder, 'package.json');
  await writeFile(other, '{ "name": "something-else" }');
  dialog = await importFile(studio, other);
  await expect(dialog).toContainText(/OpenAPI/u);
  await dialog.getByRole('button', { name: 'Close' }).click();

  const broken = path.join(folder, 'broken.yaml');
  await writeFile(broken, 'openapi: 3.0.0\ninfo:\n  title: "no end\npaths: {}\n');
  dialog = await importFile(studio, broken);
  await expect(dialog).toContainText(/[Ll]ine \d/u);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(studio.start('New connector')).toBeVisible();
});

test('folders that are no connector', async ({ folder, start }) => {
  const studio = await start();
  const empty = path.join(folder, 'empty');
  await mkdir(empty);
  await openFolder(studio, empty);
  await expect(studio.notice(/no definition|apiDefinition/u)).toBeVisible();

  const large = await writeConnector(path.join(folder, 'large'), buildDefinition());
  await makeLargeFile(path.join(large, definitionName), 100, '{ "swagger": "2.0" ');
  await openFolder(studio, large);
  await expect(studio.notice(/100 MB/u)).toBeVisible();

  const binary = await writeConnector(path.join(folder, 'binary'), buildDefinition());
  await writeFile(path.join(binary, definitionName), Buffer.from([0, 1, 2, 3, 0, 255, 254, 0]));
  await openFolder(studio, binary);
  await expect(studio.notice(/is not a text file/u)).toBeVisible();

  await openFolder(studio, path.join(folder, 'nowhere'));
  await expect(studio.notice(/There is no folder/u)).toBeVisible();
  await expect(studio.start('New connector')).toBeVisible();
});

test('a definition with errors in its text opens, says where, and stays editable', async ({
  folder,
  start,
}) => {
  const home = await writeConnector(path.join(folder, 'broken'), buildDefinition());
  const file = path.join(home, definitionName);
  const text = (await readFile(file, 'utf8')).replace('"basePath": "/",', '"basePath": "/"');
  await writeFile(file, text);
  const studio = await start({ args: [home] });
  await studio.goTo('Problems');
  await expect(studio.page.getByRole('main')).toContainText(/comma/u);
  await expect(studio.explorer.row('List items')).toHaveCount(0);
  await studio.goTo('Design');
  await expect(studio.explorer.row('List items')).toBeVisible();
});

test('a file that is deleted while it is open is told, and saving brings it back', async ({
  folder,
  start,
}) => {
  const home = await writeConnector(path.join(folder, 'items'), buildDefinition());
  const file = path.join(home, definitionName);
  const before = await readFile(file, 'utf8');
  const studio = await start({ args: [home] });
  await expect(studio.bar).toContainText('Items');
  await rm(file);
  await expect(
    studio.notice(definitionName).or(studio.dialog.filter({ hasText: definitionName })),
  ).toBeVisible();
  await expect(studio.bar).not.toContainText(/^Saved$/u);
  const keep = studio.dialog.getByRole('button', { name: 'Keep what is here' });
  if (await keep.isVisible()) await keep.click();
  await studio.page.keyboard.press('Control+S');
  const overwrite = studio.dialog.getByRole('button', { name: 'Write over them' });
  await expect(overwrite.or(studio.bar.getByText('Saved', { exact: true }))).toBeVisible();
  if (await overwrite.isVisible()) await overwrite.click();
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toBe(before);
});

test('a folder that cannot be written refuses the save and keeps the work', async ({ folder, start }) => {
  const home = await writeConnector(path.join(folder, 'items'), buildDefinition());
  const locked = await lockFolder(home);
  try {
    const studio = await start({ args: [home] });
    await expect(studio.bar).toContainText('Items');
    await studio.run('Go to General');
    await studio.page.getByLabel('Title').fill('Renamed');
    await expect(studio.bar).toContainText('Unsaved changes');
    await studio.page.keyboard.press('Control+S');
    await expect(studio.notice(/cannot be written/u)).toBeVisible();
    await expect(studio.bar).toContainText('Unsaved changes');
    await expect(studio.page.getByLabel('Title')).toHaveValue('Renamed');

    const other = path.join(folder, 'other');
    await answerOpenDialog(studio.app, other);
    await studio.run('Save to another folder');
    await expect(studio.bar.getByText('Saved', { exact: true })).toBeVisible();
    expect(await readFile(path.join(other, definitionName), 'utf8')).toContain('Renamed');
  } finally {
    await locked.unlock();
  }
  expect(await readFile(path.join(home, definitionName), 'utf8')).not.toContain('Renamed');
});

/** Makes a folder refuse every write. Root may write anywhere, so that for root the disk itself has to refuse. */
async function lockFolder(folder: string): Promise<{ unlock(): Promise<void> }> {
  if (process.getuid?.() !== 0) {
    execFileSync('chmod', ['-R', 'a-w', folder]);
    return { unlock: async () => void execFileSync('chmod', ['-R', 'u+w', folder]) };
  }
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,ro,bind', folder]);
  return { unlock: async () => void execFileSync('umount', ['--lazy', folder]) };
}

/** Sends 50 MB for `/large`, the last of them only after `finish`, and never answers `/slow`. */
async function startLargeServer() {
  const chunk = Buffer.alloc(1 << 20, 'a');
  let finish = () => {};
  const finished = new Promise<void>((resolve) => (finish = resolve));
  const server = await startLoopbackServer((request, response) => {
    if (request.url?.startsWith('/slow')) return;
    const body = async function* () {
      for (let sent = 1; sent < 50; sent += 1) yield chunk;
      await finished;
      yield chunk;
    };
    response.writeHead(200, { 'content-type': 'text/plain' });
    Readable.from(body()).pipe(response);
  });
  return { ...server, finish };
}

test('web APIs that do not answer as they should', async ({ folder, start }) => {
  const plain = await startLargeServer();
  const tls = await startLoopbackServer(
    (_request, response) => response.end('{}'),
    buildSelfSigned('localhost'),
  );
  const call = (operationId: string) => ({
    get: { operationId, responses: { '200': { description: 'Done' } } },
  });
  const makeConnector = (name: string, host: string, scheme: 'http' | 'https') =>
    writeConnector(
      path.join(folder, name),
      buildDefinition({
        title: name,
        host,
        scheme,
        paths: { '/large': call('GetLarge'), '/slow': call('GetSlow') },
      }),
    );
  const dead = await makeConnector('Dead', `127.0.0.1:${await findDeadPort()}`, 'http');
  const unknown = await makeConnector('Unknown', 'no-such-host.invalid', 'https');
  const distrusted = await makeConnector('Distrusted', `localhost:${tls.port}`, 'https');
  const large = await makeConnector('Large', plain.host, 'http');
  const studio = await start();
  const { test: panel, explorer, page } = studio;
  const send = async (home: string) => {
    await openFolder(studio, home);
    await expect(studio.bar).toContainText(path.basename(home));
    await page.keyboard.press('F5');
    await panel.sendButton.click();
  };
  try {
    await send(dead);
    await expect(panel.outcome).toContainText('No reply');
    await expect(panel.reply).toContainText('Nothing answers at 127.0.0.1');

    await send(unknown);
    await expect(panel.outcome).toContainText('No reply');
    await expect(panel.reply).toContainText(/no-such-host\.invalid/u);

    await send(distrusted);
    await expect(panel.outcome).toContainText('No reply');
    await expect(panel.reply).toContainText('The certificate of localhost');
    await expect(panel.reply).toContainText('signed by itself');

    await send(large);
    await expect(panel.reply).toContainText('Receiving the reply');
    await explorer.filter.fill('Slow');
    await expect(explorer.row('GetLarge')).toBeHidden();
    await explorer.filter.fill('');
    plain.finish();
    await expect(panel.outcome).toContainText('200', { timeout: 30_000 });
    await expect(panel.outcome).toContainText('50 MB');
    await panel.view('Body').click();
    await expect(panel.reply).toContainText(/The first .* of 50 MB/u);

    await explorer.row('GetSlow').click();
    await panel.sendButton.click();
    await expect(panel.reply).toContainText('Waiting for the reply');
    await panel.cancelButton.click();
    await expect(panel.sendButton).toBeEnabled();
    await expect(panel.reply).not.toContainText('Waiting for the reply');
  } finally {
    await plain.close();
    await tls.close();
  }
});
