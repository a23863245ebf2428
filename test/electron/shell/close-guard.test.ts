// When the window may close.
import { describe, expect, it } from 'vitest';
import { createCloseGuard } from '../../../electron/shell/close-guard';

describe('the close guard', () => {
  it('lets a window without unsaved work close', () => {
    expect(createCloseGuard().mayClose()).toBe(true);
  });

  it('holds unsaved work back until it is saved or the person decides', () => {
    const guard = createCloseGuard();
    guard.setUnsaved(true);
    expect(guard.mayClose()).toBe(false);
    guard.setUnsaved(false);
    expect(guard.mayClose()).toBe(true);
    guard.setUnsaved(true);
    guard.allow();
    expect(guard.mayClose()).toBe(true);
  });

  it('asks again when work went on after the decision', () => {
    const guard = createCloseGuard();
    guard.allow();
    guard.setUnsaved(true);
    expect(guard.mayClose()).toBe(false);
  });

  it('holds nothing back for a page that has gone', () => {
    const guard = createCloseGuard();
    guard.setUnsaved(true);
    guard.reset();
    expect(guard.mayClose()).toBe(true);
  });
});
