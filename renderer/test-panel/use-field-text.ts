// The text of a field beside the value that it stands for: what is typed stays as it was typed, and a value that
// comes from elsewhere is printed anew.
import { useState } from 'react';
import { isSameJson, type JsonValue } from '../../shared/base/json-value';
import type { Input } from '../../shared/operations/operation';
import { parseInputText, printInputText } from './input-text';

/** Answers the text and what to call with each new one. */
export function useFieldText(
  input: Input,
  value: JsonValue | undefined,
  onChange: (value: JsonValue | undefined) => void,
): readonly [string, (text: string) => void] {
  const [text, setText] = useState(() => printInputText(input, value));
  const [seen, setSeen] = useState(value);
  if (seen !== value) {
    setSeen(value);
    const meant = parseInputText(input, text);
    const isSame = meant === value || (meant !== undefined && isSameJson(meant, value));
    if (!isSame) setText(printInputText(input, value));
  }
  const type = (next: string) => {
    setText(next);
    onChange(parseInputText(input, next));
  };
  return [text, type];
}
