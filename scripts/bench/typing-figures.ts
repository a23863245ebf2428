// Measures typing in a form of the designer: from the key that goes down to the frame that shows the changed line.
import type { Page } from '@playwright/test';
import { startApp } from './launch';
import { summarize, type Times } from './measure';
import { waitForOperation } from './wait-for';

const keyCount = 70;
const warmUpCount = 10;

/** Times of single keys in the Summary field of the first operation, in milliseconds, the first ones left out. */
export async function measureTyping(connector: string): Promise<Times> {
  const { page, close } = await startApp(connector);
  await waitForOperation(page);
  await page.getByRole('tab', { name: 'Details' }).click();
  const summary = page.getByRole('textbox', { name: 'Summary' }).first();
  await summary.click();
  await page.keyboard.press('End');
  await page.keyboard.type('x');
  await waitForText(page);
  await page.evaluate(listenToTyping);
  for (let count = 0; count < keyCount; count++) {
    const painted = page.evaluate(() => (window as unknown as TypingWindow).typing.next());
    await page.keyboard.type('abcdefghij'.charAt(count % 10));
    await painted;
  }
  const times = await page.evaluate(() => (window as unknown as TypingWindow).typing.times);
  await close();
  return summarize(times.slice(warmUpCount));
}

/** The editor is there, and shows the line of the field that is typed in. */
async function waitForText(page: Page): Promise<void> {
  await page.locator('.view-lines .view-line').filter({ hasText: '"summary"' }).first().waitFor();
}

interface TypingWindow {
  readonly typing: { readonly times: readonly number[]; readonly next: () => Promise<void> };
}

/** Runs in the page: notes for each key when the frame is out in which the text's lines were another. */
function listenToTyping(): void {
  const times: number[] = [];
  let pressedAt = 0;
  let done: (() => void) | null = null;
  const lines = document.querySelector('.view-lines');
  if (!lines) throw new Error('The definition is not shown.');
  addEventListener('keydown', (event) => (pressedAt = event.timeStamp), true);
  new MutationObserver(() => {
    if (pressedAt === 0) return;
    const from = pressedAt;
    pressedAt = 0;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => {
        times.push(performance.now() - from);
        done?.();
      };
      channel.port2.postMessage(null);
    });
  }).observe(lines, { subtree: true, childList: true, characterData: true });
  const next = (): Promise<void> => new Promise((resolve) => (done = resolve));
  Object.assign(window, { typing: { times, next } });
}
