// Makes the summary of an operation one that the platform takes: at most 80 characters, none of `/\<>*%&?`, ending in
// a letter, a digit or a bracket.

const longest = 80;
const forbidden = /[/\\<>*%&?]/;

/** The cleaned summary; the same text where it is fine. Empty where nothing is left. */
export function cleanSummary(summary: string): string {
  const line = summary.replace(/\s+/g, ' ').trim();
  if (line.length <= longest && !forbidden.test(line) && /[\p{L}\p{N})]$/u.test(line)) return line;
  const plain = line
    .replace(/\s*&\s*/g, ' and ')
    .replace(/(?<=\S)\s*[/\\]\s*(?=\S)/g, ' or ')
    .replace(/[/\\<>*%&?]+/g, ' ')
    .replace(/\s+/g, ' ');
  return trimEnd(shorten(plain.trim()));
}

/** The first sentence of a description as a summary; empty where there is none that is short enough. */
export function summarizeDescription(description: string): string {
  const first = /^[^\n]*?[.!?](?=\s|$)/.exec(description)?.[0] ?? description.split('\n')[0] ?? '';
  const plain = first.replace(/[`*_#]|<[^>]*>/g, '').trim();
  return plain.length > 0 && plain.length <= longest ? cleanSummary(plain) : '';
}

/** Shortened at the end of a word. */
function shorten(text: string): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  return cut.slice(0, space > longest / 2 ? space : longest);
}

function trimEnd(text: string): string {
  return text.replace(/[^\p{L}\p{N})]+$/u, '');
}
