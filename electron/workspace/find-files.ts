// Which file of a folder plays which part in the connector. Works on names alone; nothing is read here.
import { type FileRole, type Problem, errorProblem } from '../../shared/base/problem';
import { type Result, fail, ok } from '../../shared/base/result';
import { defaultFileNames } from '../../shared/connector/document';

/** The names of a connector's files, in the order in which they are shown; `notices` tell what was left alone. */
export interface FoundFiles {
  readonly files: readonly { readonly role: FileRole; readonly name: string }[];
  readonly icon: string | null;
  readonly notices: readonly Problem[];
}

/** Names that the connector's `settings.json` gives to its files, where it has one. */
export interface NamedFiles {
  readonly definition?: string;
  readonly properties?: string;
  readonly script?: string;
  readonly icon?: string;
}

const definitionEnd = /\.swagger\.json$/i;
// In the order of preference; `connector-script.csx` is what some exports call it.
const scriptNames = ['script.csx', 'connector-script.csx'];

/**
 * Finds the files: named by the settings, else by their usual names in any case, else the only one of its kind.
 * Problems: `definition-missing`, `definition-ambiguous`.
 */
export function findFiles(names: readonly string[], named: NamedFiles = {}): Result<FoundFiles> {
  const definition = findDefinition(names, named.definition);
  if (!definition.ok) return definition;
  const script = findScript(names, named.script);
  const files = [
    { role: 'definition', name: definition.value },
    { role: 'properties', name: pick(names, named.properties, defaultFileNames.properties) },
    { role: 'script', name: script.name },
    { role: 'settings', name: pick(names, undefined, defaultFileNames.settings) },
    { role: 'sidecar', name: pick(names, undefined, defaultFileNames.sidecar) },
  ] as const;
  return ok({
    files: files.flatMap(({ role, name }) => (name === undefined ? [] : [{ role, name }])),
    icon: pick(names, named.icon, 'icon.png') ?? null,
    notices: script.notices,
  });
}

function findDefinition(names: readonly string[], named: string | undefined): Result<string> {
  const usual = pick(names, named, defaultFileNames.definition);
  if (usual !== undefined) return ok(usual);
  const candidates = names.filter((name) => definitionEnd.test(name));
  const [only] = candidates;
  if (only !== undefined && candidates.length === 1) return ok(only);
  return fail(only === undefined ? missing(names) : ambiguous(candidates));
}

function findScript(names: readonly string[], named: string | undefined) {
  for (const usual of scriptNames) {
    const name = pick(names, named, usual);
    if (name !== undefined) return { name, notices: [] };
  }
  const candidates = names.filter((name) => name.toLowerCase().endsWith('.csx'));
  if (candidates.length <= 1) return { name: candidates[0], notices: [] };
  return { name: undefined, notices: [scriptAmbiguous(candidates)] };
}

/** The named file, else the usual name, exactly or in another case. */
function pick(names: readonly string[], named: string | undefined, usual: string): string | undefined {
  if (named !== undefined && names.includes(named)) return named;
  if (names.includes(usual)) return usual;
  return names.find((name) => name.toLowerCase() === usual.toLowerCase());
}

function missing(names: readonly string[]): Problem {
  const json = names.find((name) => /\.(json|ya?ml)$/i.test(name));
  return errorProblem('definition-missing', `There is no ${defaultFileNames.definition} in this folder.`, {
    action: json
      ? `Choose the connector's own folder; or, where ${json} describes a web API, import it.`
      : "Choose the connector's own folder, or make a new connector.",
  });
}

function ambiguous(candidates: readonly string[]): Problem {
  return errorProblem('definition-ambiguous', `Several files could be the definition: ${list(candidates)}.`, {
    action: `Name the right one ${defaultFileNames.definition}.`,
  });
}

function scriptAmbiguous(candidates: readonly string[]): Problem {
  return {
    code: 'script-ambiguous',
    message: `Several files could be the script, so none was opened: ${list(candidates)}.`,
    severity: 'warning',
    action: `Name the right one ${defaultFileNames.script}.`,
  };
}

function list(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(', ');
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
