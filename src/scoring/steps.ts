/**
 * Long work in steps: a generator stops wherever others may have their turn and tells how far it is (0 to 1). Who
 * need not wait for anybody runs it at once; the pane runs it in slices, between which it draws and hears clicks.
 */
export type Steps<T> = Generator<number, T>;

/** Rows between two stops: few enough for a slice even before the engine has warmed up, many enough to cost nothing. */
const ROWS = 25;

/** Whether a loop over rows stops here: `if (isStop(index)) yield index / of`. A generator a row would cost more. */
export const isStop = (index: number): boolean => index % ROWS === ROWS - 1;

/** A part of longer work: from and to which point of it the part leads. */
export function* part<T>(from: number, to: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    yield from + (to - from) * step.value;
  }
}

/** `map`, stopping on the way. */
export function* mapped<From, To>(items: readonly From[], map: (item: From, index: number) => To): Steps<To[]> {
  const results: To[] = [];
  let index = 0;
  for (const item of items) {
    results.push(map(item, index));
    if (isStop(index)) yield index / items.length;
    index += 1;
  }
  return results;
}

export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** How the surroundings let others have their turn; pure code has no clock. */
export interface Pace {
  /** Milliseconds. */
  now(): number;
  pause(): Promise<void>;
}

/** A frame of the screen lasts 16 ms; what stands around a slice takes its part of it. */
const SLICE = 10;

/** `onPause` hears after every slice how far the work is, and ends it by throwing. Without a pace: at once. */
export async function inSlices<T>(
  steps: Steps<T>,
  pace: Pace | undefined,
  onPause: (far: number) => void = () => undefined
): Promise<T> {
  if (pace === undefined) return atOnce(steps);
  let end = pace.now() + SLICE;
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (pace.now() < end) continue;
    onPause(step.value);
    await pace.pause();
    end = pace.now() + SLICE;
  }
}
