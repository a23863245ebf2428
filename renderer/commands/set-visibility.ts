// Sets the visibility of the picked operations, else of the selected one. One step of undo.
import { planOperation } from '../../shared/mapping/plan-operation';
import type { Visibility } from '../../shared/operations/operation';
import type { Studio } from '../store/studio';
import { runOnTargets, wordsFor } from './run-plan';

const words = wordsFor('set-operation', 'Change the visibility of', 'Changed the visibility of');

export function setVisibility(studio: Studio, value: Visibility): void {
  runOnTargets(studio, (document, key) => planOperation(document, key, { name: 'visibility', value }), words);
}
