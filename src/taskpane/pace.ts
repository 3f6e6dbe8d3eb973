/** The pane's turn between two slices of work: a message to itself comes after clicks and drawing that wait. */
import type { Pace } from '../scoring/steps';

/** A timer would be held back by the browser, for four milliseconds each time. */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export const pace: Pace = { now: () => performance.now(), pause };
