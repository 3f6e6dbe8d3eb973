/** Tells of changes in the workbook by Excel's own events: nothing is asked for again and again. */
import type { WorkbookChange } from '../workbook/port';
import { readAddress } from './address-text';
import { supports, type Host } from './host';

type Listener = (change: WorkbookChange) => void;

/** `nameOf`: the name of a sheet by its id, as far as it was read. Gives the way to end it. */
export async function watchChanges(
  host: Host,
  nameOf: (id: string) => string | null,
  listener: Listener
): Promise<() => Promise<void>> {
  if (!supports('1.9')) return () => Promise.resolve();
  const added = await host.run('reading', async (context) => {
    const { worksheets } = context.workbook;
    const handlers: { remove(): void; context: OfficeExtension.ClientRequestContext }[] = [
      worksheets.onChanged.add((event) => {
        const sheet = nameOf(event.worksheetId);
        listener({ kind: 'changed', sheet, area: readAddress(event.address, sheet ?? ''), address: event.address });
        return Promise.resolve();
      }),
      worksheets.onCalculated.add((event) => {
        listener({ kind: 'calculated', sheet: nameOf(event.worksheetId) });
        return Promise.resolve();
      }),
    ];
    await host.send(context);
    return handlers;
  });
  return async () => {
    await host.run('reading', async () => {
      for (const handler of added) handler.remove();
      for (const context of new Set(added.map((handler) => handler.context))) await context.sync();
    });
  };
}
