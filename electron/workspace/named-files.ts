// The names that a connector's `settings.json` gives to its files: the command line of the platform writes them there.
import path from 'node:path';
import { defaultFileNames } from '../../shared/connector/document';
import { parseJson } from '../../shared/text/parse';
import { readString } from '../../shared/text/read';
import { decodeText } from './decode-text';
import type { NamedFiles } from './find-files';
import { readBytes } from './read-file';

// Keys of the platform's settings file (paconn); a value may be a path, of which only the name counts here.
const keys = {
  definition: 'apiDefinition',
  properties: 'apiProperties',
  script: 'script',
  icon: 'icon',
} as const;
const sizeBytesMax = 64 * 1024;

/** Reads the names; none where there is no such file, or one of another kind. Never fails. */
export async function readNamedFiles(folder: string, names: readonly string[]): Promise<NamedFiles> {
  const name = names.find((one) => one.toLowerCase() === defaultFileNames.settings);
  if (name === undefined) return {};
  const bytes = await readBytes(path.join(folder, name), name, sizeBytesMax);
  const decoded = bytes.ok ? decodeText(bytes.value) : null;
  if (!decoded) return {};
  const { root } = parseJson(decoded.text);
  const found = Object.entries(keys).map(([role, key]) => [role, readString(root, key)] as const);
  return Object.fromEntries(found.filter(([, value]) => value !== ''));
}
