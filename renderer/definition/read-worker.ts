// The worker that reads long texts: a text in, its problems out. Started by `text-reader`.
import { parseJson } from '../../shared/text/parse';
import type { ReadReply, ReadRequest } from './text-reader';

self.onmessage = ({ data: { id, text } }: MessageEvent<ReadRequest>) => {
  self.postMessage({ id, problems: parseJson(text).problems } satisfies ReadReply);
};
