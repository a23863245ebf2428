// What compiles and runs custom code: types only. Found by `find-toolchain`.

/** A program with its arguments. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

/** A compiler with the runtime that belongs to it. */
export interface Toolchain {
  /** As a person knows it: `Mono 6.8.0`. */
  readonly name: string;
  /** Namespaces that code has without asking, of those that the platform gives it. */
  readonly namespaces: readonly string[];
  /** Compiles the sources of a folder, where it is run, into `output`. */
  compile(sources: readonly string[], output: string): Command;
  /** Runs what was compiled. */
  run(output: string): Command;
  /** What has to lie beside the output, by name: a file to copy, or a text to write. */
  readonly companions: readonly Companion[];
  /** `script.exe` or `script.dll`. */
  readonly output: string;
}

/** A file that the compiled program needs beside it. */
export type Companion =
  { readonly name: string; readonly copyOf: string } | { readonly name: string; readonly text: string };

/** What the platform lets custom code use without a using line. Source: connector format, section 5. */
export const platformNamespaces: readonly string[] = [
  'System',
  'System.Collections',
  'System.Collections.Generic',
  'System.Diagnostics',
  'System.IO',
  'System.IO.Compression',
  'System.Linq',
  'System.Net',
  'System.Net.Http',
  'System.Net.Http.Headers',
  'System.Net.Security',
  'System.Security.Authentication',
  'System.Security.Cryptography',
  'System.Text',
  'System.Text.RegularExpressions',
  'System.Threading',
  'System.Threading.Tasks',
  'System.Web',
  'System.Xml',
  'System.Xml.Linq',
  'System.Drawing',
  'System.Drawing.Drawing2D',
  'System.Drawing.Imaging',
  'Microsoft.Extensions.Logging',
  'Newtonsoft.Json',
  'Newtonsoft.Json.Linq',
];
