/**
 * One ProcessQuery request: its actions in order, each against the object its path leads to. The first error
 * ends the batch; what was done before it stays done.
 */
import { ExcelError, HTTP_STATUS } from '../model/errors';
import { isHostObject, type HostObject } from '../objects/host-object';
import { workbookObject } from '../objects/workbook';
import { internalService } from '../objects/internal-service';
import { demandDeclared } from './requirement-sets';
import { answerQuery } from './query';
import type { Session } from './session';
import { ActionType, ObjectPathType, readRequest, type Action, type ObjectPath, type Request } from './wire';

export interface ActionError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly HttpStatusCode: number;
  readonly ActionIndex: number;
}
export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly Error?: ActionError;
}
/** Lets a test fail an action: called before each; a thrown ExcelError is the action's. */
export type ActionHook = (index: number, action: Action) => void;

export async function processQuery(body: unknown, session: Session, hook: ActionHook | null): Promise<Answer> {
  const request = readRequest(body);
  const results: { ActionId: number; Value: unknown }[] = [];
  const run = new Run(request, session);
  session.events.trigger = 'ThisLocalAddin';
  try {
    for (const [index, action] of request.actions.entries()) {
      try {
        hook?.(index, action);
        const needsCalculation = action.type === ActionType.query || action.type === ActionType.method;
        const settling = needsCalculation ? session.settle() : undefined;
        if (settling) await settling;
        const value = run.perform(action);
        // A trace does nothing here, but its result is what tells the client that its event handler is registered.
        results.push({ ActionId: action.id, Value: value ?? null });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        return { Results: results, Error: describe(error, index, run.locationOf(action)) };
      }
    }
    return { Results: results };
  } finally {
    session.isCalculationSuspended = false;
    const settling = session.settle();
    if (settling) await settling;
    session.events.trigger = null;
  }
}

export function describe(error: ExcelError, index: number, location: string): ActionError {
  return {
    Code: error.code,
    Message: error.message,
    Location: location,
    HttpStatusCode: HTTP_STATUS[error.code] ?? 400,
    ActionIndex: index,
  };
}

/** Methods by which nobody edits. */
const CHANGES_NOTHING = /^(?:_|Get|Suspend|Activate|Select|Calculate|NotifyActionHandlerReady)/;

class Run {
  private readonly found = new Map<number, HostObject | null>();

  constructor(
    private readonly request: Request,
    private readonly session: Session
  ) {}

  perform(action: Action): unknown {
    if (action.type === ActionType.trace) return null;
    const object = this.at(action.path);
    object?.demandAlive(this.session);
    switch (action.type) {
      case ActionType.instantiate:
        return object ? this.instantiated(object) : null;
      case ActionType.query:
        return object && answerQuery(object, action.query, this.session);
      case ActionType.setProperty:
        if (object) this.set(object, action);
        return null;
      case ActionType.method: {
        // What is called on a null object does nothing.
        if (!object) return null;
        if (action.name === '_KeepReference') return void this.session.keep(object);
        const value = this.call(object, action.name, this.argumentsOf(action.args, action.references));
        return isHostObject(value) ? value.identity(this.session) : value;
      }
    }
  }

  /** What the client held on to comes with the reference by which it holds it. */
  private instantiated(object: HostObject): unknown {
    const reference = this.session.referenceOf(object);
    return { ...object.identity(this.session), ...(reference === null ? {} : { _ReferenceId: reference }) };
  }

  private set(object: HostObject, action: Action): void {
    if (!object.canWrite(action.name)) throw new ExcelError('ApiNotFound', `${object.className}.${action.name} (set)`);
    demandDeclared(object.className, action.name, this.session.options.maximum);
    this.demandEditable();
    object.write(action.name, this.argumentsOf(action.args, action.references)[0], this.session);
  }

  private call(object: HostObject, name: string, args: readonly unknown[]): unknown {
    if (!object.hasMethod(name)) throw new ExcelError('ApiNotFound', `${object.className}.${name}()`);
    if (!name.startsWith('_')) demandDeclared(object.className, name, this.session.options.maximum);
    if (!CHANGES_NOTHING.test(name)) this.demandEditable();
    return object.call(name, args, this.session);
  }

  private demandEditable(): void {
    if (this.session.options.opened === 'to-view') throw new ExcelError('AccessDenied', 'opened to view only');
  }

  private argumentsOf(args: readonly unknown[], references: readonly number[]): readonly unknown[] {
    return args.map((value, index) => {
      const path = references[index] ?? 0;
      if (path === 0) return value;
      const object = this.at(path);
      if (!object) throw new ExcelError('InvalidArgument', `argument ${index + 1} is a null object`);
      object.demandAlive(this.session);
      return object;
    });
  }

  private at(id: number): HostObject | null {
    const known = this.found.get(id);
    if (known !== undefined) return known;
    const path = this.request.paths.get(id);
    if (!path) throw new ExcelError('GeneralException', `no object path ${id}`);
    const object = this.resolve(path);
    this.found.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    switch (path.type) {
      case ObjectPathType.global:
        return workbookObject(this.session.book);
      case ObjectPathType.newObject:
        return internalService(path.name);
      case ObjectPathType.reference:
        return this.session.referenced(path.name);
      case ObjectPathType.nullObject:
        return null;
      case ObjectPathType.property: {
        const parent = this.at(path.parent);
        if (!parent) return null;
        if (parent.has(path.name) !== 'object') throw new ExcelError('ApiNotFound', `${parent.className}.${path.name}`);
        demandDeclared(parent.className, path.name, this.session.options.maximum);
        return parent.object(path.name, this.session);
      }
      case ObjectPathType.indexer: {
        const parent = this.at(path.parent);
        return parent?.index(this.argumentsOf(path.args, path.references), this.session) ?? null;
      }
      case ObjectPathType.method: {
        const parent = this.at(path.parent);
        if (!parent) return null;
        parent.demandAlive(this.session);
        const value = this.call(parent, path.name, this.argumentsOf(path.args, path.references));
        if (value !== null && !isHostObject(value))
          throw new ExcelError('GeneralException', `${parent.className}.${path.name} gives no object`);
        return value;
      }
    }
  }

  /** `Range.values`, as debugInfo.errorLocation has it. */
  locationOf(action: Action): string {
    const path = this.request.paths.get(action.path);
    const known = this.found.get(action.path);
    const member = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
    if (known) return action.name === '' ? known.className : `${known.className}.${member(action.name)}`;
    const parent = path ? this.found.get(path.parent) : undefined;
    return parent ? `${parent.className}.${member(path?.name === '' ? 'getItem' : (path?.name ?? ''))}` : '';
  }
}
