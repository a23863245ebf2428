// Infers the `format` of samples that share a type. Careful by intent: a wrong format makes a flow refuse good
// values, a missing one costs little. https://swagger.io/specification/v2/#data-type-format
import type { JsonValue } from '../base/json-value';

const int32Limit = 2 ** 31;

/** Text formats with what a text of that format looks like, the narrowest first. */
const textFormats: readonly (readonly [format: string, matches: (text: string) => boolean])[] = [
  ['date-time', isDateTime],
  ['date', isDate],
  ['uuid', (text) => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(text)],
  ['email', (text) => /^[^\s@"<>()]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)],
  ['uri', (text) => /^(https?|ftps?):\/\/[^\s"<>]+$/i.test(text)],
  ['byte', isByte],
];

/**
 * The format that all the samples of that type have: `int32` or `int64` by size, `double`, or a text format; empty
 * where they share none. `byte` (base64) is only said of long texts that can hardly be anything else.
 */
export function inferFormat(type: string, samples: readonly JsonValue[]): string {
  if (type === 'number') return 'double';
  if (type === 'integer') return samples.every((value) => isInt32(value)) ? 'int32' : 'int64';
  if (type !== 'string') return '';
  const texts = samples.filter((value) => typeof value === 'string');
  if (texts.length === 0) return '';
  return textFormats.find(([, matches]) => texts.every((text) => matches(text)))?.[0] ?? '';
}

function isInt32(value: JsonValue): boolean {
  return typeof value === 'number' && value >= -int32Limit && value < int32Limit;
}

/** RFC 3339 with an offset; without one it is a local time, which the platform calls `date-no-tz`: left open. */
function isDateTime(text: string): boolean {
  const match = /^(\d{4}-\d\d-\d\d)[Tt](\d\d):(\d\d):(\d\d)(\.\d+)?([Zz]|[+-]\d\d:\d\d)$/.exec(text);
  return (
    match !== null &&
    isDate(match[1] ?? '') &&
    Number(match[2]) < 24 &&
    Number(match[3]) < 60 &&
    Number(match[4]) <= 60
  );
}

function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}

/** Base64 in whole groups, long, and with the mix of characters that names, hashes and numbers do not have. */
function isByte(text: string): boolean {
  if (text.length < 40 || text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  return /[A-Z]/.test(text) && /[a-z]/.test(text) && /[0-9]/.test(text) && /[+/=]/.test(text);
}
