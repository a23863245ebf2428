// Prints an operation as a Power Fx function, as Power Apps shows it: required parameters by place, optional ones in a
// record, and the type that comes back. Wording only; an approximation of what the app's formula bar offers.
import { findOutputResponse } from '../operations/list-outputs';
import type { Field, Operation, Parameter } from '../operations/operation';
import { readFields } from '../operations/read-fields';
import type { JsonTree } from '../text/tree';

/** A record that is nested deeper than this prints as `Record`. */
const deepest = 3;
/** A record of more fields than this ends with dots. */
const mostFields = 8;

/** A signature: `Inventory.GetStock(sku: Text, {warehouse: Text}): {onHand: Number}`. */
export interface PowerFxSignature {
  readonly text: string;
  /** The name of the function in the app. */
  readonly name: string;
}

/** One argument of the function. */
interface Argument {
  readonly name: string;
  readonly required: boolean;
  readonly type: string;
}

/** The signature of an operation in an app where the connector is called `connectorName`. */
export function printPowerFx(tree: JsonTree, operation: Operation, connectorName: string): PowerFxSignature {
  const given = operation.parameters.filter((one) => one.visibility !== 'internal');
  const all = given.flatMap((parameter) => listArguments(tree, parameter));
  const name = printIdentifier(operation.operationId || operation.title);
  const printed = all.filter((one) => one.required).map(printArgument);
  const optional = all.filter((one) => !one.required);
  if (optional.length > 0) printed.push(`{${optional.map(printArgument).join(', ')}}`);
  const reply = findOutputResponse(operation)?.schema ?? null;
  const result = reply ? printType(tree, reply, 0) : 'Boolean';
  return { name, text: `${printIdentifier(connectorName)}.${name}(${printed.join(', ')}): ${result}` };
}

/** The properties of a body are arguments of their own; objects in them stay records. */
function listArguments(tree: JsonTree, parameter: Parameter): readonly Argument[] {
  const { schema, name, required } = parameter;
  const isOpened = schema?.type === 'object' && !schema.dynamic;
  const properties = (isOpened ? readFields(tree, schema) : []).filter(
    (one) => one.name !== '*' && one.visibility !== 'internal' && !one.readOnly,
  );
  if (properties.length === 0) {
    const type = schema ? printType(tree, schema, 1) : printScalar(parameter.type, parameter.format);
    return [{ name, required, type }];
  }
  return properties.map((one) => ({
    name: one.name,
    required: required && one.required,
    type: printType(tree, one, 1),
  }));
}

function printArgument({ name, type }: Argument): string {
  return `${printName(name)}: ${type}`;
}

function printType(tree: JsonTree, field: Field, depth: number): string {
  if (field.type === 'array') {
    const item = readFields(tree, field).find((one) => one.name === '[]');
    if (!item) return 'Table';
    return item.type === 'object'
      ? `[${printRecord(tree, item, depth)}]`
      : `[{Value: ${printType(tree, item, depth + 1)}}]`;
  }
  if (field.type === 'object' || field.type === '') return printRecord(tree, field, depth);
  return printScalar(field.type, field.format);
}

function printRecord(tree: JsonTree, field: Field, depth: number): string {
  if (field.dynamic) return 'Dynamic';
  const fields =
    depth >= deepest ? [] : readFields(tree, field).filter((one) => one.name !== '*' && one.name !== '[]');
  if (fields.length === 0) return field.type === '' ? 'UntypedObject' : 'Record';
  const shown = fields
    .slice(0, mostFields)
    .map((one) => `${printName(one.name)}: ${printType(tree, one, depth + 1)}`);
  return `{${[...shown, ...(fields.length > mostFields ? ['…'] : [])].join(', ')}}`;
}

function printScalar(type: string, format: string): string {
  if (type === 'integer' || type === 'number') return 'Number';
  if (type === 'boolean') return 'Boolean';
  if (type === 'array') return 'Table';
  if (type === 'object') return 'Record';
  if (format === 'date-time') return 'DateTime';
  if (format === 'date') return 'Date';
  return format === 'binary' || type === 'file' ? 'Image' : 'Text';
}

/** Names that are no plain identifier stand in single quotes. */
function printName(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The app leaves out what an identifier cannot hold. */
function printIdentifier(text: string): string {
  const clean = text.replaceAll(/[^A-Za-z0-9_]/g, '');
  return /^\d/.test(clean) ? `_${clean}` : clean;
}
