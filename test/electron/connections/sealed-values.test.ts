import { describe, expect, test } from 'vitest';
import { openSealed, sealValues } from '../../../electron/connections/sealed-values';
import { buildTestEncryption } from '../../support/test-encryption';

const values = { api_key: 'ключ-"1"', host: 'contoso.example' };

describe('sealed values', () => {
  test('open to what was sealed, and show nothing of it', async () => {
    const encryption = buildTestEncryption();
    const sealed = await sealValues(encryption, values);
    expect(sealed).toMatchObject({ ok: true });
    const text = sealed.ok ? sealed.value : '';
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('contoso');
    expect(await openSealed(encryption, text)).toEqual(values);
  });

  test('are null where they cannot be read', async () => {
    const encryption = buildTestEncryption();
    const sealed = await sealValues(encryption, values);
    encryption.changeKey();
    expect(await openSealed(encryption, sealed.ok ? sealed.value : '')).toBeNull();
    expect(await openSealed(encryption, 'AAAA')).toBeNull();
  });

  test('are null where something else than values was sealed', async () => {
    const encryption = buildTestEncryption();
    const sealed = Buffer.from(await encryption.encrypt('7')).toString('base64');
    expect(await openSealed(encryption, sealed)).toBeNull();
  });

  test('are refused with a problem when the operating system refuses', async () => {
    const encryption = buildTestEncryption();
    encryption.lock(true);
    expect(await sealValues(encryption, values)).toMatchObject({
      ok: false,
      problem: { code: 'vault-unwritable' },
    });
  });
});
