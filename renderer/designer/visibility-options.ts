// The words for `x-ms-visibility`, as lists offer them.
import type { Visibility } from '../../shared/operations/operation';

/** The values in the order of how much is seen. */
export const visibilityOptions: readonly { readonly value: Visibility; readonly label: string }[] = [
  { value: 'none', label: 'Normal' },
  { value: 'important', label: 'Important' },
  { value: 'advanced', label: 'Advanced' },
  { value: 'internal', label: 'Hidden' },
];
