import { describe, expect, it } from 'vitest';
import { applyEdit } from '../../../shared/connector/apply-edit';
import {
  buildGeneralEdit,
  buildIconEdit,
  findGeneralProblem,
  type GeneralField,
  parseHost,
  readGeneral,
} from '../../../shared/mapping/plan-general';
import { diff, open } from './definitions';

const text = `{
  "swagger": "2.0",
  "info": { "title": "Stock", "version": "1.0" },
  "host": "api.contoso.com",
  "paths": {}
}`;

function set(field: GeneralField, value: string, properties?: string) {
  const document = open(text, properties);
  const edit = buildGeneralEdit(document, field, value);
  const applied = edit && applyEdit(document, edit);
  if (!applied?.ok) throw new Error('no edit');
  return applied.value.document;
}

describe('the General card', () => {
  it('is read as it is written', () => {
    expect(readGeneral(open(text, '{ "properties": { "iconBrandColor": "#112233" } }'))).toEqual({
      title: 'Stock',
      description: '',
      version: '1.0',
      host: 'api.contoso.com',
      basePath: '',
      brandColor: '#112233',
    });
  });

  it.each([
    [
      'title',
      'Inventory',
      [
        '-"info": { "title": "Stock", "version": "1.0" },',
        '+"info": { "title": "Inventory", "version": "1.0" },',
      ],
    ],
    ['host', 'localhost:5080', ['-"host": "api.contoso.com",', '+"host": "localhost:5080",']],
    ['host', '', ['-"host": "api.contoso.com",']],
    ['basePath', '/v1', ['-"paths": {}', '+"paths": {},', '+"basePath": "/v1"']],
  ] as const)('%s as %s', (field, value, changes) => {
    expect(diff(text, set(field, value).definition.tree.text)).toEqual(changes);
  });

  it('writes the brand colour to the properties, which are made where there are none', () => {
    const properties = '{ "properties": { "iconBrandColor": "#112233", "capabilities": [] } }';
    expect(set('brandColor', '#445566', properties).properties?.tree.text).toBe(
      properties.replace('#112233', '#445566'),
    );
    const made = set('brandColor', '#445566').properties?.tree.text ?? '';
    expect(JSON.parse(made)).toEqual({ properties: { iconBrandColor: '#445566' } });
  });

  it('makes no edit of what is so already', () => {
    expect(buildGeneralEdit(open(text), 'title', 'Stock')).toBeNull();
    expect(buildGeneralEdit(open(text), 'description', '')).toBeNull();
  });

  it('takes a whole address apart', () => {
    expect(parseHost('https://api.contoso.com/v2/')).toEqual({ host: 'api.contoso.com', basePath: '/v2' });
    expect(parseHost('api.contoso.com:8080')).toEqual({ host: 'api.contoso.com:8080', basePath: null });
    expect(parseHost('ftp://x y')).toMatchObject({ ok: false });
  });

  it('says what is wrong with a value', () => {
    expect(findGeneralProblem('host', 'https://x')).toBe(
      'A host has no scheme, no path and no spaces, like api.contoso.com.',
    );
    expect(findGeneralProblem('host', 'api.contoso.com')).toBe('');
    expect(findGeneralProblem('title', ' ')).toBe('A connector needs a title.');
    expect(findGeneralProblem('basePath', 'v1')).toBe('A base path starts with a slash.');
    expect(findGeneralProblem('brandColor', 'red')).toBe('Write six hex digits, like #0f6cbd.');
    expect(findGeneralProblem('version', '')).toBe('');
  });

  it('sets and takes away the icon', () => {
    const set = applyEdit(open(text), buildIconEdit({ name: 'icon.png', bytes: 'AAAA' }));
    expect(set.ok && set.value.document.icon).toEqual({ name: 'icon.png', bytes: 'AAAA' });
    const gone = set.ok ? applyEdit(set.value.document, buildIconEdit(null)) : set;
    expect(gone.ok && gone.value.document.icon).toBeNull();
  });
});
