import type { Sentences } from './entry';

export const pane = {} satisfies Sentences;
