/** What the machine's clock shows, in the person's time. */
import type { Moment } from '../workbook/port';

const two = (number: number): string => String(number).padStart(2, '0');

export function systemMoment(): Moment {
  const now = new Date();
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return { milliseconds: now.getTime(), shown: `${day} ${two(now.getHours())}:${two(now.getMinutes())}` };
}
