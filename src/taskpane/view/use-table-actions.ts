/** First use: what the person does about the tables that were found; each action ends with a fresh look. */
import { useCallback, useMemo, useState } from 'react';
import type { Session } from '../../application/session';
import type { Note } from '../../scoring/model';
import { tableAt, type Discovery, type TableCandidate } from '../../workbook/finding/find';
import type { WorkbookSurvey } from '../../workbook/finding/survey';
import { templateFor } from '../../workbook/finding/templates';
import { chooseTables, idOf, type Choice, type Choices, type Slot, type TableChoice } from '../model/table-choices';
import { troubleOf } from './use-discovery';

export interface SlotActions extends Slot {
  /** What went wrong with the last action on this table. */
  readonly trouble: Note | null;
  readonly busy: boolean;
  readonly onChoose: (candidate: TableCandidate) => void;
  readonly onUse: (isUsed: boolean) => void;
  readonly onUseSelection: () => Promise<void>;
}

export interface TableActions {
  readonly choice: TableChoice;
  readonly isAtWork: boolean;
  readonly forSlot: (slot: Slot) => SlotActions;
  readonly addTable: (slot: Slot) => Promise<void>;
  /** Names what is ticked, then scores. */
  readonly start: () => Promise<void>;
  readonly lookAgain: () => Promise<void>;
}

export interface TableActionsOptions {
  readonly session: Session;
  readonly survey: WorkbookSurvey;
  readonly discovery: Discovery;
  readonly again: () => Promise<WorkbookSurvey | null>;
}

export function useTableActions({ session, survey, discovery, again }: TableActionsOptions): TableActions {
  const [choices, setChoices] = useState<Choices>(new Map());
  const [trouble, setTrouble] = useState<{ readonly id: string; readonly note: Note } | null>(null);
  const [isAtWork, setAtWork] = useState(false);
  const choice = useMemo(() => chooseTables(discovery, choices), [discovery, choices]);

  const change = useCallback((slot: Slot, news: Choice): void => {
    setTrouble(null);
    setChoices((before) => new Map(before).set(idOf(slot), { ...before.get(idOf(slot)), ...news }));
  }, []);
  /** One action at a time; what it stumbles over is told beside its table. */
  const act = async (slot: Slot, work: () => Promise<void>): Promise<void> => {
    if (isAtWork) return;
    setAtWork(true);
    try {
      await work();
    } catch (reason) {
      setTrouble({ id: idOf(slot), note: troubleOf(reason) });
    } finally {
      setAtWork(false);
    }
  };
  const useSelection = (slot: Slot): Promise<void> =>
    act(slot, async () => {
      const selection = await session.port.selection();
      const found = tableAt((await again()) ?? survey, selection, slot.name);
      if (found.kind === 'table') change(slot, { candidate: found.candidate, isUsed: true });
      else if (found.notes[0] !== undefined) setTrouble({ id: idOf(slot), note: found.notes[0] });
    });
  const addTable = (slot: Slot): Promise<void> =>
    act(slot, async () => {
      const template = templateFor(
        slot.name,
        survey.sheets.map((sheet) => sheet.name)
      );
      await session.port.addTemplate(template);
      await session.keep({ kind: 'create-names', names: [{ name: slot.name, range: template.range, scope: null }] });
      await again();
    });
  const start = async (): Promise<void> => {
    if (isAtWork) return;
    if (choice.wanted.length > 0) await session.keep({ kind: 'create-names', names: choice.wanted });
    const { state } = session;
    if (state.phase === 'idle' && state.problem === null) await session.score({ sheets: false });
    // Where it came to nothing, the names that are there by now are shown as such.
    if (session.state.phase === 'idle' && session.state.outcome === null) await again();
  };
  const lookAgain = async (): Promise<void> => {
    setTrouble(null);
    setAtWork(true);
    await again();
    setAtWork(false);
  };
  return {
    choice,
    isAtWork,
    forSlot: (slot) => ({
      name: slot.name,
      scope: slot.scope,
      trouble: trouble?.id === idOf(slot) ? trouble.note : null,
      busy: isAtWork,
      onChoose: (candidate) => change(slot, { candidate, isUsed: true }),
      onUse: (isUsed) => change(slot, { isUsed }),
      onUseSelection: () => useSelection(slot),
    }),
    addTable,
    start,
    lookAgain,
  };
}
