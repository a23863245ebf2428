// The scanner that all rules stand on: it must neither miss an import nor see one in a comment or a string.
import { describe, expect, it } from 'vitest';
import { scanSource } from './scan-source';

const specifiersOf = (text: string) => scanSource(text).imports.map((one) => one.specifier);

describe('scanSource', () => {
  it('finds every form of import', () => {
    const text = [
      "import a from './a';",
      "import { b, type C } from './b';",
      "import type { D } from './d';",
      "import './e.css';",
      "export * from './f';",
      "export type { G } from './g';",
      "const h = await import('./h');",
      "const i = require('./i');",
      'import {',
      '  j,',
      "} from './j';",
    ].join('\n');
    const { imports } = scanSource(text);
    expect(imports.map((one) => one.specifier)).toEqual(
      ['a', 'b', 'd', 'e.css', 'f', 'g', 'h', 'i', 'j'].map((name) => `./${name}`),
    );
    expect(imports.filter((one) => one.isType).map((one) => one.specifier)).toEqual(['./d', './g']);
    expect(imports.at(-1)?.line).toBe(11);
  });

  it('sees no import in comments, strings, templates and regular expressions', () => {
    expect(specifiersOf("// import a from './a';\n/* import './b'; */")).toEqual([]);
    expect(specifiersOf('const text = "import a from \'./a\';";')).toEqual([]);
    expect(specifiersOf("const text = `import a from './a';`;")).toEqual([]);
    expect(specifiersOf("const rule = /import '.\\/a'/u;")).toEqual([]);
  });

  it('goes on behind what looks like the start of something else', () => {
    const rest = "\nimport a from './a';";
    expect(specifiersOf(`const quote = /["'\`]/u;${rest}`)).toEqual(['./a']);
    expect(specifiersOf(`const half = total / 2; // it's half${rest}`)).toEqual(['./a']);
    expect(specifiersOf(`const deep = \`a \${list.map((x) => \`\${{ x }}\`)} b\`;${rest}`)).toEqual(['./a']);
    expect(specifiersOf(`const view = <p>Don't close</p>;${rest}`)).toEqual(['./a']);
    expect(specifiersOf(`const view = <img alt={name} />;${rest}`)).toEqual(['./a']);
    expect(specifiersOf(`const slash = '\\\\'; const other = "//";${rest}`)).toEqual(['./a']);
    expect(specifiersOf(`return /[/"]/.test(x) ? 1 : 2;${rest}`)).toEqual(['./a']);
  });

  it('blanks without moving anything', () => {
    const text = "const a = 'any'; // any\nconst b = `x${any}y`;";
    const { code, comments } = scanSource(text);
    expect(code).toBe("const a = '   ';       \nconst b = ` ${any} `;");
    expect(comments).toEqual([{ text: '// any', line: 1 }]);
  });
});
