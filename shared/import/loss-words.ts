// The sentence and the next step of everything that an import cannot say in OpenAPI 2.0 as connectors know it.
// Words only: the converters note a loss by its name, and `loss-log` makes the problem.
import type { Severity } from '../base/problem';

/** A loss in words; `%` stands for the detail that the converter gives. */
export interface LossWords {
  readonly severity: Severity;
  readonly message: string;
  readonly action: string;
}

/** Each loss by the end of its code: `cookie` is `import-cookie`. */
export type LossKind = keyof typeof lossWords;

const schemaWords = {
  'reference-external': warning(
    'The reference % leads outside the document; any value is taken instead.',
    'Describe what it leads to in the definition, or bundle the source into one document.',
  ),
  'reference-dangling': warning(
    'The reference % leads to nothing; any value is taken instead.',
    'Describe what it should lead to.',
  ),
  'reference-ring': warning(
    'The reference % leads back to itself; any value is taken instead.',
    'Describe the value in the definition.',
  ),
  'reference-siblings': hint(
    'What stands beside a reference (%) has no place in OpenAPI 2.0; it was left out.',
    'Nothing to do, unless it matters to makers.',
  ),
  'variants-joined': warning(
    'One of % shapes is meant here; they were joined into one object that has the fields of all of them.',
    'Check which fields makers need, and hide the others.',
  ),
  'variants-any': warning(
    'Shapes of different kinds are meant here (%); any value is taken.',
    'Choose the shape that makers need.',
  ),
  'variants-simple': hint(
    'Several kinds of % are meant here; what tells them apart was left out.',
    nothing(),
  ),
  'types-several': warning(
    'Several types are meant here (%); connectors know one, so any value is taken.',
    'Choose the type that makers need.',
  ),
  keyword: hint('OpenAPI 2.0 cannot say `%`; it was left out.', nothing()),
  format: hint('Connectors do not know the format `%`; it was left out.', nothing()),
  'schema-invalid': warning('This is not a schema; any value is taken.', 'Describe the value here.'),
  'schema-deep': warning('The schema is nested too deeply; from here on any value is taken.', nothing()),
  'schema-large': warning(
    'The joined shapes have more than % fields; a plain object is taken.',
    'Add the fields that makers need.',
  ),
  value: hint('The value % does not fit its type; it was left out.', nothing()),
  discriminator: hint('The field `%` tells shapes apart, which has no use here; it was left out.', nothing()),
} as const;

const parameterWords = {
  'parameter-invalid': warning('This parameter has no name or no known place; it was left out.', nothing()),
  'parameter-repeated': warning(
    'The parameter % is listed twice; the last one counts.',
    'Check that the right one was kept.',
  ),
  'parameter-cookie': warning(
    'The cookie % cannot be sent by a connector; it was left out.',
    'Where the web API needs it, send it as a header: `Cookie` can be set by a policy.',
  ),
  'parameter-header': hint(
    'The header % is set by the connector itself; it was left out as an input.',
    nothing(),
  ),
  'parameter-content': warning(
    'The parameter % is written as %; it is taken as text.',
    'Makers must give the value in that form.',
  ),
  'parameter-object': warning(
    'The parameter % is an object, which a connector cannot take apart; it is taken as text.',
    'Say in its description how the text must look.',
  ),
  'parameter-style': warning(
    'The way in which the values of % are written (%) is not known to connectors; they are joined with commas.',
    'Test the operation with more than one value.',
  ),
  'parameter-multi': warning(
    'The web API expects % once for each value; connectors join the values with commas.',
    'Test the operation with more than one value; where it fails, take a single value.',
  ),
  'parameter-encoding': hint('The parameter % is always URL-encoded by connectors.', nothing()),
  'path-parameter-added': hint('The path names %, which is not described; a text was added.', nothing()),
  'path-parameter-dropped': warning(
    'The parameter % does not stand in the path; it was left out.',
    'Check the path.',
  ),
} as const;

