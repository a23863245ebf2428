import { describe, expect, it } from 'vitest';
import {
  printExpiry,
  printKept,
  printMoment,
  printProtection,
} from '../../../renderer/connections/connection-words';
import type { ConnectionSummary } from '../../../shared/contract/connection-calls';

describe('printProtection', () => {
  it('says where connections are kept, and why they are not', () => {
    expect(printProtection(null)).toBe('');
    const protection = { kind: 'os', isLocked: false, reason: '' } as const;
    expect(printProtection(protection)).toContain('encrypted by the operating system');
    expect(printProtection({ ...protection, kind: 'passphrase' })).toContain('with your passphrase');
    const reason = 'No keyring was found, so connections are kept until the app closes.';
    expect(printProtection({ ...protection, kind: 'session', reason })).toContain(reason);
  });
});

describe('printKept', () => {
  it('names what is kept', () => {
    expect(printKept([])).toBe('Keeps no values');
    expect(printKept(['api_key'])).toBe('Keeps api_key');
    expect(printKept(['username', 'password', 'host'])).toBe('Keeps username, password and host');
  });
});

describe('printExpiry', () => {
  const connection: ConnectionSummary = {
    id: 'one',
    connectorId: 'shop',
    name: 'Main',
    type: 'oauth2',
    set: null,
    kept: [],
    status: 'works',
    reason: '',
    expiresAt: '2026-11-25T10:00:00.000Z',
    isRenewed: true,
    changedAt: '2026-11-25T09:00:00.000Z',
  };
  const print = (moment: Date) => moment.toISOString().slice(11, 16);

  it('says until when, and whether it goes on by itself', () => {
    expect(printExpiry(connection, print)).toBe('signed in until 10:00, then renewed');
    expect(printExpiry({ ...connection, isRenewed: false }, print)).toBe('signed in until 10:00');
    expect(printExpiry({ ...connection, expiresAt: null }, print)).toBe('signed in');
  });

  it('says nothing where there is no sign-in', () => {
    expect(printExpiry({ ...connection, status: 'needs-sign-in' }, print)).toBe('');
    expect(printExpiry({ ...connection, type: 'apiKey' }, print)).toBe('');
  });
});

describe('printMoment', () => {
  it('leaves the day out when it is today', () => {
    const moment = new Date(2026, 10, 25, 14, 5);
    const today = printMoment(moment, new Date(2026, 10, 25, 9, 0));
    const later = printMoment(moment, new Date(2026, 10, 24, 9, 0));
    expect(later.endsWith(today)).toBe(true);
    expect(later.length).toBeGreaterThan(today.length);
  });
});
