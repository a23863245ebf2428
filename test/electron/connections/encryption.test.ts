import { describe, expect, test } from 'vitest';
import { explainProtection } from '../../../electron/connections/encryption';

describe('explainProtection', () => {
  test('has nothing to say where the operating system protects', () => {
    expect(explainProtection(true, '')).toBe('');
    expect(explainProtection(true, 'gnome_libsecret')).toBe('');
  });

  test('counts the key that everybody knows as no protection', () => {
    expect(explainProtection(true, 'basic_text')).toContain('no keyring');
    expect(explainProtection(false, 'basic_text')).toContain('no keyring');
  });

  test('names what does not answer', () => {
    expect(explainProtection(false, 'kwallet6')).toContain('keyring of the operating system does not answer');
    expect(explainProtection(false, '')).toContain('encryption of the operating system does not answer');
  });
});
