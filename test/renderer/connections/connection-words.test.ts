import { describe, expect, it } from 'vitest';
import { printKept, printVault } from '../../../renderer/connections/connection-words';
import type { AppInfo } from '../../../renderer/store/settings-slice';

const info: AppInfo = {
  version: '1',
  electron: '33',
  platform: 'linux',
  vault: 'encrypted',
  vaultReason: '',
  openAtStart: null,
};

describe('printVault', () => {
  it('says where connections are kept, and why they are not', () => {
    expect(printVault(null)).toBe('');
    expect(printVault(info)).toContain('encrypted by the operating system');
    const reason = 'No keyring was found.';
    const session = printVault({ ...info, vault: 'session', vaultReason: reason });
    expect(session).toContain(reason);
    expect(session).toContain('until the app is closed');
  });
});

describe('printKept', () => {
  it('names what is kept', () => {
    expect(printKept([])).toBe('Keeps no values');
    expect(printKept(['api_key'])).toBe('Keeps api_key');
    expect(printKept(['username', 'password', 'host'])).toBe('Keeps username, password and host');
  });
});
