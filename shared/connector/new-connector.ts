// The files of a new connector: what the General card asks for, and no operation yet.
import { errorProblem } from '../base/problem';
import { fail, ok, type Result } from '../base/result';
import { type ConnectorFiles, defaultFileNames } from './document';

/** A host name or address with an optional port (RFC 3986, 3.2.2), without a scheme or a path. */
const hostForm =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const placeholderHost = 'api.example.com';
const brandColor = '#007ee5';

/**
 * The files of a new connector. `host` may be a whole address, from which scheme and base path are taken; empty
 * stands for `api.example.com`. Problem: `host-invalid`.
 */
export function buildNewConnector(wanted: { title: string; host: string }): Result<ConnectorFiles> {
  const address = readAddress(wanted.host.trim() || placeholderHost);
  if (!address) {
    return fail(
      errorProblem('host-invalid', 'The host is not the name or address of a server.', {
        place: { file: 'definition', pointer: '/host' },
        action: 'Write it like api.contoso.com or https://api.contoso.com/v1.',
      }),
    );
  }
  const definition = buildDefinition(wanted.title.trim(), address);
  return ok({
    files: [
      { role: 'definition', name: defaultFileNames.definition, text: print(definition), encoding: 'utf-8' },
      {
        role: 'properties',
        name: defaultFileNames.properties,
        text: print(buildProperties()),
        encoding: 'utf-8',
      },
    ],
    icon: null,
  });
}

interface Address {
  readonly scheme: string;
  readonly host: string;
  readonly basePath: string;
}

/** Takes an address apart; null when the host is none. Query and fragment are dropped. */
function readAddress(written: string): Address | null {
  const match = /^(?:(https?):\/\/)?([^/?#\s]+)([^?#\s]*)/i.exec(written);
  const host = match?.[2];
  if (!host || !hostForm.test(host) || /\s/.test(written)) return null;
  const basePath = (match[3] ?? '').replace(/\/+$/, '');
  return { scheme: (match[1] ?? 'https').toLowerCase(), host: host.toLowerCase(), basePath: basePath || '/' };
}

function buildDefinition(title: string, { scheme, host, basePath }: Address) {
  return {
    swagger: '2.0',
    info: { title, description: '', version: '1.0' },
    host,
    basePath,
    schemes: [scheme],
    consumes: [],
    produces: [],
    paths: {},
    definitions: {},
    parameters: {},
    responses: {},
    securityDefinitions: {},
    security: [],
    tags: [],
  };
}

function buildProperties() {
  return {
    properties: {
      connectionParameters: {},
      iconBrandColor: brandColor,
      capabilities: [],
      policyTemplateInstances: [],
    },
  };
}

function print(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
