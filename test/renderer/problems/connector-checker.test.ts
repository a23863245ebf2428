// What reaches the worker: the texts once, then what edits did, and the texts again where those do not fit.
import { describe, expect, it } from 'vitest';
import {
  ConnectorChecker,
  type CheckReply,
  type CheckRequest,
  type CheckWorker,
} from '../../../renderer/problems/connector-checker';
import { openStudio, settle } from '../../support/open-studio';

const found = { problems: [], sizeBytes: 1, operations: 3 };

/** A worker at the other end of which the test sits. */
class Post implements CheckWorker {
  onmessage: ((event: MessageEvent<CheckReply>) => void) | null = null;
  readonly requests: CheckRequest[] = [];
  isEnded = false;
  readonly postMessage = (request: CheckRequest): void => void this.requests.push(request);
  readonly terminate = (): void => void (this.isEnded = true);

  reply(reply: Partial<CheckReply> = {}): void {
    const id = this.requests.at(-1)?.id ?? 0;
    this.onmessage?.(new MessageEvent('message', { data: { id, found, ...reply } }));
  }
}

function build() {
  const post = new Post();
  const { store } = openStudio();
  const checker = new ConnectorChecker(() => post);
  store.subscribe(({ lastChange }, before) => {
    if (lastChange && lastChange !== before.lastChange) checker.note(lastChange);
  });
  const setTitle = (value: string) =>
    store.getState().edit({
      kind: 'set-title',
      label: 'Title',
      joins: 'own',
      changes: [{ file: 'definition', change: { kind: 'set', path: ['info', 'title'], value } }],
    });
  const check = () => checker.check(store.getState().connector!.document);
  return { post, checker, store, setTitle, check };
}

describe('ConnectorChecker', () => {
  it('sends the texts first, and then what edits and undo did', async () => {
    const { post, store, setTitle, check } = build();
    const first = check();
    post.reply();
    await expect(first).resolves.toEqual(found);
    setTitle('A');
    store.getState().undo();
    void check();
    expect(post.requests).toMatchObject([
      { files: [{ role: 'definition' }, { role: 'properties' }] },
      { done: [{ files: [{ role: 'definition' }] }, { files: [{ role: 'definition' }] }] },
    ]);
  });

  it('sends the texts again where the edits do not fit', () => {
    const { post, setTitle, check } = build();
    void check();
    setTitle('A');
    void check();
    post.reply({ found: null });
    expect(post.requests.map((request) => Object.keys(request))).toEqual([
      ['id', 'files'],
      ['id', 'done'],
      ['id', 'files'],
    ]);
  });

  it('answers the last of several checks alone', async () => {
    const { post, setTitle, check } = build();
    let answers = 0;
    void check().then(() => (answers += 1));
    const early = post.requests[0]!.id;
    setTitle('A');
    const last = check();
    post.reply({ id: early });
    await settle();
    expect(answers).toBe(0);
    post.reply();
    await expect(last).resolves.toEqual(found);
  });

  it('ends its worker', () => {
    const { post, checker, check } = build();
    void check();
    checker.dispose();
    expect(post.isEnded).toBe(true);
  });
});
