// What the page gets of the main process: calls and events that the contract names, and nothing of Node or Electron.
// Runs sandboxed; it passes values on and judges none of them, for main checks every call.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { callChannel, cancelChannel, eventChannel, parseNames } from '../shared/contract/channels';

type Listener = (payload: unknown) => void;

const names = parseNames(process.argv);
const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on(eventChannel, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

contextBridge.exposeInMainWorld('studio', {
  call: (name: string, input: unknown, taskId: string | null): Promise<unknown> => {
    if (!names.calls.has(name)) throw new Error(`There is no call ${name}`);
    return ipcRenderer.invoke(callChannel, { name, input, taskId });
  },
  on: (name: string, listener: Listener): (() => void) => {
    if (!names.events.has(name)) throw new Error(`There is no event ${name}`);
    const heard = listeners.get(name) ?? new Set<Listener>();
    listeners.set(name, heard.add(listener));
    return () => heard.delete(listener);
  },
  cancel: (taskId: string): void => ipcRenderer.send(cancelChannel, taskId),
  pathOf: (file: File): string => webUtils.getPathForFile(file),
});
