// How much memory a process and its children take, from what Linux tells of them.
import { readdirSync, readFileSync } from 'node:fs';

/** Megabytes of the tree under `pid`, memory that several share counted in parts (PSS). NaN where Linux is not. */
export function measureTreeMb(pid: number): number {
  if (process.platform !== 'linux') return NaN;
  const parents = new Map(listProcesses().map((id) => [id, readParent(id)]));
  const tree = [...parents.keys()].filter((id) => isBelow(id, pid, parents));
  return tree.reduce((sum, id) => sum + readPssKb(id), 0) / 1024;
}

function listProcesses(): readonly number[] {
  return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? [Number(name)] : []));
}

function isBelow(id: number, root: number, parents: ReadonlyMap<number, number>): boolean {
  for (let at: number | undefined = id; at; at = parents.get(at)) if (at === root) return true;
  return false;
}

function readParent(id: number): number {
  return Number(/^PPid:\s*(\d+)/m.exec(readProcess(id, 'status'))?.[1] ?? 0);
}

function readPssKb(id: number): number {
  return Number(/^Pss:\s*(\d+)/m.exec(readProcess(id, 'smaps_rollup'))?.[1] ?? 0);
}

function readProcess(id: number, file: string): string {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    // It ended while we looked: it takes nothing.
    return '';
  }
}
