// Errors of our own on the way to a web API, beside those of Node. `describeFailure` puts them into words.

/** Why a call failed, where Node has no code for it. */
export type FailureCode =
  'PROXY_UNKNOWN' | 'PROXY_REFUSED' | 'REPLY_BROKE_OFF' | 'REPLY_TOO_LARGE' | 'CALL_TIMEOUT' | 'DISK_FAILED';

/** An error with one of the codes; `detail` is what the other side said. */
export class CallFailure extends Error {
  readonly code: FailureCode;
  readonly detail: string;

  constructor(code: FailureCode, detail = '') {
    super(`${code} ${detail}`.trim());
    this.code = code;
    this.detail = detail;
  }
}

/** Thrown through every stage of a call when the person cancels it. */
export class CallCancelled extends Error {}
