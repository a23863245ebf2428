// The main process: builds the services and hands them to one another, nothing else. What they do is in their rooms.
// The window opens first; while its page loads, so does everything that answers it.
import { app, clipboard, net, session, shell } from 'electron';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { EventName, EventPayload } from '../shared/contract/events';
import { loadOnce } from './bridge/load-once';
import { registerDoor } from './bridge/register';
import { createLog, type Log } from './log/log';
import type { HookServices } from './runtime/hooks/hooks';
import type { RuntimeServices } from './runtime/runtime-services';
import { createJsonFile, type JsonFile, type JsonFileOptions } from './settings/json-file';
import { createAppWindow, type AppWindow } from './shell/app-window';
import { createDialogs, type Dialogs } from './shell/dialogs';
import { type AppPlaces, prepareApp } from './shell/prepare-app';
import { runApp } from './shell/run-app';
import { askAfterCrash, createHangQuestion } from './shell/trouble';
import { parseWindowState, type WindowState } from './shell/window-state';

/** What every service is built from. */
interface Base {
  readonly places: AppPlaces;
  readonly log: Log;
  readonly window: AppWindow;
  readonly dialogs: Dialogs;
  readonly now: () => Date;
  readonly inUserData: (...names: string[]) => string;
  readonly keep: <T>(name: string, schema: JsonFileOptions<T>['schema'], fallback: T) => JsonFile<T>;
}

const found = prepareApp(__dirname);
if (found) start(found);
else app.quit();

function start(places: AppPlaces): void {
  const now = () => new Date();
  const inUserData = (...names: string[]) => path.join(places.userData, ...names);
  const log = createLog({ folder: inUserData('logs'), now });
  const keep: Base['keep'] = (name, schema, fallback) =>
    createJsonFile({
      file: inUserData(name),
      schema,
      fallback,
      onFault: (text, error) => log.error(text, error),
    });
  const windowState = keep<WindowState | null>('window.json', { parse: parseWindowState }, null);
  const window = createAppWindow({
    places,
    isDevelopment: !app.isPackaged,
    log,
    onCloseRequested: () => void services().then(({ send }) => send('app.close-requested', null)),
    onPageGone: () => void services().then(({ tasks }) => tasks.cancelAll()),
    onFocus: () => void services().then(({ workspace }) => workspace.check()),
    onCrash: () => void askAfterCrash(dialogs, window),
    onHang: () => void askWhileHanging(),
    keepState: (state) =>
      void windowState.write(state).catch((error: unknown) => log.error('The window is not kept', error)),
  });
  const dialogs = createDialogs(() => window.current());
  const askWhileHanging = createHangQuestion(dialogs, () => window.contents()?.forcefullyCrashRenderer());
  const services = loadOnce(() => buildServices({ places, log, window, dialogs, now, inUserData, keep }));
  registerDoor(
    async () => (await services()).door,
    { origins: window.origins, mainFrame: () => window.contents()?.mainFrame ?? null },
    (url) => log.warn(`Refused a call from ${url || 'a frame that went away'}`),
  );
  runApp({
    window,
    isDevelopment: !app.isPackaged,
    log,
    readWindowState: () => windowState.read(),
    sendCommand: (id) => void services().then(({ send }) => send('app.command', { id })),
    finish: async () => {
      await windowState.settled();
      await (await services()).close();
    },
  });
}

