// The open connector through its rows: open, save, change from outside, save again.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createTasks } from '../../../electron/tasks/tasks';
import { type StoredIds, createConnectorIds } from '../../../electron/workspace/connector-ids';
import { type Kept, type StoredRecent, createRecent } from '../../../electron/workspace/recent';
import { createWorkspace } from '../../../electron/workspace/workspace';
import {
  type WorkspaceDialogs,
  buildWorkspaceHandlers,
} from '../../../electron/workspace/workspace-handlers';
import { calls } from '../../../shared/contract/calls';
import type { EventPayload } from '../../../shared/contract/events';
import type { OpenedConnector } from '../../../shared/contract/workspace-calls';
import { buildDefinition, writeConnector } from '../../support/connector-folder';
import { makeTemporaryFolder } from '../../support/temporary-folder';

const task = createTasks(() => undefined).begin(null)!.context;
const sampleSource = path.join(import.meta.dirname, '../../../assets/samples/inventory/connector');

function keepInMemory<T>(first: T): Kept<T> {
  let value = first;
  return {
    read: async () => value,
    write: async (next) => {
      value = next;
    },
  };
}

const silent: WorkspaceDialogs = {
  chooseFolder: async () => null,
  chooseFile: async () => null,
  chooseTarget: async () => null,
};

async function setUp(dialogs: Partial<WorkspaceDialogs> = {}) {
  const folder = await makeTemporaryFolder();
  const changes: EventPayload<'workspace.changed-on-disk'>[] = [];
  const faults: string[] = [];
  const onFault = (fault: string) => faults.push(fault);
  const recent = createRecent(keepInMemory<StoredRecent>([]), () => new Date(), onFault);
  const workspace = createWorkspace({
    ids: createConnectorIds(keepInMemory<StoredIds>({})),
    recent,
    sample: { source: sampleSource, target: path.join(folder, 'samples', 'inventory') },
    onChange: (change) => changes.push(change),
    onFault,
  });
  onTestFinished(() => workspace.leave());
  let count = 0;
  const createId = () => `id-${(count += 1)}`;
  const handlers = buildWorkspaceHandlers({
    workspace,
    recent,
    dialogs: { ...silent, ...dialogs },
    createId,
  });
  const connector = await writeConnector(path.join(folder, 'connector'), buildDefinition());
  const open = async (at: string) => {
    const opened = await handlers['workspace.open']({ folder: at }, task);
    if (!opened.ok) throw new Error(opened.problem.message);
    return calls['workspace.open'].output.parse(opened.value);
  };
  const save = (
    one: OpenedConnector,
    at: string,
    more: { stamp?: string | null; overwrite?: boolean } = {},
  ) =>
    handlers['workspace.save'](
      {
        id: one.id,
        folder: at,
        files: one.files,
        stamp: more.stamp ?? null,
        overwrite: more.overwrite ?? false,
      },
      task,
    );
  return { folder, connector, workspace, handlers, changes, faults, open, save };
}

function withTitle(opened: OpenedConnector, title: string): OpenedConnector {
  const files = opened.files.files.map((file) => ({
    ...file,
    text: file.text.replace('"Items"', `"${title}"`),
  }));
  return { ...opened, files: { ...opened.files, files } };
}

