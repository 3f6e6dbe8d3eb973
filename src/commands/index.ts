/** The ribbon's actions as Office.js knows them. */
import type { Session } from '../application/session';
import { registerRibbonActions } from './ribbon-actions';

export function registerWithOffice(session: Session | null, showChecks: () => void): void {
  registerRibbonActions(
    {
      associate: (id, handler) => Office.actions.associate(id, handler),
      showPane: () => Office.addin.showAsTaskpane(),
      showChecks,
    },
    session
  );
}
