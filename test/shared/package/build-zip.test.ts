import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ConnectorFiles, SourceFile } from '../../../shared/connector/document';
import { buildNewConnector } from '../../../shared/connector/new-connector';
import { buildConnectorZip } from '../../../shared/package/build-zip';
import { hasCorpus, readCorpus } from '../../support/corpus';

function file(role: SourceFile['role'], name: string, text: string): SourceFile {
  return { role, name, text, encoding: 'utf-8' };
}

function pack(files: readonly SourceFile[], icon: ConnectorFiles['icon'] = null) {
  const built = buildConnectorZip({ files, icon });
  if (!built.ok) throw new Error(built.problem.message);
  return built.value;
}

const definition = file('definition', 'apiDefinition.swagger.json', '{ "swagger": "2.0" }\r\n');

/** A properties file with a sign-in that carries this secret. */
function withSecret(secret: string): SourceFile {
  const token = { type: 'oauthSetting', oAuthSettings: { clientId: 'id', clientSecret: secret } };
  return file(
    'properties',
    'apiProperties.json',
    JSON.stringify({ properties: { connectionParameters: { token } } }),
  );
}

describe('buildConnectorZip', () => {
  it('packs the files byte for byte, then the icon', () => {
    const marked: SourceFile = { ...file('properties', 'apiProperties.json', '{}'), encoding: 'utf-8-bom' };
    const zip = pack([definition, marked], { name: 'icon.png', bytes: 'AAEC' });
    const unpacked = unzipSync(zip.bytes);
    expect(Object.keys(unpacked)).toEqual(['apiDefinition.swagger.json', 'apiProperties.json', 'icon.png']);
    expect(new TextDecoder().decode(unpacked['apiDefinition.swagger.json'])).toBe(definition.text);
    expect([...(unpacked['apiProperties.json'] ?? [])]).toEqual([0xef, 0xbb, 0xbf, 0x7b, 0x7d]);
    expect([...(unpacked['icon.png'] ?? [])]).toEqual([0, 1, 2]);
    expect(zip.entries).toEqual([
      { name: 'apiDefinition.swagger.json', sizeBytes: 22 },
      { name: 'apiProperties.json', sizeBytes: 5 },
      { name: 'icon.png', sizeBytes: 3 },
    ]);
  });

  it('gives the same bytes for the same files, wherever the clock stands', () => {
    const zone = process.env['TZ'];
    const bytes = ['UTC', 'America/New_York', 'Asia/Tokyo', 'Pacific/Kiritimati'].map((name) => {
      process.env['TZ'] = name;
      return Buffer.from(pack([definition]).bytes).toString('hex');
    });
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
    expect(new Set(bytes).size).toBe(1);
  });

  it('never lets a client secret out, whatever it looks like', () => {
    const secrets = fc.stringMatching(/^[A-Za-z0-9~._-]{20,40}$/);
    fc.assert(
      fc.property(secrets, (secret) => {
        fc.pre(
          !/your|placeholder|example|sample|secret|change|insert|enter|todo|dummy|x{4}|\.{3}/i.test(secret),
        );
        const built = buildConnectorZip({ files: [definition, withSecret(secret)], icon: null });
        expect(built).toMatchObject({
          ok: false,
          problem: {
            code: 'package-has-secret',
            place: {
              file: 'properties',
              pointer: '/properties/connectionParameters/token/oAuthSettings/clientSecret',
            },
          },
        });
        expect(JSON.stringify(built)).not.toContain(secret);
      }),
    );
  });

  it('lets fillers pass', () => {
    for (const filler of [
      '',
      '<your client secret>',
      'YOUR_CLIENT_SECRET',
      "@environmentVariables('secret')",
    ]) {
      expect(buildConnectorZip({ files: [definition, withSecret(filler)], icon: null }).ok).toBe(true);
    }
  });

  it('tells of texts that look like secrets and packs them', () => {
    const text = JSON.stringify({
      in: 'header',
      name: 'k',
      'x-ms-test-value': 'Bearer 8f14e45fceea167a5a36',
    });
    const zip = pack([file('definition', 'd.json', text)]);
    expect(zip.findings).toMatchObject([
      { code: 'secret-suspected', place: { pointer: '/x-ms-test-value' } },
    ]);
  });

  it.each(['', '.', '..', 'a/b.json', 'a\\b.json', '../x', '__proto__'])(
    'refuses a file called %j',
    (name) => {
      const built = buildConnectorZip({ files: [file('definition', name, '{}')], icon: null });
      expect(built).toMatchObject({ ok: false, problem: { code: 'package-name-unfit' } });
    },
  );

  it('refuses a name that stands twice, and a damaged icon', () => {
    expect(buildConnectorZip({ files: [definition, definition], icon: null })).toMatchObject({
      problem: { code: 'package-name-unfit' },
    });
    expect(
      buildConnectorZip({ files: [definition], icon: { name: 'icon.png', bytes: 'A=A' } }),
    ).toMatchObject({
      problem: { code: 'icon-unreadable' },
    });
  });

  it('packs a new connector', () => {
    const files = buildNewConnector({ title: 'New', host: 'api.example.com' });
    expect(files.ok && buildConnectorZip(files.value).ok).toBe(true);
  });

  it.runIf(hasCorpus)('packs every connector of the corpus, but for those that carry a secret', () => {
    const refused = readCorpus().filter(({ files }) => !buildConnectorZip({ files, icon: null }).ok);
    for (const { files } of refused) {
      const built = buildConnectorZip({ files, icon: null });
      expect(built).toMatchObject({ ok: false, problem: { code: 'package-has-secret' } });
    }
    expect(refused.length).toBeLessThan(20);
  });
});
