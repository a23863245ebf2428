// The policy templates of the platform: what each is called, takes and may do. Data only; what a policy does stands in
// the `apply-…` files. Source: connector format, section 3.1.

/** When a policy runs: before the call, on its reply, or when the call failed. */
export type PolicySection = 'Request' | 'Response' | 'Failure';

/** A parameter of a template. `name` is what stands behind `x-ms-apimTemplateParameter.`. */
export interface PolicyParameter {
  readonly name: string;
  readonly label: string;
  readonly required: boolean;
  readonly kind: 'text' | 'choice' | 'object' | 'integer';
  /** The values of a choice, the default first. */
  readonly choices?: readonly string[];
  readonly help: string;
}

/** A template of the platform. */
export interface PolicyTemplate {
  /** Lower case; ids are compared without case. */
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** Where it may run; the first is meant where an instance names none. */
  readonly sections: readonly PolicySection[];
  /** False where the platform takes no section for it. */
  readonly takesSection: boolean;
  readonly parameters: readonly PolicyParameter[];
}

const text = (name: string, label: string, help: string, required = true): PolicyParameter => ({
  name,
  label,
  required,
  kind: 'text',
  help,
});

const choice = (name: string, label: string, choices: readonly string[], help: string): PolicyParameter => ({
  name,
  label,
  required: false,
  kind: 'choice',
  choices,
  help,
});

const existsAction = choice(
  'existsAction',
  'If it is there already',
  ['override', 'skip', 'append'],
  'What happens to a value that the call has already.',
);
const parentPath = text('propertyParentPath', 'Object or list', 'Where to look, for example @body().items.');
const subPath = text(
  'propertySubPath',
  'Property',
  'The property below it; empty for the object itself.',
  false,
);
const newPath = text(
  'newPropertyPath',
  'Result goes to',
  'Where the outcome is written, for example @item().name.',
);
const bothSections = { sections: ['Request', 'Response'] as const, takesSection: true };
const requestOnly = { sections: ['Request'] as const, takesSection: false };
const responseOnly = { sections: ['Response'] as const, takesSection: false };

