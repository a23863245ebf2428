// A connector whose every file tells which version it belongs to, so that a mixture shows.
import type { ConnectorFiles } from '../../shared/connector/document';

const filling = 'x'.repeat(100_000);

/** The files of a version. Odd versions have a script, even ones have none, so that files also come and go. */
export function buildVersion(version: number): ConnectorFiles {
  const print = (role: string) => `${JSON.stringify({ role, version, filling })}\n`;
  const script = {
    role: 'script',
    name: 'script.csx',
    text: `// ${print('script')}`,
    encoding: 'utf-8',
  } as const;
  return {
    files: [
      {
        role: 'definition',
        name: 'apiDefinition.swagger.json',
        text: print('definition'),
        encoding: 'utf-8',
      },
      { role: 'properties', name: 'apiProperties.json', text: print('properties'), encoding: 'utf-8' },
      ...(version % 2 === 1 ? [script] : []),
    ],
    icon: null,
  };
}

/** The one version that all files belong to; null for a mixture, a damaged file, or a missing one. */
export function versionOf({ files }: ConnectorFiles): number | null {
  const versions = files.map(({ text }) => Number(/"version":(\d+),.*\}\n$/u.exec(text)?.[1] ?? Number.NaN));
  const [version = Number.NaN] = versions;
  const isWhole = versions.every((one) => one === version) && files.length === (version % 2 === 1 ? 3 : 2);
  return isWhole ? version : null;
}
