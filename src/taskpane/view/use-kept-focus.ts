/** The keyboard keeps its place: when what had the focus is gone, the open tab has it, else the first button. */
import { useEffect, useRef, type RefObject } from 'react';

export function useKeptFocus(): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const remember = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    document.addEventListener('focusin', remember);
    return () => document.removeEventListener('focusin', remember);
  }, []);
  useEffect(() => {
    const isLost = document.activeElement === document.body && last.current?.isConnected === false;
    const main = place.current;
    if (!isLost || main === null) return;
    const next = main.querySelector<HTMLElement>('[role=tab][aria-selected=true]') ?? main.querySelector('button');
    next?.focus();
  });
  return place;
}
