import { expect, test } from 'vitest';
import { runtimeSettingsSchema } from '../../../shared/contract/runtime-calls';
import { completeSettings, defaultRuntimeSettings } from '../../../shared/runtime/runtime-settings';

test('what is left out is the default, also among the policies', () => {
  expect(completeSettings({})).toEqual(defaultRuntimeSettings);
  const some = completeSettings({ retry: 'flow', policies: { quotes: 'keep' } });
  expect(some).toMatchObject({
    retry: 'flow',
    mostRetries: 4,
    policies: { quotes: 'keep', jsonText: 'value' },
  });
});

test('the contract has a place for every setting', () => {
  expect(runtimeSettingsSchema.parse(defaultRuntimeSettings)).toEqual(defaultRuntimeSettings);
});
