import { Decimal } from './decimal';

/** No 分值 is typed with more decimals; what =10/3 leaves behind them is not its author's. */
const PLACES = 6;

/** Points that belong together: three times =10/3 are 10, as the sheet shows it. */
export const sumOfPoints = (points: readonly Decimal[]): Decimal => Decimal.sum(points).rounded(PLACES);
