// Prints an operation as a Power Fx function, as Power Apps shows it: required parameters by place, optional ones in a
// record, and the type that comes back. Wording only; an approximation of what the app's formula bar offers.
import { listInputs } from '../operations/list-inputs';
import { findOutputResponse } from '../operations/list-outputs';
import type { Field, Input, Operation } from '../operations/operation';
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

/** The signature of an operation in an app where the connector is called `connectorName`. */
export function printPowerFx(tree: JsonTree, operation: Operation, connectorName: string): PowerFxSignature {
  const inputs = listInputs(tree, operation).filter((input) => input.group !== 'hidden');
  const required = inputs.filter((input) => input.required);
  const optional = inputs.filter((input) => !input.required);
  const name = printIdentifier(operation.operationId || operation.title);
  const parameters = required.map((input) => printParameter(tree, input));
  if (optional.length > 0)
    parameters.push(`{${optional.map((input) => printParameter(tree, input)).join(', ')}}`);
  const reply = findOutputResponse(operation)?.schema ?? null;
  const result = reply ? printType(tree, reply, 0) : 'Boolean';
  return { name, text: `${printIdentifier(connectorName)}.${name}(${parameters.join(', ')}): ${result}` };
}

function printParameter(tree: JsonTree, input: Input): string {
  const name = input.bodyPath.at(-1) ?? input.parameter.name;
  const type = input.field ? printType(tree, input.field, 1) : printScalar(input.type, input.format);
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
