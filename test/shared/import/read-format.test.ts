import { describe, expect, it } from 'vitest';
import { readFormat } from '../../../shared/import/read-format';

describe('readFormat', () => {
  it.each([
    [{ swagger: '2.0' }, 'swagger-2', 'Swagger 2.0'],
    [{ swagger: 2 }, 'swagger-2', 'Swagger 2.0'],
    [{ openapi: '3.0.3' }, 'openapi-3', 'OpenAPI 3.0.3'],
    [{ openapi: 3.1 }, 'openapi-3', 'OpenAPI 3.1'],
  ])('reads %j', (document, family, format) => {
    const read = readFormat(document);
    expect(read).toMatchObject({ ok: true, value: { family, format, root: document } });
  });

  it.each([
    [{ openapi: '4.0' }, /version 4\.0/],
    [{ swaggerVersion: '1.2' }, /Swagger 1/],
    [{ asyncapi: '3.0.0' }, /AsyncAPI/],
    [{ info: { _postman_id: '1' }, item: [] }, /Postman/],
    [{ log: { entries: [] } }, /HAR/],
    [{ $schema: 'x', properties: {} }, /JSON schema/],
    [{ hello: 1 }, /no OpenAPI version/],
    [[1], /not an object/],
    ['text', /not an object/],
    [null, /not an object/],
  ])('refuses %j and says what it is', (document, sentence) => {
    const read = readFormat(document);
    expect(read).toMatchObject({ ok: false, problem: { code: 'import-not-openapi' } });
    expect(read.ok ? '' : read.problem.message).toMatch(sentence);
  });
});
