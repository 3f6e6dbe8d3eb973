/**
 * The requests that speak to the add-in's runtime instead of the workbook: showAsTaskpane, hide, and the start-up
 * state. They go to the host's window, so the page answers them and the workbook engine never sees them.
 */
import { isRecord, parseJson } from './messages';

export type RuntimeState = 'Inactive' | 'Background' | 'Visible';

export interface Runtime {
  state(): RuntimeState;
  setState(state: RuntimeState): void;
  startState: RuntimeState;
}

const SERVICES = [
  'Microsoft.AppRuntime.AppRuntimeService',
  'Microsoft.AppRuntime.AppRuntimePersistenceService',
] as const;

const isState = (value: unknown): value is RuntimeState =>
  value === 'Inactive' || value === 'Background' || value === 'Visible';

interface RuntimeAction {
  readonly id: number;
  readonly type: number;
  readonly name: string;
  readonly argument: unknown;
}

/** The actions, if every object of the request is a runtime service; else null. */
function runtimeActions(body: string): readonly RuntimeAction[] | null {
  const parsed = parseJson(body);
  if (!isRecord(parsed) || !isRecord(parsed.ObjectPaths) || !Array.isArray(parsed.Actions)) return null;
  const paths = Object.values(parsed.ObjectPaths).filter(isRecord);
  const isService = (path: Readonly<Record<string, unknown>>): boolean => SERVICES.some((name) => name === path.Name);
  if (!paths.some(isService)) return null;
  return (parsed.Actions as readonly unknown[]).filter(isRecord).map((action) => {
    const given = isRecord(action.ArgumentInfo) ? action.ArgumentInfo.Arguments : [];
    return {
      id: Number(action.Id),
      type: Number(action.ActionType),
      name: typeof action.Name === 'string' ? action.Name : '',
      argument: Array.isArray(given) ? (given as readonly unknown[])[0] : undefined,
    };
  });
}

/** The response text, or null when the request is not for the runtime. */
export function answerRuntime(body: string, runtime: Runtime): string | null {
  const actions = runtimeActions(body);
  if (actions === null) return null;
  const results = actions.map(({ id, type, name, argument }) => {
    if (type === 1) return { ActionId: id, Value: {} };
    switch (name) {
      case 'SetAppRuntimeState':
        if (isState(argument)) runtime.setState(argument);
        return { ActionId: id, Value: null };
      case 'GetAppRuntimeState':
        return { ActionId: id, Value: runtime.state() };
      case 'SetAppRuntimeStartState':
        if (isState(argument)) runtime.startState = argument;
        return { ActionId: id, Value: null };
      case 'GetAppRuntimeStartState':
        return { ActionId: id, Value: runtime.startState };
      default:
        return { ActionId: id, Value: null };
    }
  });
  return JSON.stringify({ Results: results });
}
