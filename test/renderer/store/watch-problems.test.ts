// When the connector is checked: after a change, later, and once for many changes.
import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../../renderer/store/check-document';
import { type CheckElsewhere, watchProblems } from '../../../renderer/store/watch-problems';
import { buildOpened, openStudio, settle } from '../../support/open-studio';

function createManualSchedule() {
  let planned: (() => void) | null = null;
  let count = 0;
  return {
    schedule: (work: () => void) => {
      planned = work;
      count += 1;
      return () => (planned = null);
    },
    run: () => {
      const work = planned;
      planned = null;
      work?.();
    },
    isPlanned: () => planned !== null,
    count: () => count,
  };
}

/** What the worker does, without the worker. */
const checkAtOnce: CheckElsewhere = (document) => Promise.resolve(checkDocument(document));

function openLong() {
  const studio = openStudio();
  const [definition, ...others] = buildOpened().files.files;
  const long = { ...definition!, text: definition!.text.replace('"1.0"', `"${'1'.repeat(200_000)}"`) };
  studio.store
    .getState()
    .openConnector(buildOpened({ files: { files: [long, ...others], icon: null } }), false);
  return studio;
}

const setTitle = (title: string) => ({
  kind: 'set-title',
  label: 'Title',
  joins: 'own' as const,
  changes: [
    { file: 'definition' as const, change: { kind: 'set' as const, path: ['info', 'title'], value: title } },
  ],
});

describe('watchProblems', () => {
  it('plans a check for what is open already and for every change, and does one for many', () => {
    const { store } = openStudio();
    const clock = createManualSchedule();
    watchProblems(store, clock.schedule, checkAtOnce);
    store.getState().edit(setTitle('A'));
    store.getState().edit(setTitle('B'));
    expect(store.getState().check).toBeNull();
    clock.run();
    expect(store.getState().check?.document).toBe(store.getState().connector?.document);
    expect(clock.isPlanned()).toBe(false);
  });

  it('does not plan anything for what is only looked at', () => {
    const { store } = openStudio();
    const clock = createManualSchedule();
    watchProblems(store, clock.schedule, checkAtOnce);
    clock.run();
    const before = clock.count();
    store.getState().goTo('settings');
    store.getState().togglePanel('problems');
    expect(clock.count()).toBe(before);
  });

  it('forgets at once what was found in another connector', () => {
    const { store } = openStudio();
    const clock = createManualSchedule();
    watchProblems(store, clock.schedule, checkAtOnce);
    clock.run();
    store.getState().openConnector(buildOpened({ id: 'other' }), false);
    expect(store.getState().check).toBeNull();
    clock.run();
    expect(store.getState().check).not.toBeNull();
  });

  it('ends with what was planned', () => {
    const { store } = openStudio();
    const clock = createManualSchedule();
    const stop = watchProblems(store, clock.schedule, checkAtOnce);
    stop();
    expect(clock.isPlanned()).toBe(false);
    store.getState().edit(setTitle('A'));
    expect(clock.isPlanned()).toBe(false);
  });

  it('has a long definition checked elsewhere, and takes what is found for the document of now alone', async () => {
    const { store } = openLong();
    const clock = createManualSchedule();
    watchProblems(store, clock.schedule, checkAtOnce);
    clock.run();
    expect(store.getState().check).toBeNull();
    store.getState().edit(setTitle('A'));
    await settle();
    expect(store.getState().check).toBeNull();
    clock.run();
    await settle();
    const { check, connector } = store.getState();
    expect(check?.document).toBe(connector?.document);
    expect(check).toMatchObject({ operations: 3 });
  });
});
