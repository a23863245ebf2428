// Says in a plain sentence why a web API could not be reached, and what to do next.
import { type Problem, errorProblem } from '../../shared/base/problem';
import { CallFailure } from './failure';

/** What the sentence is about. */
export interface FailedCall {
  /** With its port where that is not the usual one. */
  readonly host: string;
  readonly timeoutMs: number;
}

type Description = readonly [code: string, message: string, action: string];

/** The problem for an error of sending or receiving; texts of the error itself are kept out where we know better. */
export function describeFailure(error: unknown, call: FailedCall): Problem {
  const [code, message, action] = describe(error, call);
  return errorProblem(code, message, { action });
}

function describe(error: unknown, call: FailedCall): Description {
  if (error instanceof CallFailure) return describeOwn(error, call);
  const code = readCode(error);
  return (
    describeConnection(code, call) ??
    describeCertificate(code, call) ??
    describeReply(code, call) ?? [
      'send-failed',
      `The call to ${call.host} failed: ${readMessage(error)}.`,
      'Try again; if it fails again, check the address with another tool.',
    ]
  );
}

function describeOwn({ code, detail }: CallFailure, call: FailedCall): Description {
  switch (code) {
    case 'PROXY_UNKNOWN':
      return [
        'proxy-unknown',
        'The network asks for a kind of proxy that cannot be used here.',
        'Ask for an HTTP proxy, or try from another network.',
      ];
    case 'PROXY_REFUSED':
      return [
        'proxy-refused',
        `The proxy of the network did not let the call to ${call.host} through (${detail}).`,
        'Ask whoever runs the network to allow this host.',
      ];
    case 'REPLY_BROKE_OFF':
      return describeBreak(call);
    case 'REPLY_TOO_LARGE':
      return ['reply-too-large', `The reply is larger than ${detail}.`, 'Ask the web API for less at once.'];
    case 'CALL_TIMEOUT':
      return [
        'call-timeout',
        `${call.host} did not finish its reply within ${printSeconds(call.timeoutMs)}.`,
        'Try again, or allow more time in the settings.',
      ];
    case 'DISK_FAILED':
      return [
        'disk-full',
        `The reply could not be kept on this computer (${detail}).`,
        'Make room on the disk and send the call again.',
      ];
  }
}

function describeConnection(code: string, call: FailedCall): Description | null {
  switch (code) {
    case 'ENOTFOUND':
    case 'EAI_NODATA':
    case 'EAI_NONAME':
      return [
        'host-unknown',
        `There is no host called ${call.host}.`,
        'Check the host on the General card, and the connection to the network.',
      ];
    case 'EAI_AGAIN':
    case 'EAI_FAIL':
      return [
        'host-unknown',
        `The name ${call.host} could not be looked up: the name server does not answer.`,
        'Check the connection to the network.',
      ];
    case 'ECONNREFUSED':
      return [
        'connection-refused',
        `Nothing answers at ${call.host}.`,
        'Check that the web API runs and that host and port are right.',
      ];
    case 'ECONNRESET':
    case 'ECONNABORTED':
    case 'EPIPE':
    case 'ERR_STREAM_PREMATURE_CLOSE':
      return describeBreak(call);
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'EADDRNOTAVAIL':
      return [
        'host-unreachable',
        `${call.host} cannot be reached from here.`,
        'Check the connection to the network, a VPN, or a firewall.',
      ];
    default:
      return null;
  }
}

function describeBreak(call: FailedCall): Description {
  return [
    'connection-reset',
    `${call.host} closed the connection before its reply was complete.`,
    'Try again; if it happens again, look into the log of the web API.',
  ];
}

function describeCertificate(code: string, call: FailedCall): Description | null {
  switch (code) {
    case 'DEPTH_ZERO_SELF_SIGNED_CERT':
    case 'SELF_SIGNED_CERT_IN_CHAIN':
      return [
        'tls-self-signed',
        `The certificate of ${call.host} is signed by itself, so nobody vouches for it.`,
        'Add its authority to the ones that this computer trusts, or use http for a web API on this computer.',
      ];
    case 'UNABLE_TO_VERIFY_LEAF_SIGNATURE':
    case 'UNABLE_TO_GET_ISSUER_CERT':
    case 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY':
    case 'CERT_UNTRUSTED':
      return [
        'tls-unknown-issuer',
        `The certificate of ${call.host} comes from an authority that this computer does not know.`,
        'Have the server send the certificates in between, or trust its authority on this computer.',
      ];
    case 'CERT_HAS_EXPIRED':
      return [
        'tls-expired',
        `The certificate of ${call.host} has expired.`,
        'Renew it on the server; check the clock of this computer too.',
      ];
    case 'CERT_NOT_YET_VALID':
      return [
        'tls-expired',
        `The certificate of ${call.host} is not valid yet.`,
        'Check the clock of this computer.',
      ];
    case 'CERT_REVOKED':
      return ['tls-revoked', `The certificate of ${call.host} was revoked.`, 'Renew it on the server.'];
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
    case 'HOSTNAME_MISMATCH':
      return [
        'tls-wrong-host',
        `The certificate of ${call.host} is for another host.`,
        'Use the host that the certificate names, or renew the certificate.',
      ];
    default:
      return /^(?:EPROTO|ERR_SSL_|ERR_TLS_)/.test(code) ? describeTls(call) : null;
  }
}

function describeTls(call: FailedCall): Description {
  return [
    'tls-failed',
    `${call.host} does not speak https here, or only an old version of it.`,
    'Check whether the scheme should be http, or the port another one.',
  ];
}

function describeReply(code: string, call: FailedCall): Description | null {
  if (code === 'HPE_HEADER_OVERFLOW') {
    return [
      'reply-not-http',
      `The headers of the reply of ${call.host} are too large.`,
      'Send fewer cookies and headers.',
    ];
  }
  if (code.startsWith('HPE_')) {
    return [
      'reply-not-http',
      `${call.host} answered something that is no HTTP reply.`,
      'Check that host and port are those of a web API.',
    ];
  }
  if (/^(?:Z_|ERR__|ERR_BROTLI|ERR_PADDING)/.test(code)) {
    return [
      'reply-damaged',
      `The compressed reply of ${call.host} is damaged.`,
      'Check how the web API compresses its replies.',
    ];
  }
  return null;
}

/** The code of an error, or of the first one inside it: several addresses of a host may all have failed. */
function readCode(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return readCode(error.errors[0]);
  const { code, cause } = error as { readonly code?: unknown; readonly cause?: unknown };
  if (typeof code === 'string') return code;
  return cause instanceof Error ? readCode(cause) : '';
}

function readMessage(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'the reason is not known';
}

function printSeconds(timeoutMs: number): string {
  const seconds = Math.round(timeoutMs / 100) / 10;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
