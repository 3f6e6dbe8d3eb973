/**
 * Lists to choose from (`<dataValidation type="list">`) of one area each. Every other validation of the file, and
 * every list that did not change, keeps its very text.
 */
import { areaAddress, parseArea } from './addresses';
import { decodeEscapes, encodeCellText } from './cell-text';
import type { DataValidationContent } from './content';
import type { SheetFrame } from './sheet-frame';
import { element, outer, rewritten, type XmlElement } from './xml';

/** null: something else than a list of one area. */
function readOne(validation: XmlElement): DataValidationContent | null {
  const area = parseArea(validation.attribute('sqref') ?? '');
  const formula = decodeEscapes(validation.child('formula1')?.text ?? '');
  if (area === null || validation.attribute('type') !== 'list' || formula === '') return null;
  const list = formula.startsWith('"') ? formula.slice(1, -1).replaceAll('""', '"') : `=${formula}`;
  const prompt = decodeEscapes(validation.attribute('prompt') ?? '');
  return { area, list, prompt, refuses: validation.flag('showErrorMessage') };
}

export const readDataValidations = (root: XmlElement): readonly DataValidationContent[] =>
  (root.child('dataValidations')?.childrenNamed('dataValidation') ?? []).flatMap((one) => readOne(one) ?? []);

const keyOf = ({ area, list, prompt, refuses }: DataValidationContent): string =>
  JSON.stringify([areaAddress(area), list, prompt, refuses]);

function written({ area, list, prompt, refuses }: DataValidationContent, prefix: string): string {
  const formula = list.startsWith('=') ? list.slice(1) : `"${list.replaceAll('"', '""')}"`;
  const attributes = {
    type: 'list',
    allowBlank: true,
    showInputMessage: true,
    showErrorMessage: refuses ? true : null,
    prompt: prompt === '' ? null : prompt,
    sqref: areaAddress(area),
  };
  return element(
    `${prefix}dataValidation`,
    attributes,
    `<${prefix}formula1>${encodeCellText(formula)}</${prefix}formula1>`
  );
}

export function writeDataValidations(frame: SheetFrame, wanted: readonly DataValidationContent[]): void {
  frame.set('dataValidations', (existing, source, prefix) => {
    const missing = new Set(wanted.map(keyOf));
    const kept = (existing?.childrenNamed('dataValidation') ?? []).filter((one) => {
      const known = readOne(one);
      return known === null || missing.delete(keyOf(known));
    });
    const added = wanted.filter((one) => missing.delete(keyOf(one)));
    const count = kept.length + added.length;
    if (count === 0) return null;
    if (existing !== null && added.length === 0 && kept.length === existing.childrenNamed('dataValidation').length)
      return outer(source, existing);
    const texts = [...kept.map((one) => outer(source, one)), ...added.map((one) => written(one, prefix))].join('');
    return existing === null
      ? element(`${prefix}dataValidations`, { count }, texts)
      : rewritten(source, existing, { count }, texts);
  });
}
