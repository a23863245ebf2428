// Splits a command line into words: the quoting of Unix shells, `$'…'` included, and of the Windows prompt.

const simpleEscapes: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
};

/** The words of a command. Lines that go on (a backslash, caret or backtick at their end) are joined first. */
export function splitCommand(text: string): readonly string[] {
  const isWindows = /\^\s*\r?\n|\^"/.test(text);
  const joined = text.replaceAll(isWindows ? /\^[ \t]*\r?\n/g : /[\\`][ \t]*\r?\n/g, ' ');
  return new WordReader(isWindows ? joined.replaceAll(/\^(.)/g, '$1') : joined, isWindows).readAll();
}

class WordReader {
  private at = 0;

  constructor(
    private readonly text: string,
    private readonly isWindows: boolean,
  ) {}

  readAll(): readonly string[] {
    const words: string[] = [];
    for (;;) {
      while (/\s/.test(this.text.charAt(this.at))) this.at++;
      if (this.at >= this.text.length) return words;
      words.push(this.readWord());
    }
  }

  private readWord(): string {
    let word = '';
    for (
      let letter = this.text.charAt(this.at);
      letter !== '' && !/\s/.test(letter);
      letter = this.text.charAt(this.at)
    ) {
      this.at++;
      if (letter === '"') word += this.readDouble();
      else if (letter === "'" && !this.isWindows) word += this.readUntil("'");
      else if (letter === '$' && this.text.charAt(this.at) === "'") word += this.readAnsi();
      else if (letter === '\\' && !this.isWindows) word += this.text.charAt(this.at++);
      else word += letter;
    }
    return word;
  }

  private readUntil(end: string): string {
    const close = this.text.indexOf(end, this.at);
    const value = this.text.slice(this.at, close < 0 ? undefined : close);
    this.at = close < 0 ? this.text.length : close + 1;
    return value;
  }

  private readDouble(): string {
    let value = '';
    for (;;) {
      const letter = this.text.charAt(this.at++);
      if (letter === '' || letter === '"') return value;
      const next = this.text.charAt(this.at);
      if (
        letter === '\\' &&
        (next === '"' || next === '\\' || (!this.isWindows && (next === '$' || next === '`')))
      ) {
        value += next;
        this.at++;
      } else value += letter;
    }
  }

  private readAnsi(): string {
    this.at++;
    let value = '';
    for (;;) {
      const letter = this.text.charAt(this.at++);
      if (letter === '' || letter === "'") return value;
      value += letter === '\\' ? this.readEscape() : letter;
    }
  }

  private readEscape(): string {
    const letter = this.text.charAt(this.at++);
    const digits = letter === 'u' ? 4 : letter === 'x' ? 2 : 0;
    const hex = this.text.slice(this.at, this.at + digits);
    if (digits > 0 && /^[0-9a-f]+$/i.test(hex)) {
      this.at += digits;
      return String.fromCharCode(Number.parseInt(hex, 16));
    }
    return simpleEscapes[letter] ?? letter;
  }
}
