// The table of the properties file: connection parameters, colour, policies. Source: connector format, section 1.
import { readMember, readString } from '../text/read';
import type { ObjectNode } from '../text/tree';
import { find, textOf } from './definition-checks';
import { type Finding, findSimple, findValue } from './finding';
import type { Shape, ValueRule } from './shape';

const anything: ValueRule = { kind: 'any' };
const text: ValueRule = { kind: 'text' };
const texts: ValueRule = { kind: 'list', item: text };

/** The whole properties file. */
export const propertiesRule: ValueRule = shape(() => file);

const file: Shape = {
  title: 'a properties file',
  members: { properties: shape(() => properties), $schema: text },
  required: [{ key: 'properties' }],
};

const parametersRule: ValueRule = {
  kind: 'map',
  value: shape(() => connectionParameter),
  keys: /^[0-9a-zA-Z_]+(:[0-9a-zA-Z_]+)?$/,
  keyCode: 'connection-param-name-invalid',
};

const properties: Shape = {
  title: 'the properties',
  members: {
    connectionParameters: parametersRule,
    connectionParameterSets: shape(() => parameterSets),
    iconBrandColor: text,
    capabilities: texts,
    policyTemplateInstances: { kind: 'list', item: shape(() => policy) },
    scriptOperations: texts,
    publisher: text,
    stackOwner: text,
  },
  required: [
    {
      key: 'iconBrandColor',
      code: 'icon-brand-color-invalid',
      action: 'Choose a colour on the General card.',
    },
  ],
  check: checkColor,
};

const parameterSets: Shape = {
  title: 'the connection parameter sets',
  members: { uiDefinition: anything, values: { kind: 'list', item: shape(() => parameterSet) } },
  required: [{ key: 'values' }],
};

const parameterSet: Shape = {
  title: 'a connection parameter set',
  members: { name: text, uiDefinition: anything, parameters: parametersRule, metadata: anything },
  required: [{ key: 'name' }, { key: 'parameters' }],
};

const connectionParameter: Shape = {
  title: 'a connection parameter',
  members: {
    type: {
      kind: 'choice',
      values: ['string', 'securestring', 'oauthSetting', 'gatewaySetting', 'int', 'bool'],
      code: 'connection-param-type-invalid',
    },
    uiDefinition: shape(() => uiDefinition),
    oAuthSettings: anything,
    gatewaySettings: anything,
    metadata: anything,
    defaultValue: text,
    allowedValues: { kind: 'list', item: anything },
  },
  required: [{ key: 'type', code: 'connection-param-type-invalid' }],
  check: checkOauth,
};

const uiDefinition: Shape = {
  title: 'the wording of a connection parameter',
  members: {
    displayName: text,
    displayname: text,
    description: text,
    tooltip: text,
    constraints: shape(() => constraints),
  },
  others: anything,
};

const constraints: Shape = {
  title: 'the constraints of a connection parameter',
  members: { required: { kind: 'flag-text' }, hidden: { kind: 'flag-text' }, clearText: { kind: 'flag' } },
  others: anything,
};

const policy: Shape = {
  title: 'a policy',
  members: {
    templateId: text,
    title: text,
    type: text,
    parameters: shape(() => policyParameters),
  },
  required: [{ key: 'templateId' }, { key: 'parameters' }],
};

const policyParameters: Shape = {
  title: 'the parameters of a policy',
  members: { 'x-ms-apimTemplate-operationName': texts },
  others: anything,
};

function checkColor(node: ObjectNode): readonly Finding[] {
  const color = find(node, 'iconBrandColor');
  if (color?.member.value.kind !== 'string' || /^#[0-9a-f]{6}$/i.test(textOf(color))) return [];
  const message = 'The brand colour is # and six hexadecimal digits.';
  const action = 'Choose a colour on the General card.';
  return [findSimple({ code: 'icon-brand-color-invalid', message, action }, color)];
}

function checkOauth(node: ObjectNode): readonly Finding[] {
  if (readString(node, 'type') !== 'oauthSetting' || readMember(node, 'oAuthSettings')) return [];
  const message = 'A connection parameter that signs in needs `oAuthSettings`.';
  const action = 'Add `oAuthSettings` with the provider and the addresses.';
  return [findValue({ code: 'oauth-settings-missing', message, action }, node)];
}

function shape(get: () => Shape): ValueRule {
  return { kind: 'shape', shape: get };
}
