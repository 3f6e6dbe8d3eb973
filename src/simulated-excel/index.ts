/** The public face of the simulated Excel. */
export { openExcel, type OpenExcel } from './hosts/node/open-excel';
export type { Fault, RequestRecord, Wire } from './hosts/node/wire';
export { SimulatedExcel, type ExcelOptions } from './protocol/simulated-excel';
export type { Uncalculated } from './calculation/calculator';
export {
  openPackage,
  PackageError,
  type WorkbookContent,
  type WorkbookEdits,
  type WorkbookPackage,
} from './package/index';
