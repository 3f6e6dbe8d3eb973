import type { Sentences } from './entry';

export const excel = {} satisfies Sentences;
