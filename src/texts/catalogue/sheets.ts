import type { Sentences } from './entry';

export const sheets = {} satisfies Sentences;
