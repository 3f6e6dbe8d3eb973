import type { Sentences } from './entry';

export const rules = {} satisfies Sentences;
