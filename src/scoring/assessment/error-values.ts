/** A cell that holds an error (#REF!, #DIV/0!) is never read as blank or as a text: the row stays open and says which. */
import type { Cell, Note, RowBase } from '../model';

const ERROR_NAME = /^#(?:REF!|N\/A|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

const problem = (name: string, value: string, ref: Cell['ref']): Note => ({
  code: 'assess.error-value',
  params: { name, value },
  cells: [ref],
});

export function errorProblems({ name, nameCell }: RowBase, cells: readonly (Cell | null)[]): readonly Note[] {
  const found: Note[] = [];
  if (name.startsWith('#') && ERROR_NAME.test(name)) found.push(problem(name, name, nameCell));
  for (const cell of cells) if (cell?.kind === 'error') found.push(problem(name, cell.text, cell.ref));
  return found;
}
