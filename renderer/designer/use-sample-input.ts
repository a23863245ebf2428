// How samples come in: pasted anywhere in the map, or through the dialog.
import type { JsonValue } from '../../shared/base/json-value';
import type { OperationKey } from '../../shared/operations/operation';
import type { Studio } from '../store/studio';
import type { MapRow } from './map-row';
import { readSample } from './read-sample';

export interface SampleInput {
  readonly ask: () => void;
  readonly add: (value: JsonValue) => void;
  readonly remove: (row: MapRow) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

export function useSampleInput({ store }: Studio, key: OperationKey, ask: () => void): SampleInput {
  const add = (value: JsonValue) => {
    const state = store.getState();
    const count = state.samples[key]?.length ?? 0;
    const name = count === 0 ? 'Sample' : `Sample ${count + 1}`;
    state.addSample(key, name, value);
    state.announce(`${name} added to the sources.`);
  };
  return {
    ask,
    add,
    remove: (row) => {
      const id = /^sample:([^[]+)/.exec(row.id)?.[1];
      if (id === undefined || row.level > 1) return;
      store.getState().removeSample(key, id);
      store.getState().announce(`${row.name} removed from the sources.`);
    },
    onDrop: (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      const text = event.dataTransfer?.getData('text/plain') ?? '';
      void (file ? file.text() : Promise.resolve(text)).then((dropped) => {
        const read = readSample(dropped);
        if (read.ok) add(read.value);
        else store.getState().showProblem(read.problem);
      });
    },
    onPaste: (event) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      const read = readSample(event.clipboardData?.getData('text/plain') ?? '');
      if (!read.ok || typeof read.value !== 'object') return;
      event.preventDefault();
      add(read.value);
    },
  };
}
