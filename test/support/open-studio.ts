// A studio with a small connector open in it, over a bridge whose answers the test chooses.
import { createStudio, type Studio } from '../../renderer/store/studio';
import { ok } from '../../shared/base/result';
import type { CallInput } from '../../shared/contract/calls';
import type { OpenedConnector } from '../../shared/contract/workspace-calls';
import { createFakeBridge, type Answers, type FakeBridge } from './fake-bridge';

/** Three operations, with the indent and the line ends of a file that people keep. */
export const sampleDefinition = `{
  "swagger": "2.0",
  "info": { "title": "VanArsdel Inventory", "version": "1.0" },
  "host": "api.vanarsdel.com",
  "paths": {
    "/products": {
      "get": { "operationId": "ListProducts", "summary": "List products", "responses": { "200": { "description": "OK" } } },
      "post": { "operationId": "CreateProduct", "summary": "Create a product", "responses": { "201": { "description": "Made" } } }
    },
    "/stock": {
      "get": { "operationId": "GetStock", "summary": "Get stock", "responses": { "200": { "description": "OK" } } }
    }
  }
}
`;

const sampleProperties = `{
  "properties": { "iconBrandColor": "#0f6cbd", "connectionParameters": {}, "capabilities": [] }
}
`;

/** What main would send for the sample folder; `change` replaces parts of it. */
export function buildOpened(change: Partial<OpenedConnector> = {}): OpenedConnector {
  return {
    id: 'inventory',
    folder: '/connectors/inventory',
    files: {
      files: [
        { role: 'definition', name: 'apiDefinition.swagger.json', text: sampleDefinition, encoding: 'utf-8' },
        { role: 'properties', name: 'apiProperties.json', text: sampleProperties, encoding: 'utf-8' },
      ],
      icon: null,
    },
    stamp: 'stamp-1',
    problems: [],
    ...change,
  };
}

/** A bridge that answers what every open connector asks for, and what the test adds. */
export function buildBridge(answers: Answers = {}): FakeBridge {
  return createFakeBridge({
    'connections.list': () => ok([]),
    'app.change-settings': (change: CallInput<'app.change-settings'>) =>
      ok({ theme: 'system', callTimeoutMs: 30_000, definitionOpen: true, ...change }),
    ...answers,
  });
}

export interface OpenStudio extends Studio {
  readonly bridge: FakeBridge;
}

/** A studio with the sample open and saved. */
export function openStudio(answers: Answers = {}): OpenStudio {
  const bridge = buildBridge(answers);
  const studio = createStudio(bridge);
  studio.store.getState().openConnector(buildOpened(), false);
  return { store: studio.store, bridge };
}

/** The definition's text as it is now. */
export function definitionOf({ store }: Studio): string {
  return store.getState().connector?.document.definition.tree.text ?? '';
}

/** Lets every promise that is ready go on. */
export function settle(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
