// An import through all its stages.
import { describe, expect, it } from 'vitest';
import { createStudio } from '../../../renderer/store/studio';
import { errorProblem } from '../../../shared/base/problem';
import { fail, ok } from '../../../shared/base/result';
import type { ImportOutline } from '../../../shared/contract/import-calls';
import { buildBridge, buildOpened, settle } from '../../support/open-studio';

const operation = (index: number) => ({
  key: `get /${index}`,
  method: 'get',
  path: `/${index}`,
  operationId: '',
  summary: '',
  tags: [],
});
const outlineOf = (count: number): ImportOutline => ({
  importId: 'import-1',
  title: 'Star Trek',
  version: '1',
  format: 'OpenAPI 3.0.3',
  host: 'api.example.org',
  operations: Array.from({ length: count }, (_, index) => operation(index)),
  problems: [],
});

describe('reading', () => {
  it('offers everything, picked', async () => {
    const { store } = createStudio(buildBridge({ 'import.read': () => ok(outlineOf(3)) }));
    await store.getState().startImport('/a.json');
    expect(store.getState()).toMatchObject({ dialog: 'import', importing: { stage: 'choosing' } });
    const { importing } = store.getState();
    expect(importing?.stage === 'choosing' && [...importing.picked]).toEqual(['get /0', 'get /1', 'get /2']);
  });

  it('picks nothing where everything would be more than a connector may hold', async () => {
    const { store } = createStudio(buildBridge({ 'import.read': () => ok(outlineOf(257)) }));
    await store.getState().startImport('/a.json');
    const { importing } = store.getState();
    expect(importing?.stage === 'choosing' && importing.picked.size).toBe(0);
  });

  it('tells how far it is and can be cancelled', async () => {
    const { store } = createStudio(
      buildBridge({
        'import.read': async (_input, task) => {
          task.report('parse', 0.5);
          await task.cancelled;
          return ok(outlineOf(1));
        },
      }),
    );
    const reading = store.getState().startImport('/a.json');
    await settle();
    const { importing } = store.getState();
    expect(importing).toMatchObject({
      stage: 'reading',
      file: '/a.json',
      progress: { stage: 'parse', fraction: 0.5 },
    });
    if (importing?.stage === 'reading') importing.cancel();
    await reading;
    expect(store.getState()).toMatchObject({ importing: null, dialog: null });
  });

  it('shows why it failed', async () => {
    const problem = errorProblem('import-not-openapi', 'This is no OpenAPI document.');
    const { store } = createStudio(buildBridge({ 'import.read': () => fail(problem) }));
    await store.getState().startImport('/a.json');
    expect(store.getState().importing).toEqual({ stage: 'failed', problem });
  });
});

describe('building', () => {
  const loss = errorProblem('loss', 'Cookies were left out.', { severity: 'warning' });

  it('asks for what is picked, in the order of the document, and opens it as a new connector', async () => {
    const bridge = buildBridge({
      'import.read': () => ok(outlineOf(3)),
      'import.build': () => ok({ connector: buildOpened({ folder: null, stamp: '' }), losses: [loss] }),
    });
    const { store } = createStudio(bridge);
    await store.getState().startImport('/a.json');
    store.getState().pickOperations(new Set(['get /2', 'get /0']));
    await store.getState().buildImport();
    expect(bridge.inputsOf('import.build')).toEqual([
      { importId: 'import-1', operations: ['get /0', 'get /2'] },
    ]);
    expect(store.getState()).toMatchObject({ importing: null, dialog: null, room: 'design', losses: [loss] });
    expect(store.getState().connector).toMatchObject({ folder: null, saved: null, stamp: null });
    expect(store.getState().announcement.text).toBe('Star Trek imported with 2 operations.');
  });

  it('goes back to the choice when it is cancelled', async () => {
    const { store } = createStudio(
      buildBridge({
        'import.read': () => ok(outlineOf(2)),
        'import.build': async (_input, task) => {
          await task.cancelled;
          return fail(errorProblem('task-cancelled', 'Cancelled.'));
        },
      }),
    );
    await store.getState().startImport('/a.json');
    const building = store.getState().buildImport();
    await settle();
    const { importing } = store.getState();
    expect(importing?.stage).toBe('building');
    if (importing?.stage === 'building') importing.cancel();
    await building;
    expect(store.getState().importing).toMatchObject({ stage: 'choosing' });
    expect(store.getState().connector).toBeNull();
  });

  it('shows why it failed', async () => {
    const problem = errorProblem('import-failed', 'It cannot be converted.');
    const { store } = createStudio(
      buildBridge({ 'import.read': () => ok(outlineOf(1)), 'import.build': () => fail(problem) }),
    );
    await store.getState().startImport('/a.json');
    await store.getState().buildImport();
    expect(store.getState().importing).toEqual({ stage: 'failed', problem });
  });
});
