// The names of this room's rows, apart from their handlers, which are loaded with the first call.

/** The names of this room's rows. */
export const connectionCallNames = [
  'connections.list',
  'connections.save',
  'connections.remove',
  'connections.read-app',
  'connections.save-app',
  'connections.sign-in',
  'connections.sign-out',
  'connections.read-protection',
  'connections.set-passphrase',
  'connections.unlock',
  'connections.forget-passphrase',
] as const;
