/** First use: the look at the workbook, taken when the pane opens and again after every change that it made itself. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Session } from '../../application/session';
import type { Note } from '../../scoring/model';
import { discover, type Discovery } from '../../workbook/finding/find';
import { WorkbookProblem } from '../../workbook/port';
import type { WorkbookSurvey } from '../../workbook/finding/survey';

export type Look =
  | { readonly phase: 'looking' }
  | { readonly phase: 'found'; readonly survey: WorkbookSurvey; readonly discovery: Discovery }
  | { readonly phase: 'failed'; readonly problem: Note };

export const troubleOf = (reason: unknown): Note =>
  reason instanceof WorkbookProblem
    ? reason.note
    : { code: 'application.unexpected', params: { message: String(reason) }, cells: [] };

export interface Discovering {
  readonly look: Look;
  /** Looks again; resolves with what is there now, null where it could not be seen. */
  readonly again: () => Promise<WorkbookSurvey | null>;
}

export function useDiscovery(session: Session): Discovering {
  const [look, setLook] = useState<Look>({ phase: 'looking' });
  const isThere = useRef(true);
  const again = useCallback(async (): Promise<WorkbookSurvey | null> => {
    try {
      const survey = await session.port.survey();
      if (isThere.current) setLook({ phase: 'found', survey, discovery: discover(survey) });
      return survey;
    } catch (reason) {
      if (isThere.current) setLook({ phase: 'failed', problem: troubleOf(reason) });
      return null;
    }
  }, [session]);
  useEffect(() => {
    isThere.current = true;
    void again();
    return () => {
      isThere.current = false;
    };
  }, [again]);
  return { look, again };
}
