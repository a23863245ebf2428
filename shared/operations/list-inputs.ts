// Lists an operation's inputs as its maker meets them: by group, the body opened into its properties. Reads only;
// `mapping/arrange-input` says what it takes to put an input elsewhere.
import type { JsonTree } from '../text/tree';
import type { Field, Input, InputGroup, Operation, Parameter, Visibility } from './operation';
import { readFields } from './read-fields';

/** The groups in the order of the card. */
export const inputGroups: readonly InputGroup[] = ['required', 'optional', 'advanced', 'hidden'];

/** The platform allows 512 schemas in one body; beyond it an object is left whole, so that webs of types end. */
const mostBodyInputs = 512;

/**
 * Lists the inputs: required, optional, advanced, hidden; inside a group in wire order. Objects in the body are
 * opened (`body/supplier/name`); arrays, objects without properties, dynamic objects and bodies that are no object
 * are one input each. What only the web API fills (`readOnly`) is left out. A body property is required only when
 * every object around it and the body itself are.
 */
export function listInputs(tree: JsonTree, operation: Operation): readonly Input[] {
  const inputs = operation.parameters.flatMap((parameter) =>
    parameter.schema ? listBodyInputs(tree, parameter, parameter.schema) : [toParameterInput(parameter)],
  );
  return inputGroups.flatMap((group) => inputs.filter((input) => input.group === group));
}

function toParameterInput(parameter: Parameter): Input {
  return {
    id: parameter.in === 'body' ? 'body' : `${parameter.in}/${parameter.name}`,
    label: parameter.label,
    group: chooseGroup(parameter.visibility, parameter.required),
    required: parameter.required,
    type: parameter.type,
    format: parameter.format,
    description: parameter.description,
    defaultValue: parameter.defaultValue,
    enumValues: parameter.enumValues,
    itemType: parameter.itemType,
    dynamic: parameter.dynamic,
    parameter,
    field: null,
    bodyPath: [],
  };
}

function listBodyInputs(tree: JsonTree, parameter: Parameter, root: Field): readonly Input[] {
  const inputs: Input[] = [];
  const add = (field: Field, bodyPath: readonly string[], around: Visibility, required: boolean): void => {
    const visibility = stricter(around, field.visibility);
    const properties = inputs.length < mostBodyInputs ? listProperties(tree, field) : [];
    if (properties.length === 0)
      inputs.push(toBodyInput(tree, parameter, field, bodyPath, visibility, required));
    for (const property of properties) {
      add(property, [...bodyPath, property.name], visibility, required && property.required);
    }
  };
  add(root, [], parameter.visibility, parameter.required);
  return inputs;
}

/** The properties into which a body's object opens; none where it stays one input. */
function listProperties(tree: JsonTree, field: Field): readonly Field[] {
  if (field.type !== 'object' || field.dynamic || field.recursive) return [];
  const children = readFields(tree, field).filter((child) => child.name !== '*' && child.name !== '[]');
  return children.filter((child) => !child.readOnly);
}

function toBodyInput(
  tree: JsonTree,
  parameter: Parameter,
  field: Field,
  bodyPath: readonly string[],
  visibility: Visibility,
  required: boolean,
): Input {
  return {
    id: ['body', ...bodyPath].join('/'),
    label: field.label || parameter.label,
    group: chooseGroup(visibility, required),
    required,
    type: field.type,
    format: field.format,
    description: field.description || (bodyPath.length === 0 ? parameter.description : ''),
    defaultValue: field.defaultValue,
    enumValues: field.enumValues,
    itemType: readItemType(tree, field),
    dynamic: field.dynamic,
    parameter,
    field: bodyPath.length === 0 ? null : field,
    bodyPath,
  };
}

function readItemType(tree: JsonTree, field: Field): string {
  return field.type === 'array'
    ? (readFields(tree, field).find((child) => child.name === '[]')?.type ?? '')
    : '';
}

/** What an object hides is hidden with it; what is advanced holds for what is in it. */
function stricter(around: Visibility, own: Visibility): Visibility {
  if (around === 'internal' || own === 'internal') return 'internal';
  return around === 'advanced' && own === 'none' ? 'advanced' : own;
}

function chooseGroup(visibility: Visibility, required: boolean): InputGroup {
  if (visibility === 'internal') return 'hidden';
  if (required) return 'required';
  return visibility === 'advanced' ? 'advanced' : 'optional';
}
