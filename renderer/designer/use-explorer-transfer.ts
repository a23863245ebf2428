// Operations that leave the window by a drag, and come in from another one. What travels is text, the same that the
// clipboard carries.
import { useRef, useState, type DragEvent } from 'react';
import { printTargets } from '../commands/copy-operations';
import { pasteText } from '../commands/paste-operations';
import { useStudio } from '../store/studio';
import type { ExplorerRow } from './explorer-rows';

/** Windows of this program know by it that operations are dragged; others get the text. */
export const clipType = 'application/x-connector-studio-operations';

export interface ExplorerTransfer {
  readonly onDragRow: (row: ExplorerRow, event: DragEvent) => void;
  readonly props: {
    readonly 'data-receiving': true | undefined;
    readonly onPointerDown: () => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDragEnd: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

export function useExplorerTransfer(): ExplorerTransfer {
  const studio = useStudio();
  const [isReceiving, setReceiving] = useState(false);
  // A drag that began here is no paste: dropping it where it came from does nothing.
  const isOwn = useRef(false);
  const accepts = (event: DragEvent) => !isOwn.current && event.dataTransfer.types.includes(clipType);
  return {
    onDragRow: (row, event) => {
      const state = studio.store.getState();
      if (row.operation && !state.picked.has(row.operation.key)) state.setPicked([row.operation.key]);
      const printed = row.operation ? printTargets(studio.store.getState()) : null;
      if (state.picked.size <= 1) studio.store.getState().setPicked([]);
      if (!printed) {
        event.preventDefault();
        return;
      }
      isOwn.current = true;
      event.dataTransfer.effectAllowed = 'copy';
      event.dataTransfer.setData(clipType, printed.text);
      event.dataTransfer.setData('text/plain', printed.text);
    },
    props: {
      'data-receiving': isReceiving || undefined,
      // A row that was scrolled away under its drag never says that the drag has ended.
      onPointerDown: () => (isOwn.current = false),
      onDragOver: (event) => {
        if (!accepts(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setReceiving(true);
      },
      onDragLeave: () => setReceiving(false),
      onDragEnd: () => (isOwn.current = false),
      onDrop: (event) => {
        setReceiving(false);
        if (!accepts(event)) return;
        event.preventDefault();
        event.stopPropagation();
        pasteText(studio, event.dataTransfer.getData(clipType));
      },
    },
  };
}