/** Everything that answers the page. */
async function buildServices(base: Base) {
  const { createDoor } = await import('./bridge/door');
  const { connectionCallNames } = await import('./connections/connection-call-names');
  const { hookCallNames } = await import('./runtime/hooks/hook-call-names');
  const { lazyHandlers } = await import('./bridge/lazy-handlers');
  const { sendEvent } = await import('./bridge/send-event');
  const { createTasks } = await import('./tasks/tasks');
  const { buildAppHandlers } = await import('./shell/app-handlers');
  const { buildSettingsHandlers, createSettings, defaultSettings, storedSettingsSchema } =
    await import('./settings/settings');

  const { places, log, window, dialogs, keep } = base;
  const send = <N extends EventName>(name: N, payload: EventPayload<N>) =>
    sendEvent(window.contents(), name, payload);
  const tasks = createTasks((progress) => send('task.progress', progress));
  const settings = createSettings(keep('settings.json', storedSettingsSchema, defaultSettings), ({ theme }) =>
    window.setTheme(theme),
  );
  const { workspace, workspaceHandlers } = await buildWorkspace(base, send);
  const connections = loadOnce(() => buildConnections(base));
  const closing: (() => Promise<void>)[] = [async () => workspace.leave()];
  const history = loadOnce(async () => {
    const built = await buildHistory(base);
    closing.push(() => built.history.settled());
    return built;
  });
  let endHooks = async () => {};
  const runtime = loadOnce(async () => {
    const built = await buildRuntime(base, (await connections()).ready, (await history()).history);
    // Webhooks are ended through the runtime: it goes last.
    closing.push(async () => {
      await endHooks();
      await built.close();
    });
    return built;
  });
  const hooks = loadOnce(async () => {
    const invoke: HookServices['invoke'] = async (input, task) =>
      (await runtime()).handlers['runtime.invoke'](input, task);
    const { openHooks } = await import('./runtime/hooks/open-hooks');
    const notify: HookServices['notify'] = (notification) => send('hooks.notified', notification);
    const built = openHooks({ ...base, invoke, notify, createId: () => randomUUID() });
    endHooks = () => built.close();
    return built;
  });
  const door = createDoor({
    tasks,
    log,
    handlers: {
      ...buildAppHandlers({
        about: {
          version: app.getVersion(),
          electron: process.versions.electron,
          platform: process.platform,
          openAtStart: places.openAtStart,
        },
        explainVault: async () => (await connections()).explain(),
        setUnsaved: (unsaved) => window.guard.setUnsaved(unsaved),
        close: () => window.close(),
        copyText: (text) => void clipboard.writeText(text),
        // Electron 33 answers at once, later versions with a promise.
        readText: async () => clipboard.readText(),
      }),
      ...buildSettingsHandlers(settings),
      ...workspaceHandlers,
      ...lazyHandlers(['journal.append', 'journal.list', 'journal.read', 'journal.discard'], async () => {
        const { handlers, close } = await buildJournal(base);
        closing.push(close);
        return handlers;
      }),
      ...lazyHandlers(connectionCallNames, async () => (await connections()).handlers),
      ...lazyHandlers(['runtime.invoke', 'runtime.save-body'], async () => (await runtime()).handlers),
      ...lazyHandlers(hookCallNames, async () => (await hooks()).handlers),
      ...lazyHandlers(
        ['history.list', 'history.read', 'history.remove'],
        async () => (await history()).handlers,
      ),
      ...lazyHandlers(['import.choose-file', 'import.read', 'import.build'], async () => {
        const { buildImportHandlers } = await import('./import/import-handlers');
        const kinds = [{ name: 'API description', extensions: ['json', 'yaml', 'yml'] }];
        return buildImportHandlers({
          chooseFile: () => dialogs.chooseFile({ title: 'Import an API description', kinds }),
          createId: () => randomUUID(),
          workerFile: path.join(__dirname, 'import-worker.cjs'),
        });
      }),
    },
  });
  const close = () => Promise.all(closing.map((end) => end()));
  return { door, tasks, workspace, send, close };
}

async function buildWorkspace(
  { places, log, dialogs, now, inUserData, keep }: Base,
  send: (name: 'workspace.changed-on-disk', payload: EventPayload<'workspace.changed-on-disk'>) => void,
) {
  const { createConnectorIds, storedIdsSchema } = await import('./workspace/connector-ids');
  const { createRecent, storedRecentSchema } = await import('./workspace/recent');
  const { createWorkspace } = await import('./workspace/workspace');
  const { buildWorkspaceHandlers } = await import('./workspace/workspace-handlers');
  const onFault = (text: string, error: unknown) => log.error(text, error);
  const recent = createRecent(keep('recent.json', storedRecentSchema, []), now, onFault);
  const workspace = createWorkspace({
    ids: createConnectorIds(keep('connectors.json', storedIdsSchema, {})),
    recent,
    sample: {
      source: path.join(places.assets, 'samples', 'inventory', 'connector'),
      target: inUserData('samples', 'VanArsdel inventory'),
    },
    onChange: (change) => send('workspace.changed-on-disk', change),
    onFault,
  });
  const createId = () => randomUUID();
  return { workspace, workspaceHandlers: buildWorkspaceHandlers({ workspace, recent, dialogs, createId }) };
}

