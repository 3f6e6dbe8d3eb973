/** Whether a total is still 暂计: points are open, or rows whose points nobody stated. */
import type { Total } from './model';

export const rowsWithoutPoints = ({ withoutPoints = 0 }: Total): number => withoutPoints;

export const isOpenTotal = (total: Total): boolean => !total.openPoints.isZero() || rowsWithoutPoints(total) > 0;
