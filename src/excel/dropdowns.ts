/** Lists to choose from on a sheet of ours: put in, and what stood before put back. */
import { referenceTo } from '../workbook/cells/addresses';
import type { Rectangle } from '../workbook/snapshot';
import type { Dropdown, SheetPlan } from '../workbook/write-plan';
import { supports } from './host';
import { rangeAt } from './read-blocks';

/** Data validation came with this version; an older Excel goes without lists. */
const SINCE = '1.8';
const MOST_PROMPT = 255;

const source = ({ choices }: Dropdown): string => ('sheet' in choices ? referenceTo(choices) : choices.join());

function add(context: Excel.RequestContext, dropdowns: readonly Dropdown[]): void {
  if (!supports(SINCE)) return;
  for (const dropdown of dropdowns) {
    const { dataValidation } = rangeAt(context, dropdown.area);
    dataValidation.rule = { list: { inCellDropDown: true, source: source(dropdown) } };
    dataValidation.errorAlert = { showAlert: false, style: 'Information', title: '', message: '' };
    if (dropdown.prompt !== '')
      dataValidation.prompt = { showPrompt: true, title: '', message: dropdown.prompt.slice(0, MOST_PROMPT) };
  }
}

export function addDropdowns(context: Excel.RequestContext, { dropdowns = [] }: SheetPlan): void {
  add(context, dropdowns);
}

/** Those of the run before, on a sheet that was made anew by a run that failed. */
export function restoreDropdowns(context: Excel.RequestContext, { standingDropdowns = [] }: SheetPlan): void {
  add(context, standingDropdowns);
}

export function clearDropdowns(context: Excel.RequestContext, area: Rectangle): void {
  if (supports(SINCE)) rangeAt(context, area).dataValidation.clear();
}
