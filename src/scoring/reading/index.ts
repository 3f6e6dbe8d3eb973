/**
 * The reader of 预期实现值 and 实际完成值. Pure; linear in the length of the texts; never throws.
 * What is not understood comes out as a problem, what may be meant in several ways as several candidates.
 */
export { directionOf } from './promises/direction';
export { readRow } from './read-row';
export type { ReadingPolicy, RowText } from './row-text';
export { readQuantities, type PlainQuantity } from './plain-quantities';
export { explainRow, type Span } from './explain';
