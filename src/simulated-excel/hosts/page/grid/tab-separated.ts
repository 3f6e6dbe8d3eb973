/** The clipboard's text of cells: fields parted by tabs, lines by line breaks, quoted as Excel does. */

const quote = (field: string): string => (/[\t\n\r"]/.test(field) ? `"${field.replace(/"/g, '""')}"` : field);

export const toTabSeparated = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map(quote).join('\t')).join('\r\n');

export function fromTabSeparated(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let isQuoted = false;
  const endField = (): void => {
    row.push(field);
    field = '';
  };
  const endRow = (): void => {
    endField();
    rows.push(row);
    row = [];
  };
  const normal = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  // A quote opens a quoted field only when its partner is followed by the end of the field.
  const whole = /"(?:[^"]|"")*"(?=[\t\n]|$)/y;
  const opens = (at: number): boolean => {
    whole.lastIndex = at;
    return whole.test(normal);
  };
  for (let at = 0; at < normal.length; at += 1) {
    const character = normal.charAt(at);
    if (isQuoted) {
      if (character !== '"') field += character;
      else if (normal.charAt(at + 1) === '"') {
        field += '"';
        at += 1;
      } else isQuoted = false;
    } else if (character === '"' && field === '' && opens(at)) isQuoted = true;
    else if (character === '\t') endField();
    else if (character === '\n') endRow();
    else field += character;
  }
  endRow();
  // Lines of different lengths become a rectangle.
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((each) => [...each, ...Array.from({ length: width - each.length }, () => '')]);
}