async function buildJournal({ log, inUserData }: Base) {
  const { createJournals } = await import('./workspace/journal');
  const { buildJournalHandlers } = await import('./workspace/journal-handlers');
  const journals = createJournals({
    folder: inUserData('journal'),
    onFault: (text, error) => log.error(text, error),
  });
  return { handlers: buildJournalHandlers(journals), close: () => journals.settled() };
}

async function buildConnections({ inUserData, now }: Base) {
  const { buildConnectionsHandlers } = await import('./connections/connections-handlers');
  const { buildOsEncryption } = await import('./connections/os-encryption');
  const { buildReadyConnections } = await import('./connections/ready-connections');
  const { buildRenewal } = await import('./connections/renewal');
  const { buildVault } = await import('./connections/vault');
  const encryption = buildOsEncryption();
  const printNow = () => now().toISOString();
  const vault = buildVault({
    file: inUserData('connections.json'),
    encryption,
    createId: () => randomUUID(),
    now: printNow,
  });
  const network = {
    // Through the system's proxy and certificates, and without the cookies of the window.
    fetch: (url: string, init: RequestInit) => net.fetch(url, { ...init, credentials: 'omit' }),
    openExternal: (url: string) => shell.openExternal(url),
    now: printNow,
  };
  return {
    ready: buildReadyConnections(vault, buildRenewal({ vault, ...network })),
    handlers: buildConnectionsHandlers({ vault, ...network }),
    /** Why connections are kept in memory only; empty where they are encrypted. */
    explain: async () => {
      const protection = await vault.describe();
      return protection.ok && protection.value.kind === 'passphrase' ? '' : encryption.reason();
    },
  };
}

async function buildHistory({ log, now, inUserData }: Base) {
  const { createHistory } = await import('./runtime/history/history');
  const { buildHistoryHandlers } = await import('./runtime/history/history-handlers');
  const history = createHistory({
    folder: inUserData('history'),
    now,
    createId: () => randomUUID(),
    writeJson: (file, value) =>
      createJsonFile({ file, schema: { parse: (one) => one }, fallback: null }).write(value),
    onFault: (text, error) => log.error(text, error),
  });
  return { history, handlers: buildHistoryHandlers(history) };
}

async function buildRuntime(
  { inUserData, dialogs, places }: Base,
  connections: RuntimeServices['connections'],
  history: NonNullable<RuntimeServices['history']>,
) {
  const { inventorySample } = await import('../assets/samples/inventory/api/inventory-sample');
  const { buildNodeTransport } = await import('./runtime/node-transport');
  const { buildReplyStore } = await import('./runtime/reply-store');
  const { buildRuntimeHandlers } = await import('./runtime/runtime-handlers');
  const { buildSampleApi } = await import('./runtime/sample-api');
  const { buildScriptHost } = await import('./runtime/script/script-host');
  const { listTrustedCertificates } = await import('./runtime/trusted-certificates');
  const transport = buildNodeTransport({
    findProxy: (url) => session.defaultSession.resolveProxy(url),
    listCertificates: () => listTrustedCertificates(process.env),
  });
  const replies = buildReplyStore(inUserData('replies'));
  const sample = buildSampleApi({
    host: inventorySample.host,
    start: async () => {
      const { startInventoryApi } = await import('../assets/samples/inventory/api/start-inventory-api');
      return startInventoryApi({ port: inventorySample.port, apiKey: inventorySample.apiKey });
    },
  });
  const handlers = buildRuntimeHandlers({
    transport,
    replies,
    connections,
    history,
    sample,
    scripts: buildScriptHost({
      hostFile: path.join(places.assets, 'script-host', 'host.cs'),
      folder: inUserData('scripts'),
      searchPath: process.env.PATH ?? '',
    }),
    chooseTarget: (suggestedName) =>
      dialogs.chooseTarget({ title: 'Save the reply', suggestedName, kinds: [] }),
    clock: () => performance.now(),
    createBoundary: () => randomUUID().replaceAll('-', '').slice(0, 16),
    userAgent: `connector-studio/${app.getVersion()}`,
  });
  const close = async () => {
    transport.close();
    await Promise.all([replies.close(), sample.close()]);
  };
  return { handlers, close };
}
