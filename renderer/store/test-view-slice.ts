// What the Test room shows: the call of the selected operation, its trigger, the test cases, or the history.
import type { SliceCreator } from './studio';

export type TestView = 'call' | 'trigger' | 'cases' | 'history';

export interface TestViewSlice {
  readonly testView: TestView;
  showTestView(view: TestView): void;
}

export const createTestViewSlice: SliceCreator<TestViewSlice> = (set) => ({
  testView: 'call',
  showTestView: (testView) => set({ testView }),
});
