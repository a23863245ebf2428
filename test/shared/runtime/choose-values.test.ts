import { describe, expect, test } from 'vitest';
import { type GivenValues, chooseValues } from '../../../shared/runtime/choose-values';
import { buildTestOperation } from '../../support/build-operation';

const query = (name: string, more: object = {}) => ({ name, in: 'query', type: 'string', ...more });
const body = (schema: object, more: object = {}) => ({ name: 'b', in: 'body', schema, ...more });

function choose(parameters: object[], given: GivenValues = {}) {
  const { tree, operation } = buildTestOperation({ parameters }, { method: 'post' });
  return chooseValues(tree, operation, given);
}

function listChosen(parameters: object[], given: GivenValues = {}) {
  const chosen = choose(parameters, given);
  return chosen.ok
    ? chosen.value.map((one) => [one.input.id, one.value, one.isDefault ? 'default' : 'given'])
    : chosen.problem;
}

describe('chooseValues', () => {
  test('sends what is given, in its type, and leaves out what is empty', () => {
    expect(
      listChosen([query('a', { type: 'integer' }), query('b'), query('c'), query('d')], {
        'query/a': '5',
        'query/b': '',
        'query/c': null,
      }),
    ).toEqual([['query/a', 5, 'given']]);
  });

  test('takes the default only where the input is required', () => {
    const parameters = [query('a', { required: true, default: 'x' }), query('b', { default: 'y' })];
    expect(listChosen(parameters)).toEqual([['query/a', 'x', 'default']]);
    expect(listChosen(parameters, { 'query/a': 'z' })).toEqual([['query/a', 'z', 'given']]);
  });

  test('always sends a hidden default that is required, and never an optional one', () => {
    const hidden = { 'x-ms-visibility': 'internal' };
    const parameters = [
      query('a', { required: true, default: 'x', ...hidden }),
      query('b', { default: 'y', ...hidden }),
    ];
    expect(listChosen(parameters, { 'query/a': 'other', 'query/b': 'other' })).toEqual([
      ['query/a', 'x', 'default'],
    ]);
  });

  test('a hidden input without default takes what is given: the callback of a webhook', () => {
    const parameters = [
      body(
        {
          type: 'object',
          required: ['url'],
          properties: {
            url: { type: 'string', 'x-ms-visibility': 'internal', 'x-ms-notification-url': true },
          },
        },
        { required: true },
      ),
    ];
    expect(listChosen(parameters, { 'body/url': 'http://hook' })).toEqual([
      ['body/url', 'http://hook', 'given'],
    ]);
    expect(listChosen(parameters)).toMatchObject({
      code: 'input-missing',
      message: 'url is missing.',
      action: 'Give it a default in the definition, as nobody sees it on the card.',
    });
  });

  test('says of the callback of a webhook who fills it in', () => {
    const url = { name: 'url', in: 'query', type: 'string', required: true, 'x-ms-visibility': 'internal' };
    const { tree, operation } = buildTestOperation(
      { 'x-ms-trigger': 'single', parameters: [url] },
      { method: 'post' },
    );
    const chosen = chooseValues(tree, operation, {});
    expect(chosen.ok ? '' : chosen.problem.action).toContain('The platform fills it in');
  });

  test('names all that is missing, at the place of the first', () => {
    expect(
      listChosen([query('a', { required: true, 'x-ms-summary': 'Alpha' }), query('b', { required: true })]),
    ).toEqual({
      code: 'input-missing',
      message: 'Alpha and b are missing.',
      severity: 'error',
      place: { file: 'definition', pointer: '/paths/~1things/post/parameters/0' },
      action: 'Fill it in and send the call again.',
    });
  });

  test('says which type a value has to have', () => {
    const parameters = [
      query('n', { type: 'integer' }),
      query('l', { type: 'array', items: { type: 'number' } }),
      query('f', { type: 'boolean' }),
    ];
    expect(listChosen(parameters, { 'query/n': 'x', 'query/f': 'x' })).toMatchObject({
      code: 'input-type',
      message: 'n has to be a whole number. The same goes for f.',
    });
    expect(listChosen(parameters, { 'query/l': 'x' })).toMatchObject({
      message: 'l has to be a list, each item a number.',
    });
  });

  test('adds what an object requires in hiding, where something else sends the object', () => {
    const parameters = [
      body({
        type: 'object',
        properties: {
          inner: {
            type: 'object',
            required: ['kind'],
            properties: {
              kind: { type: 'string', default: 'k', 'x-ms-visibility': 'internal' },
              name: { type: 'string' },
            },
          },
        },
      }),
    ];
    expect(listChosen(parameters)).toEqual([]);
    expect(listChosen(parameters, { 'body/inner/name': 'n' })).toEqual([
      ['body/inner/name', 'n', 'given'],
      ['body/inner/kind', 'k', 'default'],
    ]);
  });

  test('takes no value from what every object has', () => {
    expect(listChosen([query('x')], JSON.parse('{"__proto__":1}') as GivenValues)).toEqual([]);
    const { tree, operation } = buildTestOperation({ parameters: [query('a')] });
    expect(chooseValues(tree, operation, Object.create({ 'query/a': 'inherited' }) as GivenValues)).toEqual({
      ok: true,
      value: [],
    });
  });
});
