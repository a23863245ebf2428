// The rows of a captured call: its path, query, headers and body, then its reply. Each value can be dragged on its own,
// a body as a whole too.
import type { JsonValue } from '../../shared/base/json-value';
import type {
  CapturedBody,
  CapturedCall,
  CapturedPair,
  CapturedReply,
} from '../../shared/import/captured-call';
import { listPlaceholders, listSegments } from '../../shared/mapping/path-template';
import { suggestSegmentName } from '../../shared/mapping/plan-to-segment';
import { plainRow, type Branch } from './row-branch';
import { buildValueBranches, hasInner, valueRow } from './sample-value-rows';

/** Headers that every program sends by itself: nobody makes an input of them. */
const ownHeaders =
  /^(?:host|connection|content-length|content-encoding|transfer-encoding|accept-encoding|user-agent|date|server|keep-alive|vary|via|sec-.*|upgrade-insecure-requests|referer|origin|dnt|priority|pragma)$/i;

/** The rows of a call; `template` is the path of the operation, which says what the segments are called. */
export function buildCallBranches(stem: string, call: CapturedCall, template: string): readonly Branch[] {
  const headers = call.headers.filter(({ name }) => !ownHeaders.test(name));
  return [
    ...listGroup(`${stem}/path`, 'Path', readSegments(call.path, template)),
    ...listGroup(`${stem}/query`, 'Query', call.query),
    ...listGroup(`${stem}/headers`, 'Headers', headers),
    ...buildBody(`${stem}/body`, 'Body', call.body),
    ...(call.reply ? [buildReply(`${stem}/reply`, call.reply)] : []),
  ];
}

/** The rows of a reply. */
export function buildReply(stem: string, { status, headers, body }: CapturedReply): Branch {
  const shown = headers.filter(({ name }) => !ownHeaders.test(name));
  const whole = body && body.json !== undefined ? body.json : undefined;
  return {
    row: {
      ...plainRow(stem, `Reply ${status}`),
      ...(whole === undefined
        ? {}
        : { item: { kind: 'sample', samples: [whole], path: [], name: `Reply ${status}` } }),
    },
    isOpen: true,
    inner: () => [
      ...listGroup(`${stem}/headers`, 'Reply headers', shown),
      ...buildBody(`${stem}/body`, 'Reply body', body),
    ],
  };
}

/** A value as it stands in an address or a header: `5` is a number there, and `true` a flag. */
export function readPairValue(text: string): JsonValue {
  if (/^-?(?:0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (/^-?(?:0|[1-9]\d{0,9})\.\d{1,9}$/.test(text)) return Number(text);
  return text === 'true' || text === 'false' ? text === 'true' : text;
}

function listGroup(stem: string, name: string, pairs: readonly CapturedPair[]): readonly Branch[] {
  if (pairs.length === 0) return [];
  const whole = Object.fromEntries(pairs.map((pair) => [pair.name, readPairValue(pair.value)]));
  return [
    {
      row: plainRow(stem, name, String(pairs.length)),
      isOpen: true,
      inner: () => buildValueBranches(stem, whole),
    },
  ];
}

function buildBody(stem: string, name: string, body: CapturedBody | null): readonly Branch[] {
  if (!body) return [];
  if (body.json === undefined) {
    return body.form.length > 0
      ? listGroup(stem, 'Form', body.form)
      : [{ row: plainRow(stem, name, body.text.slice(0, 60)) }];
  }
  const { json } = body;
  return [
    {
      row: { ...valueRow(stem, name, json), item: { kind: 'sample', samples: [json], path: [], name } },
      isOpen: true,
      ...(hasInner(json) ? { inner: () => buildValueBranches(stem, json) } : {}),
    },
  ];
}

/**
 * The segments that are parameters in the template, or look like values, under the names that suit them. What stands
 * before the template is the base path.
 */
function readSegments(path: string, template: string): readonly CapturedPair[] {
  const values = listSegments(path);
  const names = listSegments(template);
  const skipped = values.length - names.length;
  return values.flatMap((value, index) => {
    const [named] = skipped >= 0 ? listPlaceholders(names[index - skipped] ?? '') : [];
    if (named === undefined && (!/\d/.test(value) || /^v\d+(?:\.\d+)*$/i.test(value))) return [];
    return [{ name: named ?? suggestSegmentName(path, index), value: decode(value) }];
  });
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A lone percent sign: meant as it stands.
    return text;
  }
}
