// The names of the rows about webhooks, for main to answer without loading the room.

/** In the order of the contract. */
export const hookCallNames = [
  'hooks.start',
  'hooks.stop',
  'hooks.list',
  'hooks.forget',
  'hooks.replay',
] as const;
