import { describe, expect, it } from 'vitest';
import { buildNewConnector } from '../../../shared/connector/new-connector';
import { openDocument } from '../../../shared/connector/open-document';
import { checkConnector } from '../../../shared/rules/check-connector';

function definitionOf(host: string): Record<string, unknown> {
  const made = buildNewConnector({ title: ' Orders ', host });
  if (!made.ok) throw new Error(made.problem.message);
  return JSON.parse(made.value.files[0]?.text ?? '') as Record<string, unknown>;
}

describe('buildNewConnector', () => {
  it.each([
    ['api.contoso.com', 'https', 'api.contoso.com', '/'],
    ['https://API.contoso.com/v1/', 'https', 'api.contoso.com', '/v1'],
    ['http://localhost:5000/a/b?x=1#y', 'http', 'localhost:5000', '/a/b'],
    ['http://[::1]:8080', 'http', '[::1]:8080', '/'],
    ['  ', 'https', 'api.example.com', '/'],
  ])('takes %j apart', (written, scheme, host, basePath) => {
    expect(definitionOf(written)).toMatchObject({
      swagger: '2.0',
      info: { title: 'Orders' },
      schemes: [scheme],
      host,
      basePath,
    });
  });

  it.each(['api contoso', 'ftp://api.contoso.com', '-a.b', 'a..b', 'api.contoso.com:port'])(
    'refuses %j',
    (host) => {
      expect(buildNewConnector({ title: 'Orders', host })).toMatchObject({
        problem: { code: 'host-invalid', place: { pointer: '/host' } },
      });
    },
  );

  it('makes a connector to which nothing is missing but operations', () => {
    const made = buildNewConnector({ title: 'Orders', host: 'api.contoso.com' });
    const opened = made.ok ? openDocument(made.value) : made;
    const errors = opened.ok
      ? checkConnector(opened.value).filter(({ severity }) => severity === 'error')
      : [];
    expect(errors.map(({ code }) => code)).toEqual(['paths-empty']);
  });
});
