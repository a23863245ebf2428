// The main process: builds the services and hands them to one another, nothing else. What they do is in their rooms.
import { app, clipboard } from 'electron';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { z } from 'zod';
import { calls } from '../shared/contract/calls';
import { events, type EventName, type EventPayload } from '../shared/contract/events';
import { printNames } from '../shared/contract/channels';
import { createDoor } from './bridge/door';
import { lazyHandlers } from './bridge/lazy-handlers';
import { loadOnce } from './bridge/load-once';
import { registerDoor, sendEvent } from './bridge/register';
import { createLog } from './log/log';
import { createJsonFile } from './settings/json-file';
import {
  buildSettingsHandlers,
  createSettings,
  defaultSettings,
  storedSettingsSchema,
} from './settings/settings';
import { buildAppHandlers } from './shell/app-handlers';
import { createAppWindow } from './shell/app-window';
import { createDialogs } from './shell/dialogs';
import { type AppPlaces, prepareApp } from './shell/prepare-app';
import { runApp } from './shell/run-app';
import { askAfterCrash, createHangQuestion } from './shell/trouble';
import { windowStateSchema } from './shell/window-place';
import { createTasks } from './tasks/tasks';
import { createConnectorIds, storedIdsSchema } from './workspace/connector-ids';
import { createRecent, storedRecentSchema } from './workspace/recent';
import { createWorkspace } from './workspace/workspace';
import { buildWorkspaceHandlers } from './workspace/workspace-handlers';

const places = prepareApp(__dirname);
if (places) start(places);
else app.quit();

function start(place: AppPlaces): void {
  const isDevelopment = !app.isPackaged;
  const now = () => new Date();
  const inUserData = (...names: string[]) => path.join(place.userData, ...names);
  const log = createLog({ folder: inUserData('logs'), now });
  const onFault = (text: string, error: unknown) => log.error(text, error);
  const keep = <T>(name: string, schema: z.ZodType<T>, fallback: T) =>
    createJsonFile({ file: inUserData(name), schema, fallback, onFault });
  const send = <N extends EventName>(name: N, payload: EventPayload<N>) =>
    sendEvent(window.contents(), name, payload);

  const tasks = createTasks((progress) => send('task.progress', progress));
  const windowState = keep('window.json', windowStateSchema.nullable(), null);
  const window = createAppWindow({
    places: place,
    preloadArguments: printNames(Object.keys(calls), Object.keys(events)),
    isDevelopment,
    log,
    onCloseRequested: () => send('app.close-requested', null),
    onPageGone: () => tasks.cancelAll(),
    onFocus: () => void workspace.check(),
    onCrash: () => void askAfterCrash(dialogs, window),
    onHang: () => void askWhileHanging(),
    keepState: (state) =>
      void windowState.write(state).catch((error: unknown) => log.error('The window', error)),
  });
  const dialogs = createDialogs(() => window.current());
  const askWhileHanging = createHangQuestion(dialogs, () => window.contents()?.forcefullyCrashRenderer());
  const settings = createSettings(keep('settings.json', storedSettingsSchema, defaultSettings), ({ theme }) =>
    window.setTheme(theme),
  );
  const recent = createRecent(keep('recent.json', storedRecentSchema, []), now, onFault);
  const workspace = createWorkspace({
    ids: createConnectorIds(keep('connectors.json', storedIdsSchema, {})),
    recent,
    sample: {
      source: path.join(place.assets, 'samples', 'inventory', 'connector'),
      target: inUserData('samples', 'VanArsdel inventory'),
    },
    onChange: (change) => send('workspace.changed-on-disk', change),
    onFault,
  });

  // Rooms that the first screen does not need are loaded with the first call.
  const loadConnections = loadOnce(async () => {
    const { buildConnectionsHandlers } = await import('./connections/connections-handlers');
    const { buildOsEncryption } = await import('./connections/os-encryption');
    const { buildVault } = await import('./connections/vault');
    const encryption = buildOsEncryption();
    const vault = buildVault({
      file: inUserData('connections.json'),
      encryption,
      createId: () => randomUUID(),
      now: () => now().toISOString(),
    });
    return { encryption, vault, handlers: buildConnectionsHandlers({ vault }) };
  });
  const loadImport = async () => {
    const { buildImportHandlers } = await import('./import/import-handlers');
    const kinds = [{ name: 'API description', extensions: ['json', 'yaml', 'yml'] }];
    return buildImportHandlers({
      chooseFile: () => dialogs.chooseFile({ title: 'Import an API description', kinds }),
      createId: () => randomUUID(),
    });
  };
  const door = createDoor({
    handlers: {
      ...buildAppHandlers({
        about: {
          version: app.getVersion(),
          electron: process.versions.electron,
          platform: process.platform,
          openAtStart: place.openAtStart,
        },
        explainVault: async () => (await loadConnections()).encryption.reason(),
        setUnsaved: (unsaved) => window.guard.setUnsaved(unsaved),
        close: () => window.close(),
        copyText: (text) => void clipboard.writeText(text),
      }),
      ...buildSettingsHandlers(settings),
      ...buildWorkspaceHandlers({ workspace, recent, dialogs, createId: () => randomUUID() }),
      ...lazyHandlers(
        ['connections.list', 'connections.save', 'connections.remove'],
        async () => (await loadConnections()).handlers,
      ),
      ...lazyHandlers(['import.choose-file', 'import.read', 'import.build'], loadImport),
    },
    tasks,
    log,
  });
  registerDoor(
    door,
    { origins: window.origins, mainFrame: () => window.contents()?.mainFrame ?? null },
    (url) => log.warn(`Refused a call from ${url || 'a frame that went away'}`),
  );
  runApp({
    window,
    isDevelopment,
    log,
    readSettings: () => settings.read(),
    readWindowState: () => windowState.read(),
    sendCommand: (id) => send('app.command', { id }),
    finish: () => windowState.settled(),
  });
}
