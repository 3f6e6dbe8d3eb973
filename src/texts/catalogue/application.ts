import type { Sentences } from './entry';

export const application = {} satisfies Sentences;
