import type { Sentences } from './entry';

export const reading = {} satisfies Sentences;
