import type { Sentences } from './entry';

export const assess = {} satisfies Sentences;
