import { describe, expect, it } from 'vitest';
import {
  buildDraft,
  findDraftFaults,
  listValues,
  suggestName,
} from '../../../renderer/connections/connection-draft';
import type { ConnectionSummary } from '../../../shared/contract/connection-calls';
import type { ConnectionField } from '../../../shared/security/read-connection-needs';

const field = (name: string, more: Partial<ConnectionField> = {}): ConnectionField => ({
  name,
  label: name.toUpperCase(),
  description: '',
  secret: false,
  required: true,
  defaultValue: '',
  allowedValues: [],
  credential: true,
  ...more,
});
const fields = [
  field('api_key', { secret: true, defaultValue: 'never' }),
  field('region', { required: false, defaultValue: 'eu' }),
];
const needs = { type: 'apiKey', fields } as const;
const saved: ConnectionSummary = {
  id: 'one',
  connectorId: 'connector',
  name: 'Warehouse key',
  type: 'apiKey',
  kept: ['api_key', 'region'],
  status: 'works',
  changedAt: '2026-11-25T10:00:00Z',
};

describe('buildDraft', () => {
  it('starts a new connection with the defaults, but no secret', () => {
    expect(buildDraft(needs, null, 'Connection')).toEqual({
      name: 'Connection',
      type: 'apiKey',
      values: { region: 'eu' },
    });
  });

  it('shows nothing of what is kept', () => {
    expect(buildDraft(needs, saved, '')).toEqual({ name: 'Warehouse key', type: 'apiKey', values: {} });
  });
});

describe('findDraftFaults', () => {
  it('asks for what is required and neither typed nor kept', () => {
    const draft = buildDraft(needs, null, ' ');
    expect(findDraftFaults(draft, fields, [])).toEqual({
      name: 'Give the connection a name.',
      api_key: 'API_KEY is required.',
    });
    expect(findDraftFaults(buildDraft(needs, saved, ''), fields, saved.kept)).toEqual({});
    expect(findDraftFaults(buildDraft(needs, saved, ''), fields, [])).toHaveProperty('api_key');
  });
});

describe('listValues', () => {
  it('leaves out what was not touched, and empties what is to go', () => {
    const draft = { name: 'a', type: 'apiKey', values: { region: null, host: 'x' } } as const;
    expect(listValues(draft, fields)).toEqual({ region: '' });
  });
});

describe('suggestName', () => {
  it('finds a name that is free', () => {
    expect(suggestName([])).toBe('Connection');
    expect(suggestName([{ name: 'connection' }, { name: 'Connection 2' }])).toBe('Connection 3');
  });
});
