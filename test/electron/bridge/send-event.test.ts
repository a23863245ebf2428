// Events to the window.
import { describe, expect, it } from 'vitest';
import { sendEvent } from '../../../electron/bridge/send-event';
import { eventChannel } from '../../../shared/contract/channels';

function setUp(isDestroyed = false) {
  const sent: unknown[][] = [];
  return { sent, target: { isDestroyed: () => isDestroyed, send: (...args: unknown[]) => sent.push(args) } };
}

describe('sendEvent', () => {
  it('sends what the schema names, and no more', () => {
    const { sent, target } = setUp();
    sendEvent(target, 'app.command', { id: 'save', secret: 's3cr3t' } as { id: string });
    expect(sent).toEqual([[eventChannel, 'app.command', { id: 'save' }]]);
  });

  it('sends nothing where no window is', () => {
    const { sent, target } = setUp(true);
    sendEvent(target, 'app.close-requested', null);
    sendEvent(null, 'app.close-requested', null);
    expect(sent).toEqual([]);
  });

  it('throws for a payload that does not fit', () => {
    const { target } = setUp();
    expect(() => sendEvent(target, 'app.command', {} as { id: string })).toThrow('id');
  });
});
