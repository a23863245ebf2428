import { describe, expect, it } from 'vitest';
import { listInputs } from '../../../shared/operations/list-inputs';
import { takeSecretsOut } from '../../../shared/runtime/case-secrets';
import { maskText } from '../../../shared/runtime/mask-secrets';
import { buildInputsStep } from '../../../shared/runtime/trace-steps';
import { buildTestOperation } from '../../support/build-operation';

const { tree, operation } = buildTestOperation({
  parameters: [
    { name: 'sku', in: 'query', type: 'string' },
    { name: 'pin code', in: 'query', type: 'string', format: 'password' },
    { name: 'Authorization', in: 'header', type: 'string' },
    { name: 'echo', in: 'query', type: 'string' },
  ],
  responses: {},
});
const inputs = listInputs(tree, operation);
const given = {
  'query/sku': 'A-1',
  'query/pin code': '4815',
  'header/Authorization': 'Bearer x',
  'query/echo': 'the key of the connection',
};

describe('takeSecretsOut', () => {
  it('puts variables where passwords and credentials stood', () => {
    const clean = takeSecretsOut(inputs, given, []);
    expect(clean.inputs).toEqual({
      'query/sku': 'A-1',
      'query/pin code': '{{pin-code}}',
      'header/Authorization': '{{Authorization}}',
      'query/echo': 'the key of the connection',
    });
    expect(clean.secrets).toEqual({ 'pin-code': '4815', Authorization: 'Bearer x' });
  });

  it('and where the runtime saw a secret of the connection', () => {
    const step = buildInputsStep(inputs, { ...given, 'query/echo': maskText }, null, {
      startMs: 0,
      durationMs: 0,
    });
    const clean = takeSecretsOut(inputs, given, [step]);
    expect(clean.inputs['query/echo']).toBe('{{echo}}');
    expect(clean.secrets['echo']).toBe('the key of the connection');
    expect(JSON.stringify(clean.inputs)).not.toContain('the key of the connection');
  });

  it('takes nothing out of a call without secrets', () => {
    expect(takeSecretsOut(inputs, { 'query/sku': 'A-1' }, [])).toEqual({
      inputs: { 'query/sku': 'A-1' },
      secrets: {},
    });
  });
});
