/** npm starts in the project's folder; a path is meant from where the person stands. */
import path from 'node:path';

export const fromCaller = (file: string): string => path.resolve(process.env.INIT_CWD ?? process.cwd(), file);
