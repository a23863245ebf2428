// What the page gets of the main process: calls and events that the contract names, and nothing of Node or Electron.
// Runs sandboxed; it passes values on and judges none of them, for main checks every call.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callChannel, cancelChannel, eventChannel, namesChannel } from '../shared/contract/channels';

type Listener = (payload: unknown) => void;

const listeners = new Map<string, Set<Listener>>();

// Asked with the first call: before, main does not yet know whose page this is.
let names: Promise<readonly string[]> | null = null;
const listNames = () => (names ??= ipcRenderer.invoke(namesChannel) as Promise<readonly string[]>);

// Main sends the events of the contract and no others.
ipcRenderer.on(eventChannel, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

contextBridge.exposeInMainWorld('studio', {
  call: async (name: string, input: unknown, taskId: string | null): Promise<unknown> => {
    if (!(await listNames()).includes(name)) throw new Error(`There is no call ${name}`);
    return ipcRenderer.invoke(callChannel, { name, input, taskId });
  },
  on: (name: string, listener: Listener): (() => void) => {
    const heard = listeners.get(name) ?? new Set<Listener>();
    listeners.set(name, heard.add(listener));
    return () => heard.delete(listener);
  },
  cancel: (taskId: string): void => ipcRenderer.send(cancelChannel, taskId),
  pathOf: (file: File): string => webUtils.getPathForFile(file),
});
