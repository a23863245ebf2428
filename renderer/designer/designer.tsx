// The designer of what is selected: the General card, an operation, something that operations share, or the grid of many.
import { useStudioState } from '../store/studio';
import { BulkGrid } from './bulk-grid';
import { GeneralCard } from './general-card';
import { OperationDesigner } from './operation-designer';
import { ReferenceCard } from './reference-card';

export function Designer() {
  const selection = useStudioState((state) => state.selection);
  switch (selection.kind) {
    case 'operation':
      return <OperationDesigner operationKey={selection.key} />;
    case 'reference':
      return <ReferenceCard key={`${selection.section} ${selection.name}`} shared={selection} />;
    case 'grid':
      return <BulkGrid />;
    case 'general':
      return <GeneralCard />;
  }
}
