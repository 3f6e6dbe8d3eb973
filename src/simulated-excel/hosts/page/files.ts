/** Workbooks in and out of the page: chosen, dropped, and downloaded. */
import { element } from './chrome/element';
import { texts } from './wording';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function chooseFile(onFile: (file: File) => void): void {
  const input = element('input', '', { type: 'file', accept: `.xlsx,${TYPE}` });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) onFile(file);
  });
  input.click();
}

export function acceptDrops(area: HTMLElement, onFile: (file: File) => void, refuse: () => void): void {
  const veil = element('div', 'drop-veil', { hidden: '' }, texts.dropHere);
  area.append(veil);
  let depth = 0;
  const hasFile = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
  const show = (isShown: boolean): void => void (veil.hidden = !isShown);
  area.addEventListener('dragenter', (event) => {
    if (!hasFile(event)) return;
    depth += 1;
    show(true);
  });
  area.addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) show(false);
  });
  area.addEventListener('dragover', (event) => {
    if (hasFile(event)) event.preventDefault();
  });
  area.addEventListener('drop', (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    depth = 0;
    show(false);
    const file = event.dataTransfer?.files[0];
    if (file?.name.toLowerCase().endsWith('.xlsx') === true) onFile(file);
    else refuse();
  });
}

export function downloadFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPE }));
  const link = element('a', '', { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
