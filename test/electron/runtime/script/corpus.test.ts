// Real custom code of published connectors: compiled here and run against a web API on loopback. Whatever it sends
// elsewhere ends at a proxy on loopback that lets nothing out.
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Invocation } from '../../../../shared/contract/runtime-calls';
import type { JsonObject, JsonValue } from '../../../../shared/base/json-value';
import { listInputs } from '../../../../shared/operations/list-inputs';
import { listOperations } from '../../../../shared/operations/list-operations';
import type { OperationSummary } from '../../../../shared/operations/operation';
import { readOperation } from '../../../../shared/operations/read-operation';
import { findNode } from '../../../../shared/text/locate';
import { readStrings } from '../../../../shared/text/read';
import { parseJson } from '../../../../shared/text/parse';
import { toValue } from '../../../../shared/text/value';
import { type CorpusConnector, hasCorpus, readCorpus } from '../../../support/corpus';
import { startLoopbackServer } from '../../../support/loopback-server';
import { openRuntime } from '../../../support/open-runtime';
import { testToolchain } from '../../../support/open-script-host';

/** The shortest ones: every one takes a second to compile. */
const mostScripts = 12;

function readScript({ files }: CorpusConnector): string {
  return files.find((file) => file.role === 'script')?.text ?? '';
}

const scripted = readCorpus()
  .filter((connector) => readScript(connector) !== '')
  .sort((left, right) => readScript(left).length - readScript(right).length)
  .slice(0, mostScripts);

/** The first operation that the code answers, GET before the others: it needs the fewest inputs. */
function choose({ definition, properties }: CorpusConnector): OperationSummary | undefined {
  const holder = properties === null ? null : findNode(parseJson(properties), ['properties']);
  const named = holder ? readStrings(holder, 'scriptOperations') : [];
  const all = listOperations(parseJson(definition)).filter(
    ({ operationId }) => named.length === 0 || named.includes(operationId),
  );
  return all.find(({ method }) => method === 'get') ?? all[0];
}

/** Something for an input, by its type. */
function buildValue(type: string, itemType: string): JsonValue {
  const values: JsonObject = { integer: 1, number: 1, boolean: true, object: { a: 'b' } };
  return type === 'array' ? [values[itemType] ?? 'a'] : (values[type] ?? 'a');
}

async function run(connector: CorpusConnector): Promise<Invocation> {
  const server = await startLoopbackServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: 1, value: [{ id: 1, name: 'a' }], items: [], data: [] }));
  });
  const proxy = await startLoopbackServer((_request, response) => response.writeHead(502).end());
  onTestFinished(async () => {
    await Promise.all([server.close(), proxy.close()]);
  });
  const operation = choose(connector);
  const tree = parseJson(connector.definition);
  const read = operation && readOperation(tree, operation.key);
  const inputs = read
    ? listInputs(tree, read).map(({ id, type, itemType }) => [id, buildValue(type, itemType)] as const)
    : [];
  const root = toValue(tree.root) as JsonObject;
  const runtime = await openRuntime({ withScripts: true, proxy: `PROXY ${proxy.host}` });
  return runtime.call({
    definition: JSON.stringify({ ...root, host: server.host, schemes: ['http'] }),
    properties: connector.properties,
    script: readScript(connector),
    operationKey: operation?.key ?? '',
    inputs: Object.fromEntries(inputs) as Record<string, never>,
  });
}

describe.runIf(hasCorpus && testToolchain)('the code of real connectors', () => {
  const outcomes = new Map<string, Invocation>();

  test.each(scripted.map((connector) => [connector.folder, connector] as const))(
    '%s',
    async (folder, connector) => {
      const call = await run(connector);
      outcomes.set(folder, call);
      const step = call.trace.find((one) => one.kind === 'script');
      // It answers, or it fails by its own doing: on what the web API here answers, or on newer C# than there is here.
      expect([undefined, 'script-failed', 'script-error', 'script-class-missing']).toContain(
        call.problem?.code,
      );
      expect(step?.outcome).toBe(call.problem ? 'failed' : 'done');
    },
  );

  test('compiles for the most part, and much of it answers', () => {
    const codes = [...outcomes.values()].map((call) => call.problem?.code ?? 'answered');
    const broken = codes.filter((code) => code === 'script-error' || code === 'script-class-missing');
    expect(broken.length).toBeLessThan(codes.length / 3);
    expect(codes.filter((code) => code === 'answered').length).toBeGreaterThan(codes.length / 3);
  });
});
