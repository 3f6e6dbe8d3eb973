/** A cell that holds an error (#REF!, #DIV/0!) is never read as blank: the row stays open and says which. */
import type { Cell, Note } from '../model';

export const errorProblems = (name: string, cells: readonly (Cell | null)[]): readonly Note[] =>
  cells.flatMap((cell) =>
    cell?.kind === 'error'
      ? [{ code: 'assess.error-value', params: { name, value: cell.text }, cells: [cell.ref] }]
      : []
  );
