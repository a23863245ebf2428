import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as tls from 'node:tls';
import { describe, expect, test } from 'vitest';
import { listTrustedCertificates, readCertificates } from '../../../electron/runtime/trusted-certificates';
import { buildSelfSigned } from '../../support/self-signed-certificate';
import { makeTemporaryFolder } from '../../support/temporary-folder';

describe('trusted certificates', () => {
  test('are those that Node ships, and others besides, each once', () => {
    const certificates = listTrustedCertificates({});
    expect(certificates.length).toBeGreaterThanOrEqual(tls.rootCertificates.length);
    expect(new Set(certificates).size).toBe(certificates.length);
    expect(() => tls.createSecureContext({ ca: [...certificates] })).not.toThrow();
  });

  test('are read from a file with any number of them', async () => {
    const file = path.join(await makeTemporaryFolder(), 'bundle.pem');
    const [one, two] = [buildSelfSigned('one').cert, buildSelfSigned('two').cert];
    await writeFile(file, `# a note\n${one}\nanother note\n${two}`);
    expect(readCertificates(file)).toEqual([one.trim(), two.trim()]);
    expect(readCertificates(`${file}.missing`)).toEqual([]);
  });
});
