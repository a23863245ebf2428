import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findUserData } from '../../../electron/cli/vault-connection';

describe('findUserData', () => {
  it('is where the app keeps its files', () => {
    const home = { HOME: '/the-home' };
    expect(findUserData(home, 'linux')).toBe(path.join('/the-home', '.config', 'Connector Studio'));
    expect(findUserData({ ...home, XDG_CONFIG_HOME: '/etc/own' }, 'linux')).toBe(
      path.join('/etc/own', 'Connector Studio'),
    );
    expect(findUserData(home, 'darwin')).toContain(path.join('Library', 'Application Support'));
    expect(findUserData({ APPDATA: '/roaming' }, 'win32')).toBe(path.join('/roaming', 'Connector Studio'));
    expect(findUserData({ ...home, STUDIO_USER_DATA: '/own' }, 'linux')).toBe(path.resolve('/own'));
  });
});
