// What the inventory sample is called on the wire: the address that its connector names, and the key that its web
// API asks for. The key opens made-up data on this machine only and stands in the connector's description.

/** The sample's address as its definition has it, and the key that a connection needs. */
export const inventorySample = {
  /** The `host` of the sample connector. */
  host: '127.0.0.1:50717',
  port: 50717,
  apiKey: 'vanarsdel-demo',
} as const;
