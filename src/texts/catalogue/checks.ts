import type { Sentences } from './entry';

export const checks = {} satisfies Sentences;
