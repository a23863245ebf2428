import { describe, expect, it } from 'vitest';
import {
  buildDraft,
  findDraftFaults,
  listAskedFields,
  listValues,
  suggestName,
} from '../../../renderer/connections/connection-draft';
import type { ConnectionSummary } from '../../../shared/contract/connection-calls';
import type { ConnectionField } from '../../../shared/security/connection-field';

const field = (name: string, more: Partial<ConnectionField> = {}): ConnectionField => ({
  name,
  label: name.toUpperCase(),
  description: '',
  secret: false,
  clearText: false,
  required: true,
  valueType: 'text',
  defaultValue: '',
  allowedValues: [],
  dependencies: [],
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
  set: null,
  status: 'works',
  reason: '',
  expiresAt: null,
  isRenewed: false,
  changedAt: '2026-11-25T10:00:00Z',
};

describe('buildDraft', () => {
  it('starts a new connection with the defaults, but no secret', () => {
    expect(buildDraft(needs, null, 'Connection', 'keys')).toEqual({
      name: 'Connection',
      type: 'apiKey',
      set: 'keys',
      values: { region: 'eu' },
    });
  });

  it('shows nothing of what is kept', () => {
    expect(buildDraft(needs, saved, '', null)).toEqual({
      name: 'Warehouse key',
      type: 'apiKey',
      set: null,
      values: {},
    });
  });
});

describe('findDraftFaults', () => {
  it('asks for what is required and neither typed nor kept', () => {
    const draft = buildDraft(needs, null, ' ', null);
    expect(findDraftFaults(draft, fields, [])).toEqual({
      name: 'Give the connection a name.',
      api_key: 'API_KEY is required.',
    });
    expect(findDraftFaults(buildDraft(needs, saved, '', null), fields, saved.kept)).toEqual({});
    expect(findDraftFaults(buildDraft(needs, saved, '', null), fields, [])).toHaveProperty('api_key');
  });
});

describe('fields that depend on others', () => {
  const zone = field('zone', { valueType: 'int', dependencies: [{ name: 'region', values: ['eu'] }] });

  it('are asked for, checked and saved only while they are due', () => {
    const draft = { name: 'a', type: 'apiKey', set: null, values: { region: 'us', zone: 'x' } } as const;
    expect(listAskedFields(draft, [zone])).toEqual([]);
    expect(findDraftFaults(draft, [zone], [])).toEqual({});
    expect(listValues(draft, [zone])).toEqual({});
    const due = { ...draft, values: { region: 'eu', zone: 'x' } };
    expect(findDraftFaults(due, [zone], [])).toEqual({ zone: 'ZONE takes a whole number.' });
    expect(listValues({ ...due, values: { region: 'eu', zone: '3' } }, [zone])).toEqual({ zone: '3' });
  });
});

describe('listValues', () => {
  it('leaves out what was not touched, and empties what is to go', () => {
    const draft = { name: 'a', type: 'apiKey', set: null, values: { region: null, host: 'x' } } as const;
    expect(listValues(draft, fields)).toEqual({ region: '' });
  });
});

describe('suggestName', () => {
  it('finds a name that is free', () => {
    expect(suggestName([])).toBe('Connection');
    expect(suggestName([{ name: 'connection' }, { name: 'Connection 2' }])).toBe('Connection 3');
  });
});
