/** A file for a bench; one that cannot be opened is a mistake of the bench. */
import { openFile, type OpenFile } from '../open-file';

export function opened(bytes: Uint8Array, path: string): OpenFile {
  const file = openFile(bytes, path);
  if ('code' in file) throw new Error(file.code);
  return file;
}
