import type { Sentences } from './entry';

export const workbook = {} satisfies Sentences;