describe('the workspace', () => {
  it('opens, saves and opens again under the same id', async () => {
    const { connector, open, save } = await setUp();
    const opened = await open(connector);
    const changed = withTitle(opened, 'Changed');
    const saved = await save(changed, connector, { stamp: opened.stamp });
    expect(saved).toMatchObject({ ok: true, value: { written: ['apiDefinition.swagger.json'] } });
    expect(await open(connector)).toMatchObject({ id: opened.id, files: changed.files });
  });

  it('keeps the id of a new connector through its first save', async () => {
    const { folder, handlers, open, save } = await setUp();
    const created = await handlers['workspace.create']({ title: 'New', host: 'api.example.com' }, task);
    if (!created.ok) throw new Error(created.problem.message);
    expect(created.value).toMatchObject({ id: 'id-1', folder: null });
    const target = path.join(folder, 'new');
    expect(await save(created.value, target)).toMatchObject({ ok: true });
    expect(await open(target)).toMatchObject({ id: 'id-1' });
  });

  it('refuses a host that is none', async () => {
    const { handlers } = await setUp();
    const created = await handlers['workspace.create']({ title: 'New', host: 'not a host' }, task);
    expect(created).toMatchObject({ problem: { code: 'host-invalid' } });
  });

  it('tells changes of others, and not its own, wherever the connector was saved last', async () => {
    const { folder, connector, workspace, changes, open, save } = await setUp();
    const opened = await open(connector);
    const elsewhere = path.join(folder, 'elsewhere');
    await save(withTitle(opened, 'Changed'), elsewhere);
    await writeFile(path.join(connector, 'apiProperties.json'), '{}');
    await workspace.check();
    expect(changes).toEqual([]);
    await writeFile(path.join(elsewhere, 'apiProperties.json'), '{}');
    await workspace.check();
    expect(changes).toEqual([
      { id: opened.id, folder: elsewhere, change: 'changed', names: ['apiProperties.json'] },
    ]);
  });

  it('does one thing after another: saves that come together all arrive', async () => {
    const { connector, open, save } = await setUp();
    const opened = await open(connector);
    const saves = ['One', 'Two', 'Three'].map((title) =>
      save(withTitle(opened, title), connector, { stamp: opened.stamp, overwrite: true }),
    );
    expect((await Promise.all(saves)).every((saved) => saved.ok)).toBe(true);
    expect(await readFile(path.join(connector, 'apiDefinition.swagger.json'), 'utf8')).toContain('"Three"');
  });

  it('opens the sample, each time the same copy', async () => {
    const { handlers } = await setUp();
    const first = await handlers['workspace.open-sample'](null, task);
    const second = await handlers['workspace.open-sample'](null, task);
    expect(first).toMatchObject({ ok: true, value: { problems: [] } });
    expect(second).toEqual(first);
  });

  it('remembers what was opened and saved', async () => {
    const { folder, connector, handlers, open, save } = await setUp();
    const opened = await open(connector);
    await save(opened, path.join(folder, 'copy'));
    const listed = await handlers['workspace.recent'](null, task);
    expect(listed).toMatchObject({ value: [{ folder: path.join(folder, 'copy') }, { folder: connector }] });
    const left = await handlers['workspace.forget-recent']({ folder: connector }, task);
    expect(left).toMatchObject({ value: [{ folder: path.join(folder, 'copy') }] });
  });

  it('goes on after something that failed', async () => {
    const { folder, connector, handlers, open } = await setUp();
    const none = await handlers['workspace.open']({ folder: path.join(folder, 'none') }, task);
    expect(none).toMatchObject({ problem: { code: 'folder-missing' } });
    expect((await open(connector)).folder).toBe(connector);
  });
});

describe('the dialogs of the workspace', () => {
  it('answer null when the person cancels', async () => {
    const { handlers } = await setUp();
    expect(await handlers['workspace.choose-icon'](null, task)).toEqual({ ok: true, value: null });
    const purpose = { purpose: 'save', title: 'Save' } as const;
    expect(await handlers['workspace.choose-folder'](purpose, task)).toEqual({ ok: true, value: null });
  });

  it('lead to what was chosen', async () => {
    const picture = path.join(import.meta.dirname, '../../../assets/icons/64x64.png');
    const target = path.join(await makeTemporaryFolder(), 'items.zip');
    const asked: unknown[] = [];
    const { connector, handlers, open } = await setUp({
      chooseFolder: async (options) => {
        asked.push(options);
        return '/chosen';
      },
      chooseFile: async () => picture,
      chooseTarget: async ({ suggestedName }) => {
        asked.push(suggestedName);
        return target;
      },
    });
    const purpose = { purpose: 'save', title: 'Where to?' } as const;
    expect(await handlers['workspace.choose-folder'](purpose, task)).toEqual({ ok: true, value: '/chosen' });
    expect(await handlers['workspace.choose-icon'](null, task)).toMatchObject({
      value: { name: 'icon.png' },
    });
    const { files } = await open(connector);
    expect(await handlers['workspace.export-zip']({ files, suggestedName: 'Items' }, task)).toMatchObject({
      value: { path: target },
    });
    expect(asked).toEqual([{ title: 'Where to?', create: true }, 'Items.zip']);
  });
});
