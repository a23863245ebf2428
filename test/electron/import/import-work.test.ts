import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createImportWork } from '../../../electron/import/import-work';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const document = {
  openapi: '3.1.0',
  info: { title: 'Things', version: '1' },
  servers: [{ url: 'https://api.example.com' }],
  paths: { '/a': { get: { operationId: 'A', responses: { '200': { description: 'D' } } } } },
};

async function writeDocument(text: string, name = 'api.json'): Promise<string> {
  const file = path.join(await makeTemporaryFolder(), name);
  await writeFile(file, text);
  return file;
}

const silent = (): void => undefined;

describe('createImportWork', () => {
  it('reads, tells the stages, and builds', async () => {
    const stages: string[] = [];
    const work = createImportWork();
    const outline = await work.read(await writeDocument(JSON.stringify(document)), (stage) =>
      stages.push(stage),
    );
    expect(outline).toMatchObject({ ok: true, value: { title: 'Things', operations: [{ key: 'get /a' }] } });
    const built = await work.build(
      ['get /a'],
      (stage) => stages.push(stage),
      () => false,
    );
    expect(built).toMatchObject({ ok: true, value: { losses: [] } });
    expect(stages.slice(0, 4)).toEqual(['read', 'parse', 'outline', 'convert']);
  });

  it('keeps the text of an OpenAPI 2.0 document in JSON, and prints one in YAML', async () => {
    const swagger = {
      swagger: '2.0',
      info: { title: 'T', version: '1' },
      host: 'api.example.com',
      paths: document.paths,
    };
    const text = JSON.stringify(swagger, null, 4);
    const work = createImportWork();
    await work.read(await writeDocument(text), silent);
    const kept = await work.build(['get /a'], silent, () => false);
    expect(kept?.ok && kept.value.files.files[0]?.text).toBe(text);
    await work.read(
      await writeDocument(
        'swagger: 2.0\ninfo: { title: T, version: "1" }\npaths: { /a: { get: {} } }\n',
        'a.yaml',
      ),
      silent,
    );
    const printed = await work.build(['get /a'], silent, () => false);
    expect(printed?.ok && printed.value.files.files[0]?.text).toMatch(/^\{\n {2}"swagger": "2\.0",\n/);
  });

  it('tells what was forgiven in the text', async () => {
    const outline = await createImportWork().read(
      await writeDocument('{"openapi":"3.0.0","paths":{},}'),
      silent,
    );
    expect(outline.ok && outline.value.problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning json-trailing-comma',
      'error import-no-operations',
    ]);
  });

  it('refuses to build before anything was read', async () => {
    const built = await createImportWork().build(['get /a'], silent, () => false);
    expect(built).toMatchObject({ ok: false });
  });
});
