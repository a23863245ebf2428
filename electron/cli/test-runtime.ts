// The runtime of the app without its window, for one run of the command line: the same transport, the sample's web API
// when the sample is tested, and nothing that stays behind.
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inventorySample } from '../../assets/samples/inventory/api/inventory-sample';
import { readFault } from '../../assets/samples/inventory/api/misbehave';
import { startInventoryApi } from '../../assets/samples/inventory/api/start-inventory-api';
import { buildNodeTransport } from '../runtime/node-transport';
import { buildReplyStore } from '../runtime/reply-store';
import { type RuntimeHandlers, buildRuntimeHandlers } from '../runtime/runtime-handlers';
import type { RuntimeServices } from '../runtime/runtime-services';
import { buildSampleApi } from '../runtime/sample-api';
import { buildScriptHost } from '../runtime/script/script-host';
import { listTrustedCertificates } from '../runtime/trusted-certificates';
import type { Environment } from './environment-connection';

/** The runtime, and what ends it. */
export interface TestRuntime {
  readonly handlers: RuntimeHandlers;
  close(): Promise<void>;
}

/** Opens the runtime over the connections. */
export async function openTestRuntime(
  connections: RuntimeServices['connections'],
  environment: Environment,
): Promise<TestRuntime> {
  const transport = buildNodeTransport({
    findProxy: (url) => Promise.resolve(findProxy(url, environment)),
    listCertificates: () => listTrustedCertificates({ ...environment }),
  });
  const replies = buildReplyStore(await mkdtemp(path.join(tmpdir(), 'connector-studio-')));
  const sample = buildSampleApi({
    host: inventorySample.host,
    start: () =>
      startInventoryApi({
        port: inventorySample.port,
        apiKey: inventorySample.apiKey,
        fault: readFault(environment['STUDIO_SAMPLE_FAULT']),
      }),
  });
  const handlers = buildRuntimeHandlers({
    transport,
    replies,
    connections,
    sample,
    scripts: buildScriptHost({
      hostFile: findHostFile(),
      folder: path.join(tmpdir(), 'connector-studio-scripts'),
      searchPath: environment['PATH'] ?? '',
    }),
    chooseTarget: () => Promise.resolve(null),
    clock: () => performance.now(),
    createBoundary: () => randomUUID().replaceAll('-', '').slice(0, 16),
    userAgent: 'connector-studio/cli',
  });
  return {
    handlers,
    close: async () => {
      transport.close();
      await Promise.all([replies.close(), sample.close()]);
    },
  };
}

/** What custom code runs in: beside the bundle of the command line, or among the sources. */
function findHostFile(): string {
  const places = [path.join(__dirname, 'assets'), path.join(__dirname, '..', '..', 'assets')];
  const files = places.map((place) => path.join(place, 'script-host', 'host.cs'));
  return files.find((file) => existsSync(file)) ?? files[0] ?? '';
}

/** The proxy that the environment names, as proxy scripts say it. */
export function findProxy(url: string, environment: Environment): string {
  const { protocol, hostname } = new URL(url);
  const read = (name: string) => environment[name] ?? environment[name.toUpperCase()] ?? '';
  const excepted = read('no_proxy')
    .split(',')
    .map((one) => one.trim().replace(/^\*?\./, ''))
    .filter(Boolean);
  if (excepted.some((one) => one === '*' || hostname === one || hostname.endsWith(`.${one}`)))
    return 'DIRECT';
  const written = read(protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  const proxy = written.includes('://') ? written : `http://${written}`;
  return written !== '' && URL.canParse(proxy) ? `PROXY ${new URL(proxy).host}` : 'DIRECT';
}
