// Samples that were pasted into the designer, by operation. They live as long as the window.
import type { JsonValue } from '../../shared/base/json-value';
import type { OperationKey } from '../../shared/operations/operation';
import type { SliceCreator } from './studio';

export interface Sample {
  readonly id: string;
  readonly name: string;
  readonly value: JsonValue;
}

export interface SamplesSlice {
  readonly samples: Readonly<Record<string, readonly Sample[]>>;
  addSample(key: OperationKey, name: string, value: JsonValue): void;
  removeSample(key: OperationKey, id: string): void;
  /** Shows the samples of an operation under the key that it has from now on, too; undo may bring the old one back. */
  shareSamples(from: OperationKey, to: OperationKey): void;
}

export const createSamplesSlice: SliceCreator<SamplesSlice> = (set, get) => {
  let count = 0;
  return {
    samples: {},
    addSample: (key, name, value) => {
      count += 1;
      const list = get().samples[key] ?? [];
      set({ samples: { ...get().samples, [key]: [...list, { id: `sample-${count}`, name, value }] } });
    },
    removeSample: (key, id) => {
      const list = (get().samples[key] ?? []).filter((sample) => sample.id !== id);
      set({ samples: { ...get().samples, [key]: list } });
    },
    shareSamples: (from, to) => {
      const list = get().samples[from];
      if (list && from !== to) set({ samples: { ...get().samples, [to]: list } });
    },
  };
};
