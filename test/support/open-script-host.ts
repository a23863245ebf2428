// Custom code with whatever this computer has to compile and run it. Programs are kept in one folder for all tests of a
// run, so that the same code is compiled once.
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findToolchain } from '../../electron/runtime/script/find-toolchain';
import { type ScriptHost, buildScriptHost } from '../../electron/runtime/script/script-host';

/** The source of what custom code runs in. */
export const hostFile = path.resolve(import.meta.dirname, '../../assets/script-host/host.cs');

/** What compiles custom code here; null where there is nothing. */
export const testToolchain = await findToolchain(process.env.PATH ?? '');

/** Builds the host of the app. */
export function openScriptHost(folder = path.join(tmpdir(), 'connector-studio-test-scripts')): ScriptHost {
  return buildScriptHost({ hostFile, folder, searchPath: process.env.PATH ?? '' });
}
