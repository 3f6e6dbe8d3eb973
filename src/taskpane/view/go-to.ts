/** How any component sends Excel to a cell; `MainView` answers, and says so when the cell cannot be reached. */
import { createContext, useContext } from 'react';
import type { CellRef } from '../../scoring/model';
import type { Rectangle } from '../../workbook/snapshot';

export type GoTo = (place: CellRef | Rectangle) => void;

export const GoToContext = createContext<GoTo>(() => undefined);

export const useGoTo = (): GoTo => useContext(GoToContext);
