// What `connector-studio --help` says.

/** The help, ready to print. */
export function printHelp(): string {
  return `connector-studio <command> <folder> [options]

Commands
  validate <folder>   Check the connector in a folder and list its problems.
  info <folder>       Say what the connector is: operations, security, size.
  pack <folder>       Write the connector as one zip; refused while it holds a secret.

Options
  --json              Print one JSON object instead of text.
  --out <file>        Where pack writes the zip; otherwise beside the folder, with its name.
  --help              Print this.

Exit codes
  0  fine             warnings and hints do not count
  1  problems         validate found errors, or pack refused
  2  not read         no such folder, no definition, or the command is not known`;
}
