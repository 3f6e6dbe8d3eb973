/** How many bytes contents take on the wire, so that a request and its answer stay below Excel's limits. */
import type { RawValue } from '../workbook/snapshot';

/** Bytes of a request and of its answer. */
export interface Weight {
  readonly request: number;
  readonly response: number;
}

export const NO_WEIGHT: Weight = { request: 0, response: 0 };

/** A property of a range that is set: the range, and the property. */
export const BYTES_A_PROPERTY = 540;

export const heavier = (one: Weight, other: Weight): Weight => ({
  request: one.request + other.request,
  response: one.response + other.response,
});

/** Quotes and comma. */
const AROUND = 3;
const NUMBER = 9;
const WIDE = 3;

/** Quotes, backslashes and control characters are escaped, once in the body and once around it. */
export function bytesOf(value: RawValue): number {
  if (typeof value !== 'string') return value === null ? AROUND : NUMBER;
  let bytes = AROUND;
  for (let index = 0; index < value.length; index += 1) {
    const code = value.charCodeAt(index);
    bytes += code > 0x7f ? WIDE : code < 0x20 || code === 0x22 || code === 0x5c ? WIDE : 1;
  }
  return bytes;
}

export function gridBytes(grid: readonly (readonly RawValue[])[]): number {
  let bytes = 0;
  for (const line of grid) for (const value of line) bytes += bytesOf(value);
  return bytes;
}
