// How samples come in: pasted anywhere in the map, dropped on the sources, or through the dialog.
import { readSample, type ReadSample } from '../../shared/import/read-sample';
import type { OperationKey } from '../../shared/operations/operation';
import type { Studio } from '../store/studio';

export interface SampleInput {
  readonly add: (samples: readonly ReadSample[]) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  readonly onDrop: (event: DragEvent) => void;
}

export function useSampleInput({ store }: Studio, key: OperationKey): SampleInput {
  const add = (samples: readonly ReadSample[]) => store.getState().addSamples(key, samples);
  return {
    add,
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
      if (!read.ok || !read.value.some(isShape)) return;
      event.preventDefault();
      add(read.value);
    },
  };
}

/** A single word or number in the clipboard was hardly copied to be a sample. */
function isShape({ content }: ReadSample): boolean {
  return content.kind === 'call' || (typeof content.value === 'object' && content.value !== null);
}
