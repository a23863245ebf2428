// The formats that connectors know, and the spellings that other sources have for them.

const knownFormats: ReadonlySet<string> = new Set([
  'int32',
  'int64',
  'float',
  'double',
  'byte',
  'binary',
  'date',
  'date-time',
  'date-no-tz',
  'password',
  'email',
  'html',
  'uri',
  'uuid',
]);

const spellings: Readonly<Record<string, string>> = {
  guid: 'uuid',
  url: 'uri',
  'uri-reference': 'uri',
  iri: 'uri',
  'idn-email': 'email',
  decimal: 'double',
  datetime: 'date-time',
  'date-time-rfc1123': 'date-time',
  timestamp: 'date-time',
  int: 'int32',
  integer: 'int32',
  long: 'int64',
  'unix-time': 'int64',
  base64: 'byte',
  base64url: 'byte',
};

const numberFormats: ReadonlySet<string> = new Set(['int32', 'int64', 'float', 'double']);

/** The format as connectors know it for that type; empty where they do not. */
export function fitFormat(format: string, type: string): string {
  const known = knownFormats.has(format) ? format : (spellings[format.toLowerCase()] ?? '');
  if (known === '') return '';
  const isNumber = type === 'integer' || type === 'number';
  if (type !== '' && type !== 'string' && !isNumber) return '';
  return isNumber === numberFormats.has(known) || type === '' ? known : '';
}
