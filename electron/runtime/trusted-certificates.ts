// The authorities that a TLS connection trusts: those that Node ships, and those of this computer, among which a
// company puts its own.
import { existsSync, readFileSync } from 'node:fs';
import * as tls from 'node:tls';

/** Where Linux systems keep the authorities that they trust, the first that exists counts. */
const linuxBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** `tls.getCACertificates`, which Node has from 22.15 on. */
type SystemReader = (kind: 'system' | 'default') => string[];

/** PEM texts, each once. What cannot be read is left out: the others still count. */
export function listTrustedCertificates(env: NodeJS.ProcessEnv): readonly string[] {
  const read = (tls as { getCACertificates?: SystemReader }).getCACertificates;
  const known = read ? [...read('default'), ...read('system')] : [...tls.rootCertificates, ...readFiles(env)];
  return [...new Set(known.map((certificate) => certificate.trim()))];
}

function readFiles(env: NodeJS.ProcessEnv): readonly string[] {
  const bundle = process.platform === 'linux' ? linuxBundles.find((file) => existsSync(file)) : undefined;
  return [env.NODE_EXTRA_CA_CERTS, bundle].flatMap((file) => (file ? readCertificates(file) : []));
}

/** The certificates of a PEM file; none when it cannot be read. */
export function readCertificates(file: string): readonly string[] {
  try {
    const found = readFileSync(file, 'latin1').match(
      /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g,
    );
    return found ?? [];
  } catch {
    return [];
  }
}
