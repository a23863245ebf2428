// Fills `{Name}` placeholders of the templates of OAuth settings. Names differ in case between connectors, so case
// counts for nothing.

/** A filled template, and the placeholders that nothing was known for; those stand in the text as they were. */
export interface FilledTemplate {
  readonly text: string;
  readonly unknown: readonly string[];
}

/**
 * Fills a template.
 * @param values by name in lower case
 * @param encode how a value is written where it stands, for example `encodeURIComponent`
 */
export function fillTemplate(
  template: string,
  values: Readonly<Record<string, string>>,
  encode: (value: string) => string,
): FilledTemplate {
  const unknown: string[] = [];
  const text = template.replace(/\{([A-Za-z][\w:.-]*)\}/g, (written, name: string) => {
    const value = Object.hasOwn(values, name.toLowerCase()) ? values[name.toLowerCase()] : undefined;
    if (value !== undefined) return encode(value);
    unknown.push(name);
    return written;
  });
  return { text, unknown: [...new Set(unknown)] };
}
