// The worker that checks long connectors. It keeps the document, so that after an edit only what the edit did has to
// reach it, and only what it touched is checked again. Started by `connector-checker`.
import type { AppliedEdit } from '../../shared/connector/applied-edit';
import type { ConnectorDocument } from '../../shared/connector/document';
import { openDocument } from '../../shared/connector/open-document';
import { replayEdit } from '../../shared/connector/replay-edit';
import { checkDocument } from '../store/check-document';
import type { CheckReply, CheckRequest } from './connector-checker';

let document: ConnectorDocument | null = null;

self.onmessage = ({ data }: MessageEvent<CheckRequest>) => {
  document = 'files' in data ? open(data.files) : replay(data.done);
  const found = document && checkDocument(document);
  self.postMessage({ id: data.id, found } satisfies CheckReply);
};

/** Null where the edits were not done to the document that is here: the whole texts are asked for then. */
function replay(done: readonly AppliedEdit[]): ConnectorDocument | null {
  let next = document;
  for (const one of done) next = next && replayEdit(next, one);
  return next;
}

function open(files: Extract<CheckRequest, { files: unknown }>['files']): ConnectorDocument | null {
  const opened = openDocument({ files, icon: null });
  return opened.ok ? opened.value : null;
}
