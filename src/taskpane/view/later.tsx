/** What stands further down is drawn once the rest is on view, bit by bit, so that clicks are heard meanwhile. */
import { useDeferredValue, type ReactNode } from 'react';

export const Later = ({ children }: { readonly children: ReactNode }): ReactNode => useDeferredValue(children, null);
