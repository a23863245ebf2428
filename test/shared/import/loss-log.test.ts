import { describe, expect, it } from 'vitest';
import { LossLog } from '../../../shared/import/loss-log';
import { lossWords } from '../../../shared/import/loss-words';

describe('LossLog', () => {
  it('tells what was lost, where, and what can be done', () => {
    const log = new LossLog();
    log.note('parameter-content', '/paths/~1a/get/parameters/0', 'filter', 'application/json');
    expect(log.list()).toEqual([
      {
        code: 'import-parameter-content',
        message: 'The parameter filter is written as application/json; it is taken as text.',
        severity: 'warning',
        place: { pointer: '/paths/~1a/get/parameters/0' },
        action: 'Makers must give the value in that form.',
      },
    ]);
  });

  it('notes the same thing at the same place once, and shared things once for all', () => {
    const log = new LossLog();
    for (const pointer of ['/a', '/a', '/b']) {
      log.note('links', pointer);
      log.noteOnce('format', pointer, 'ipv4');
    }
    log.noteOnce('format', '/c', 'ipv6');
    expect(log.list().map(({ code, place }) => `${code} ${place?.pointer}`)).toEqual([
      'import-links /a',
      'import-format /a',
      'import-links /b',
      'import-format /c',
    ]);
  });

  it('keeps a detail short, whatever the source holds', () => {
    const log = new LossLog();
    log.note('value', '/a', `$&${'x'.repeat(500)}`);
    expect(log.list()[0]?.message.length).toBeLessThan(200);
    expect(log.list()[0]?.message).toContain('$&xxx');
  });
});

describe('lossWords', () => {
  it('says every loss in one plain sentence', () => {
    for (const { message, action } of Object.values(lossWords)) {
      expect(message).toMatch(/^[A-Z%].*\.$/);
      expect(action).toMatch(/^$|^[A-Z].*\.$/);
    }
  });
});
