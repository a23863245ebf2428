// Whether the maker preview is shown beside the designer, and what is tried in its fields. Nothing of it is saved.
import type { JsonValue } from '../../shared/base/json-value';
import type { OperationKey } from '../../shared/operations/operation';
import type { SliceCreator } from './studio';

/** By input id. */
export type TriedValues = Readonly<Record<string, JsonValue>>;

export interface PreviewSlice {
  readonly previewOpen: boolean;
  /** By operation. */
  readonly tried: Readonly<Record<string, TriedValues>>;
  togglePreview(): void;
  /** Puts a value into a field of the preview; undefined empties it. */
  tryValue(key: OperationKey, id: string, value: JsonValue | undefined): void;
}

export const createPreviewSlice: SliceCreator<PreviewSlice> = (set, get) => ({
  previewOpen: false,
  tried: {},
  togglePreview: () => set({ previewOpen: !get().previewOpen }),
  tryValue: (key, id, value) => {
    const rest = { ...get().tried[key] };
    if (value === undefined) delete rest[id];
    else rest[id] = value;
    set({ tried: { ...get().tried, [key]: rest } });
  },
});
