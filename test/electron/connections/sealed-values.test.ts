import { describe, expect, test } from 'vitest';
import { buildKeys } from '../../../electron/connections/keys';
import { openSealed, openSealedSignIn, sealValue } from '../../../electron/connections/sealed-values';
import { buildTestEncryption } from '../../support/test-encryption';

/** Keys over an operating system that can be broken on demand. */
function openKeys() {
  const encryption = buildTestEncryption();
  return { encryption, keys: buildKeys(encryption, 1024) };
}

const values = { api_key: 'ключ-"1"', host: 'contoso.example' };

describe('sealed values', () => {
  test('open to what was sealed, and show nothing of it', async () => {
    const { keys } = openKeys();
    const sealed = await sealValue(keys, 'os', values);
    expect(sealed).toMatchObject({ ok: true });
    const text = sealed.ok ? sealed.value : '';
    expect(Buffer.from(text, 'base64').toString('latin1')).not.toContain('contoso');
    expect(await openSealed(keys, 'os', text)).toEqual(values);
  });

  test('are null where they cannot be read', async () => {
    const { encryption, keys } = openKeys();
    const sealed = await sealValue(keys, 'os', values);
    encryption.changeKey();
    expect(await openSealed(keys, 'os', sealed.ok ? sealed.value : '')).toBeNull();
    expect(await openSealed(keys, 'os', 'AAAA')).toBeNull();
  });

  test('are null where something else than values was sealed', async () => {
    const { encryption, keys } = openKeys();
    const sealed = Buffer.from(await encryption.encrypt('7')).toString('base64');
    expect(await openSealed(keys, 'os', sealed)).toBeNull();
    const other = await sealValue(keys, 'os', values);
    expect(await openSealedSignIn(keys, 'os', other.ok ? other.value : '')).toBeNull();
  });

  test('are refused with a problem when the operating system refuses', async () => {
    const { encryption, keys } = openKeys();
    encryption.lock(true);
    expect(await sealValue(keys, 'os', values)).toMatchObject({
      ok: false,
      problem: { code: 'vault-unwritable' },
    });
  });
});
