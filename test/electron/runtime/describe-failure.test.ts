import { describe, expect, test } from 'vitest';
import { describeFailure } from '../../../electron/runtime/describe-failure';
import { CallFailure } from '../../../electron/runtime/failure';

const call = { host: 'api.example:8443', timeoutMs: 1500 };
const withCode = (code: string) => Object.assign(new Error('text of the error'), { code });

describe('describeFailure', () => {
  test.each([
    [withCode('ENOTFOUND'), 'host-unknown'],
    [withCode('EAI_AGAIN'), 'host-unknown'],
    [withCode('ECONNREFUSED'), 'connection-refused'],
    [withCode('ECONNRESET'), 'connection-reset'],
    [withCode('ERR_STREAM_PREMATURE_CLOSE'), 'connection-reset'],
    [withCode('ETIMEDOUT'), 'host-unreachable'],
    [withCode('DEPTH_ZERO_SELF_SIGNED_CERT'), 'tls-self-signed'],
    [withCode('UNABLE_TO_VERIFY_LEAF_SIGNATURE'), 'tls-unknown-issuer'],
    [withCode('CERT_HAS_EXPIRED'), 'tls-expired'],
    [withCode('CERT_NOT_YET_VALID'), 'tls-expired'],
    [withCode('CERT_REVOKED'), 'tls-revoked'],
    [withCode('ERR_TLS_CERT_ALTNAME_INVALID'), 'tls-wrong-host'],
    [withCode('ERR_SSL_WRONG_VERSION_NUMBER'), 'tls-failed'],
    [withCode('EPROTO'), 'tls-failed'],
    [withCode('HPE_INVALID_CONSTANT'), 'reply-not-http'],
    [withCode('HPE_HEADER_OVERFLOW'), 'reply-not-http'],
    [withCode('Z_DATA_ERROR'), 'reply-damaged'],
    [new AggregateError([withCode('ECONNREFUSED'), withCode('ECONNREFUSED')]), 'connection-refused'],
    [new Error('outer', { cause: withCode('ENOTFOUND') }), 'host-unknown'],
    [new CallFailure('PROXY_UNKNOWN'), 'proxy-unknown'],
    [new CallFailure('PROXY_REFUSED', '403 Forbidden'), 'proxy-refused'],
    [new CallFailure('REPLY_BROKE_OFF'), 'connection-reset'],
    [new CallFailure('REPLY_TOO_LARGE', '2 GB'), 'reply-too-large'],
    [new CallFailure('CALL_TIMEOUT'), 'call-timeout'],
    [new CallFailure('DISK_FAILED', 'ENOSPC'), 'disk-full'],
    [withCode('SOMETHING_NEW'), 'send-failed'],
    ['thrown text', 'send-failed'],
  ])('%s is %s', (error, code) => {
    const problem = describeFailure(error, call);
    expect(problem.code).toBe(code);
    expect(problem.severity).toBe('error');
    expect(problem.message).toMatch(/^(?:[A-Z]|api\.example).*\.$/);
    expect(problem.action).toMatch(/^[A-Z].*\.$/);
  });

  test('names the host and the time', () => {
    expect(describeFailure(withCode('ECONNREFUSED'), call).message).toBe(
      'Nothing answers at api.example:8443.',
    );
    expect(describeFailure(new CallFailure('CALL_TIMEOUT'), call).message).toContain('within 1.5 seconds');
    expect(describeFailure(new CallFailure('CALL_TIMEOUT'), { ...call, timeoutMs: 1000 }).message).toContain(
      'within 1 second.',
    );
    expect(describeFailure(new Error('odd thing'), call).message).toContain('odd thing');
  });
});
