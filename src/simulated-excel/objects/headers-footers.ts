/** Excel.HeaderFooterGroup: the texts of a page's head and foot, which a file keeps as `&L…&C…&R…`. */
import type { Sheet } from '../model/sheet';
import { textValue } from './arguments';
import { defineClass, type HostObject } from './host-object';

type Part = 'L' | 'C' | 'R';
type Line = 'oddHeader' | 'oddFooter';

/** The text of one part. `&&` is an ampersand and opens nothing. */
function partOf(text: string, part: Part): string {
  const parts: Record<Part, string> = { L: '', C: '', R: '' };
  let current: Part = 'C';
  for (const token of text.match(/&&|&[LCR]|[^&]+|&/g) ?? []) {
    const opened = token === '&L' ? 'L' : token === '&C' ? 'C' : token === '&R' ? 'R' : null;
    if (opened) current = opened;
    else parts[current] += token;
  }
  return parts[part];
}
function withPart(text: string, part: Part, value: string): string {
  return (['L', 'C', 'R'] as const)
    .map((one) => [one, one === part ? value : partOf(text, one)] as const)
    .filter(([, content]) => content !== '')
    .map(([one, content]) => `&${one}${content}`)
    .join('');
}
const read =
  (line: Line, part: Part) =>
  ({ pageSetup }: Sheet): string =>
    partOf(pageSetup[line], part);
const write =
  (line: Line, part: Part) =>
  (sheet: Sheet, value: unknown): void => {
    sheet.pageSetup = { ...sheet.pageSetup, [line]: withPart(sheet.pageSetup[line], part, textValue(value)) };
    sheet.changed.add('pageSetup');
  };

const headerFooterObject = defineClass<Sheet>({
  name: 'HeaderFooter',
  read: {
    LeftHeader: read('oddHeader', 'L'),
    CenterHeader: read('oddHeader', 'C'),
    RightHeader: read('oddHeader', 'R'),
    LeftFooter: read('oddFooter', 'L'),
    CenterFooter: read('oddFooter', 'C'),
    RightFooter: read('oddFooter', 'R'),
  },
  write: {
    LeftHeader: write('oddHeader', 'L'),
    CenterHeader: write('oddHeader', 'C'),
    RightHeader: write('oddHeader', 'R'),
    LeftFooter: write('oddFooter', 'L'),
    CenterFooter: write('oddFooter', 'C'),
    RightFooter: write('oddFooter', 'R'),
  },
});

export const headersFootersObject: (sheet: Sheet) => HostObject = defineClass<Sheet>({
  name: 'HeaderFooterGroup',
  read: { State: () => 'Default' },
  objects: { DefaultForAllPages: (sheet) => headerFooterObject(sheet) },
});
