// Compiles custom code, once for each content: the program is kept in a folder that is named after it.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Problem } from '../../../shared/base/problem';
import { runProgram } from './run-program';
import { readCompileProblems, scriptName } from './script-problems';
import type { Command, Toolchain } from './toolchain';

/** What came of compiling: a program to run, or what is wrong with the code. */
export type Compiled =
  | { readonly kind: 'ready'; readonly command: Command; readonly folder: string }
  | { readonly kind: 'broken'; readonly problems: readonly Problem[] };

const compileLimitMs = 60_000;
const mostPrograms = 30;

/** Compiles code together with its host. `home` holds the programs. Problems: those of `readCompileProblems`. */
export async function compileScript(
  toolchain: Toolchain,
  home: string,
  host: string,
  script: string,
): Promise<Compiled> {
  const hash = createHash('sha256')
    .update(`${toolchain.name}\0${host}\0${script}`)
    .digest('hex')
    .slice(0, 32);
  const folder = path.join(home, hash);
  if (!existsSync(folder)) {
    const problems = await compileInto(toolchain, home, folder, { host, script });
    if (problems.length > 0) return { kind: 'broken', problems };
    await forgetOldest(home);
  }
  return { kind: 'ready', command: toolchain.run(path.join(folder, toolchain.output)), folder };
}

async function compileInto(
  toolchain: Toolchain,
  home: string,
  folder: string,
  { host, script }: { readonly host: string; readonly script: string },
): Promise<readonly Problem[]> {
  const draft = path.join(home, `draft-${randomUUID()}`);
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    await writeFile(path.join(draft, 'host.cs'), host);
    await writeFile(path.join(draft, 'script.cs'), wrapScript(toolchain.namespaces, script));
    const { code, output } = await runProgram(
      toolchain.compile(['host.cs', 'script.cs'], toolchain.output),
      draft,
      compileLimitMs,
    );
    if (code !== 0) return readCompileProblems(output, script);
    for (const companion of toolchain.companions) {
      const target = path.join(draft, companion.name);
      if ('text' in companion) await writeFile(target, companion.text);
      else await copyFile(companion.copyOf, target);
    }
    await rename(draft, folder).catch(async (error: unknown) => {
      // Another call compiled the same code meanwhile: its program is as good.
      if (!existsSync(folder)) throw error;
    });
    return [];
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

/** The code as a source file: what it may use without asking stands before it, and its lines keep their numbers. */
export function wrapScript(namespaces: readonly string[], script: string): string {
  const uses = namespaces.map((name) => `using ${name};`).join(' ');
  return `${uses}\n#line 1 "${scriptName}"\n${script.replace(/^\uFEFF/, '')}\n`;
}

async function forgetOldest(home: string): Promise<void> {
  const names = (await readdir(home)).filter((name) => /^[0-9a-f]{32}$/.test(name));
  if (names.length <= mostPrograms) return;
  const aged = await Promise.all(
    names.map(async (name) => ({ name, at: (await stat(path.join(home, name))).mtimeMs })),
  );
  aged.sort((left, right) => left.at - right.at);
  for (const { name } of aged.slice(0, aged.length - mostPrograms))
    await rm(path.join(home, name), { recursive: true, force: true });
}