const messageWords = {
  'body-dropped': warning('% requests of connectors have no body; it was left out.', nothing()),
  'body-media': hint('The body can also be sent as %; one form was kept.', nothing()),
  'body-text': warning(
    'The body is sent as %; it is taken as one text.',
    'Makers must write the text in that form.',
  ),
  'form-part': warning(
    'The form field % holds more than a simple value; it is taken as text.',
    'Say in its description how the text must look.',
  ),
  'form-files': warning('The form field % takes several files; connectors send one.', nothing()),
  'response-range': hint('The response % stands for a range of codes; it was left out.', nothing()),
  'response-default': hint(
    'The schema of the default response was left out: makers cannot use it.',
    nothing(),
  ),
  'response-added': hint('No response is described; an empty one was added.', 'Add the reply from a sample.'),
  'response-invalid': warning('The response % is no response; it was left out.', 'Describe the reply.'),
  'response-media': hint('The reply can also come as %; one form was kept.', nothing()),
  links: hint('Links between operations have no place in OpenAPI 2.0; they were left out.', nothing()),
  callbacks: warning(
    'Callbacks (%) have no place in OpenAPI 2.0; they were left out.',
    'A webhook trigger can be made from the operation that registers them.',
  ),
  webhooks: warning(
    'Webhooks (%) have no place in OpenAPI 2.0; they were left out.',
    'A webhook trigger can be made from an operation that registers an address.',
  ),
} as const;

const documentWords = {
  'operation-id': hint('The operation has no id; it is called %.', 'Rename it before makers use it.'),
  'operation-id-changed': hint(
    'Connectors cannot take the id %; the operation is called %.',
    'Rename it before makers use it.',
  ),
  summary: hint('The summary was shortened or cleaned to what connectors allow.', nothing()),
  'path-query': warning(
    'The path carries a query (%); the operation got a path of its own and a policy that routes it.',
    'Test the operation.',
  ),
  'path-repeated': warning(
    'Another operation has the same path with other parameter names (%); this one got a path of its own and a policy that routes it.',
    'Test the operation.',
  ),
  'server-missing': warning(
    'The document names no server with a host; api.example.com stands in its place.',
    'Set the host on the General card before you test.',
  ),
  'server-others': hint('Other servers are named (%); the first was kept.', nothing()),
  'server-variable': warning(
    'The server has a variable part, %; its default was put in.',
    'Change the host or base path where your server differs.',
  ),
  'server-own': warning(
    'The operation has a server of its own, %; a policy sets it.',
    'Check the policy before you publish.',
  ),
  'server-unfit': warning('The server % cannot be put as host and base path; it was left out.', nothing()),
  'security-others': warning(
    'The web API can also be used with %; connectors know one way to sign in.',
    'Change the security where another way is wanted.',
  ),
  'security-operation': warning(
    'The operation asks for %, which is not how the connector signs in.',
    'Leave the operation out, or change the security of the connector.',
  ),
  'security-unknown': warning(
    'The security % cannot be used by a connector; it was left out.',
    'Choose the security of the connector.',
  ),
  'security-bearer': hint(
    'The token of % is put as an API key in the Authorization header: makers type `Bearer` in front of it.',
    nothing(),
  ),
  'security-joined': warning(
    'The web API wants % too; a connection parameter and a policy send it.',
    'Test the connection.',
  ),
  'dynamic-unpicked': warning(
    'The choices here come from the operation %, which was not picked.',
    'Import that operation too, or take the dynamic choices out.',
  ),
} as const;

/** All losses: code ending to words. */
export const lossWords = {
  ...schemaWords,
  ...parameterWords,
  ...messageWords,
  ...documentWords,
} as const satisfies Record<string, LossWords>;

function warning(message: string, action: string): LossWords {
  return { severity: 'warning', message, action };
}

function hint(message: string, action: string): LossWords {
  return { severity: 'hint', message, action };
}

function nothing(): string {
  return '';
}
