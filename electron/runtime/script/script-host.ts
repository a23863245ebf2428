// Custom code as a service: finds a toolchain once, compiles once for each content, and runs.
import { readFile } from 'node:fs/promises';
import { type Compiled, compileScript } from './compile-script';
import { findToolchain } from './find-toolchain';
import type { Toolchain } from './toolchain';

/** What runs custom code. */
export interface ScriptHost {
  /** Null where nothing on this computer can compile it. */
  toolchain(): Promise<Toolchain | null>;
  /** The program of a script; compiled where it is not yet. */
  compile(toolchain: Toolchain, script: string): Promise<Compiled>;
}

/** What the host needs. */
export interface ScriptHostServices {
  /** The source of what the code runs in. */
  readonly hostFile: string;
  /** Where programs are kept; made when the first is. */
  readonly folder: string;
  /** PATH. */
  readonly searchPath: string;
}

/** Builds the host; looks for nothing before it is asked. */
export function buildScriptHost({ hostFile, folder, searchPath }: ScriptHostServices): ScriptHost {
  let found: Promise<Toolchain | null> | null = null;
  const running = new Map<string, Promise<Compiled>>();
  const find = async () => {
    const toolchain = await findToolchain(searchPath);
    // Somebody may install one while the app runs: look again with the next call.
    if (!toolchain) found = null;
    return toolchain;
  };
  return {
    toolchain: () => (found ??= find()),
    compile: async (toolchain, script) => {
      const under = running.get(script);
      if (under) return under;
      const host = await readFile(hostFile, 'utf8');
      const compiling = compileScript(toolchain, folder, host, script);
      running.set(script, compiling);
      try {
        return await compiling;
      } finally {
        running.delete(script);
      }
    },
  };
}
