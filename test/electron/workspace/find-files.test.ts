// Which file plays which part, in the shapes that real folders have.
import { describe, expect, it } from 'vitest';
import { findFiles } from '../../../electron/workspace/find-files';

function find(names: readonly string[], named = {}) {
  const found = findFiles(names, named);
  return found.ok
    ? {
        ...Object.fromEntries(found.value.files.map(({ role, name }) => [role, name])),
        icon: found.value.icon,
      }
    : found.problem.code;
}

describe('findFiles', () => {
  it('finds the usual names', () => {
    const names = [
      'apiDefinition.swagger.json',
      'apiProperties.json',
      'script.csx',
      'settings.json',
      'connector-studio.json',
      'icon.png',
      'readme.md',
    ];
    expect(find(names)).toEqual({
      definition: 'apiDefinition.swagger.json',
      properties: 'apiProperties.json',
      script: 'script.csx',
      settings: 'settings.json',
      sidecar: 'connector-studio.json',
      icon: 'icon.png',
    });
  });

  it.each([
    ['de-lijn-zoek.swagger.json'],
    ['apidefination.swagger.json'],
    ['ApiDefinition.Swagger.json'],
    ['cqc-connector.SWAGGER.JSON'],
  ])('takes %s when it is the only definition', (name) => {
    expect(find([name, 'apiProperties.json', 'other.json'])).toMatchObject({ definition: name });
  });

  it('prefers the usual name to others', () => {
    const names = ['a.swagger.json', 'apiDefinition.swagger.json', 'APIDEFINITION.swagger.json'];
    expect(find(names)).toMatchObject({ definition: 'apiDefinition.swagger.json' });
  });

  it.each([['script.csx'], ['Script.csx'], ['connector-script.csx'], ['Custom.CSX']])(
    'takes the script %s',
    (name) => {
      expect(find(['a.swagger.json', name])).toMatchObject({ script: name });
    },
  );

  it('opens no script when several could be it, and says so', () => {
    const found = findFiles(['a.swagger.json', 'one.csx', 'two.csx']);
    expect(found).toMatchObject({
      ok: true,
      value: { notices: [{ code: 'script-ambiguous', severity: 'warning' }] },
    });
    expect(find(['a.swagger.json', 'one.csx', 'script.csx'])).toMatchObject({ script: 'script.csx' });
  });

  it('follows the names of the settings where such files exist', () => {
    const names = ['apiDefinition.swagger.json', 'mine.swagger.json', 'logo.png', 'icon.png'];
    expect(find(names, { definition: 'mine.swagger.json', icon: 'logo.png', script: 'none.csx' })).toEqual({
      definition: 'mine.swagger.json',
      icon: 'logo.png',
    });
    expect(find(names, { definition: '../mine.swagger.json' })).toMatchObject({
      definition: 'apiDefinition.swagger.json',
    });
  });

  it('says what is missing or not clear', () => {
    expect(find([])).toBe('definition-missing');
    expect(find(['openapi.yaml'])).toBe('definition-missing');
    expect(find(['a.swagger.json', 'b.swagger.json'])).toBe('definition-ambiguous');
    const missing = findFiles(['openapi.yaml']);
    expect(missing).toMatchObject({
      problem: { action: expect.stringContaining('openapi.yaml') as unknown },
    });
  });
});
