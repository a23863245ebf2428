// Encodes values for the parts of an address and for forms, the way the platform's gateway does.

/**
 * Percent-encodes a text by RFC 3986: everything but letters, digits and `-._~`. Half surrogates, which no web
 * address can hold, become U+FFFD.
 */
export function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** A path value: encoded once, or twice where `x-ms-url-encoding` says `double`. */
export function encodePathValue(text: string, encoding: 'single' | 'double'): string {
  return encoding === 'double' ? encodeText(encodeText(text)) : encodeText(text);
}

/**
 * The name of a query parameter. `$filter` and the like stay readable, and a name that the definition has encoded
 * already (`%24top`) stays as it is.
 */
export function encodeQueryName(name: string): string {
  if (/%[0-9A-Fa-f]{2}/.test(name)) return name;
  return encodeText(name).replaceAll('%24', '$').replaceAll('%40', '@').replaceAll('%3A', ':');
}

/** A text for `application/x-www-form-urlencoded`: a space becomes a plus. */
export function encodeFormText(text: string): string {
  return encodeText(text).replaceAll('%20', '+');
}

/** The literal parts of a path template: what may stand in a path stays, the rest is encoded. */
export function encodeLiteralPath(text: string): string {
  return text.replace(/[^\x21-\x7E]+|["#<>\\^`{|}]/gu, (part) => encodeText(part));
}
