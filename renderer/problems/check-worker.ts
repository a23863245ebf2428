// The worker that checks long connectors: the texts of the files in, what was found out. Started by `connector-checker`.
import { openDocument } from '../../shared/connector/open-document';
import { checkDocument } from '../store/check-document';
import type { CheckReply, CheckRequest } from './connector-checker';

self.onmessage = ({ data: { id, files } }: MessageEvent<CheckRequest>) => {
  const opened = openDocument({ files, icon: null });
  if (opened.ok) self.postMessage({ id, found: checkDocument(opened.value) } satisfies CheckReply);
};
