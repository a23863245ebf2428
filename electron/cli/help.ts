// What `connector-studio --help` says.

/** The help, ready to print. */
export function printHelp(): string {
  return `connector-studio <command> <folder> [options]

Commands
  validate <folder>   Check the connector in a folder and list its problems.
  info <folder>       Say what the connector is: operations, security, size.
  pack <folder>       Write the connector as one zip; refused while it holds a secret.
  test <folder>       Run the test cases that are kept with the connector.

Options
  --json              Print one JSON object instead of text.
  --out <file>        Where pack writes the zip; otherwise beside the folder, with its name.
  --connection <name> The connection that test calls through.
  --only <name>       Run this test case and what it takes values from; may stand several times, * for any text.
  --junit <file>      Write the outcome of test for a build server.
  --help              Print this.

Secrets of test, from the environment
  STUDIO_API_KEY, STUDIO_USERNAME, STUDIO_PASSWORD, STUDIO_TOKEN
                      The values of a connection: STUDIO_ and the name of its parameter, in capitals.
  STUDIO_<CONNECTION>_API_KEY and so on
                      The same for one connection, by its name; these go first.
  STUDIO_SET          The set of connection parameters, where the connector has several.
  STUDIO_VAR_<NAME>   The value of {{name}} in a test case, for what is a secret and stands in no file.
  STUDIO_PASSPHRASE   Opens the connections that the app keeps by a passphrase; --connection names one.

Exit codes
  0  fine             warnings and hints do not count; every test case passed
  1  problems         validate found errors, pack refused, or a test case failed
  2  not read         no such folder, no definition, no test case, no connection, or the command is not known`;
}
