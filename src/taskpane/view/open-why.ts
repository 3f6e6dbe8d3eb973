/** How any list opens 为什么是这个分 for a row; `MainView` answers. */
import { createContext, useContext } from 'react';
import type { IndicatorScore } from '../../scoring/model';

export type OpenWhy = (score: IndicatorScore) => void;

export const OpenWhyContext = createContext<OpenWhy>(() => undefined);

export const useOpenWhy = (): OpenWhy => useContext(OpenWhyContext);