/** All templates, in the order in which they are offered. */
export const policyTemplates: readonly PolicyTemplate[] = [
  {
    id: 'setheader',
    title: 'Set HTTP header',
    help: 'Adds a header to the request, or changes one of the reply.',
    sections: ['Request', 'Response', 'Failure'],
    takesSection: true,
    parameters: [
      text('name', 'Header', 'Name of the header.'),
      text('value', 'Value', 'Text, with expressions where wanted.'),
      existsAction,
    ],
  },
  {
    id: 'setqueryparameter',
    title: 'Set query string parameter',
    help: 'Adds a parameter to the query of the request.',
    ...requestOnly,
    parameters: [
      text('name', 'Parameter', 'Name of the query parameter.'),
      text('value', 'Value', 'Text, with expressions where wanted.'),
      existsAction,
    ],
  },
  {
    id: 'dynamichosturl',
    title: 'Set host URL',
    help: 'Sends the call to another host, base path included.',
    ...requestOnly,
    parameters: [text('urlTemplate', 'URL', "For example https://@connectionParameters('host')/api.")],
  },
  {
    id: 'dynamicsubdomain',
    title: 'Set subdomain',
    help: 'The older form of setting the host URL.',
    ...requestOnly,
    parameters: [text('urlTemplate', 'URL', "For example https://@connectionParameters('host')/api.")],
  },
  {
    id: 'routerequesttoendpoint',
    title: 'Route request',
    help: 'Sends the operation to another path, with another verb where wanted.',
    ...requestOnly,
    parameters: [
      text('newPath', 'Path', 'Below the base path, for example /items/{id}.'),
      choice(
        'httpMethod',
        'Verb',
        ['@Request.OriginalHTTPMethod', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'],
        'The verb that the web API gets.',
      ),
    ],
  },
  {
    id: 'setproperty',
    title: 'Set property',
    help: 'Writes a property of the body.',
    ...bothSections,
    parameters: [
      text(
        'newPropertyParentPathTemplate',
        'Object or list',
        'Where the property belongs, for example @body().',
      ),
      text('newPropertySubPathTemplate', 'Property', 'Name of the property.'),
      text('propertyValuePathTemplate', 'Value', 'Text, or a path such as @body().name.'),
    ],
  },
  {
    id: 'convertobjecttoarray',
    title: 'Convert an object to an array',
    help: 'Makes a list of names and values out of an object.',
    ...bothSections,
    parameters: [
      parentPath,
      subPath,
      newPath,
      text('keyName', 'Name of the key', 'Property that gets the name; key when left out.', false),
      text('valueName', 'Name of the value', 'Property that gets the value; value when left out.', false),
    ],
  },
  {
    id: 'convertarraytoobject',
    title: 'Convert an array to an object',
    help: 'Makes an object out of a list, by a property of its items.',
    ...bothSections,
    parameters: [
      parentPath,
      subPath,
      text('keyWithinCollectionPath', 'Key', 'Property of an item that becomes the name.'),
      newPath,
      choice('retainKey', 'Keep the key', ['true', 'false'], 'Whether items keep the property.'),
    ],
  },
  {
    id: 'stringtoarray',
    title: 'Convert delimited string into array of objects',
    help: 'Splits a text and makes an object of each piece.',
    ...bothSections,
    parameters: [
      parentPath,
      subPath,
      text('delimiterList', 'Delimiters', 'Characters at which to split.'),
      text('childPropertyName', 'Property of a piece', 'Name under which each piece stands.'),
      newPath,
    ],
  },
  {
    id: 'stringreplace',
    title: 'Replace string in property',
    help: 'Replaces a text everywhere in a property.',
    ...bothSections,
    parameters: [
      parentPath,
      subPath,
      text('sourceString', 'Text', 'What to look for.'),
      text('replacementString', 'Replacement', 'What stands there instead.', false),
      newPath,
    ],
  },
  {
    id: 'encodepropertyvalue',
    title: 'Encode property value',
    help: 'Encodes a property for use in a URL.',
    ...bothSections,
    parameters: [parentPath, subPath, newPath],
  },
  {
    id: 'moveproperties',
    title: 'Move properties',
    help: 'Moves or copies the properties of one object into another.',
    ...bothSections,
    parameters: [
      text('srcParentPath', 'From', 'The object that has them.'),
      text('srcSubPath', 'Property there', 'Empty for the object itself.', false),
      text('dstParentPath', 'To', 'The object that gets them.'),
      text('dstSubPath', 'Property there', 'Empty for the object itself.', false),
      choice('copyOnlySubProperties', 'Keep the original', ['false', 'true'], 'Copies instead of moving.'),
    ],
  },
  {
    id: 'setvaluefromurl',
    title: 'Set header or query parameter value from URL',
    help: 'Makes a call of its own first and takes a value from its reply.',
    ...bothSections,
    parameters: [
      text('parameterTemplate', 'Goes to', "@headers('name') or @queryParameters('name')."),
      text('parameterValueUrl', 'URL', 'Path on the same host, for example /items/{id}.'),
      text('parameterValuePathTemplate', 'Value', "Where it stands in the reply, for example @body()['id']."),
      choice('httpMethod', 'Verb', ['GET', 'POST', 'PUT'], 'The verb of the extra call.'),
    ],
  },
  {
    id: 'updatenextlink',
    title: 'Update next link',
    help: 'Leads the link to the next page back through the connector.',
    ...responseOnly,
    parameters: [
      text('nextLinkPropertyName', 'Property', 'Name of the property with the link.'),
      text('nextLinkParentPropertyPath', 'Object', 'Where it stands; the body when left out.', false),
    ],
  },
  {
    id: 'pollingtrigger',
    title: 'Polling trigger',
    help: 'Makes a trigger out of an operation that lists things, the newest first.',
    ...responseOnly,
    parameters: [
      {
        name: 'triggerConfig',
        label: 'State',
        required: true,
        kind: 'object',
        help: 'Query parameters of the next poll, read from the reply.',
      },
      text('triggerDataPath', 'List', 'Where the list stands, for example @triggerBody().value.'),
    ],
  },
  {
    id: 'setconnectionstatustounauthenticated',
    title: 'Set connection status to unauthenticated',
    help: 'Marks the connection as broken when the reply has this status.',
    ...responseOnly,
    parameters: [
      { name: 'statusCode', label: 'Status', required: true, kind: 'integer', help: 'For example 401.' },
    ],
  },
];

const byId: ReadonlyMap<string, PolicyTemplate> = new Map(
  policyTemplates.map((template) => [template.id, template]),
);

/** Finds a template by its id, in any case. */
export function findTemplate(templateId: string): PolicyTemplate | undefined {
  return byId.get(templateId.toLowerCase());
}
