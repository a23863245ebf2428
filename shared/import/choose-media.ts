// Chooses among the media types that a body or a reply may have: OpenAPI 2.0 gives each one schema, so one is kept.
import { type Placed, type PlacedObject, asObject, findObject, listPlaced } from './source-document';

/** What a media type is to a connector. */
export type MediaKind = 'json' | 'urlencoded' | 'multipart' | 'binary' | 'text' | 'xml' | 'stream';

/** The chosen media type and its description in the source. */
export interface ChosenMedia {
  readonly type: string;
  readonly kind: MediaKind;
  readonly media: PlacedObject;
  /** The media types that were passed over. */
  readonly others: readonly string[];
}

const requestOrder: readonly MediaKind[] = [
  'json',
  'multipart',
  'urlencoded',
  'binary',
  'text',
  'xml',
  'stream',
];
const replyOrder: readonly MediaKind[] = [
  'json',
  'text',
  'xml',
  'binary',
  'stream',
  'multipart',
  'urlencoded',
];

/** Chooses the media type of a request body; null without any. A form goes before raw bytes, JSON before all. */
export function chooseRequestMedia(holder: PlacedObject): ChosenMedia | null {
  return choose(holder, requestOrder);
}

/** Chooses the media type of a reply; null without any. */
export function chooseReplyMedia(holder: PlacedObject): ChosenMedia | null {
  return choose(holder, replyOrder);
}

/** The schema of a media type; undefined where it has none. */
export function findMediaSchema(media: PlacedObject): Placed | undefined {
  const schema = findObject(media, 'schema') ?? findObject(media, 'itemSchema');
  return schema && Object.keys(schema.value).length > 0 ? schema : undefined;
}

function choose(holder: PlacedObject, order: readonly MediaKind[]): ChosenMedia | null {
  const candidates = listPlaced(findObject(holder, 'content')).flatMap(([type, placed]) => {
    const media = asObject(placed);
    return media ? [{ type: stripParameters(type), kind: kindOfMedia(type, media), media }] : [];
  });
  const [best] = order.flatMap((kind) => candidates.filter((one) => one.kind === kind));
  if (!best) return null;
  const others = candidates.filter((one) => one !== best).map((one) => one.type);
  return { ...best, others: [...new Set(others)].filter((type) => type !== best.type) };
}

function kindOfMedia(type: string, media: PlacedObject): MediaKind {
  const name = stripParameters(type);
  if (/(^|\/|\+|\.)json$/.test(name) || name === 'application/jsonp') return 'json';
  if (name === 'application/x-www-form-urlencoded') return 'urlencoded';
  if (name.startsWith('multipart/')) return 'multipart';
  if (/[/+]xml$/.test(name)) return 'xml';
  if (name === 'text/event-stream' || /ndjson|jsonl|json-seq/.test(name)) return 'stream';
  if (name.startsWith('text/')) return 'text';
  return name.includes('*') && describesStructure(media) ? 'json' : 'binary';
}

/** A body of any type whose schema has a structure is sent as JSON. */
function describesStructure(media: PlacedObject): boolean {
  const schema = findMediaSchema(media);
  const holder = schema && asObject(schema);
  if (!holder) return false;
  return holder.value['type'] !== 'string' || holder.value['format'] !== 'binary';
}

/** `application/json; charset=utf-8` gives `application/json`. */
function stripParameters(type: string): string {
  return (type.split(';')[0] ?? '').trim().toLowerCase();
}
