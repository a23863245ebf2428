// Opens a reply for the policies of the reply and closes it again. A body that no policy touches stays the bytes that
// came in.
import type { PolicyReply } from '../../shared/policies/message';
import type { Answer, CallRun } from './call-run';
import { readJsonBody } from './read-json-body';

/** The reply as policies see it. */
export async function openReply(answer: Answer): Promise<PolicyReply> {
  const { status, headers } = answer;
  return { status, headers, body: await readJsonBody(answer) };
}

/** The answer that a changed reply stands for; a body that was replaced is forgotten. */
export async function closeReply(
  { services }: CallRun,
  answer: Answer,
  before: PolicyReply,
  changed: PolicyReply,
): Promise<Answer> {
  const { status, headers } = changed;
  const statusText = status === answer.status ? answer.statusText : '';
  if (changed.body === before.body) return { ...answer, status, statusText, headers };
  await services.replies.forget(answer.body);
  const writer = services.replies.begin();
  await writer.write(Buffer.from(changed.body === undefined ? '' : JSON.stringify(changed.body)));
  const body = await writer.finish();
  return { status, statusText, headers: describeBody(headers, body.sizeBytes), body };
}

/** The headers that are about a body: no compression is on it any more, and its length is another. */
function describeBody(headers: PolicyReply['headers'], sizeBytes: number): PolicyReply['headers'] {
  return headers.flatMap((header) => {
    const name = header.name.toLowerCase();
    if (name === 'content-encoding' || name === 'transfer-encoding') return [];
    return [name === 'content-length' ? { ...header, value: String(sizeBytes) } : header];
  });
}
