/** A workbook whose run does not fit into one request, as a file. */
import { writeBook } from '../command-line/layouts/write-book';
import { largeBook } from '../page/books';

export const fileOfLarge = (rows: number, phrases?: number): Uint8Array => writeBook(largeBook(rows, phrases));
