/** The request body as it comes from the client, read into types. */
import { ExcelError } from '../model/errors';

export enum ActionType {
  instantiate = 1,
  query = 2,
  method = 3,
  setProperty = 4,
  trace = 5,
}
export enum ObjectPathType {
  global = 1,
  newObject = 2,
  method = 3,
  property = 4,
  indexer = 5,
  reference = 6,
  nullObject = 7,
}

export interface Query {
  readonly select: readonly string[];
  readonly expand: readonly string[];
  readonly top: number | null;
  readonly skip: number;
}
export interface Action {
  readonly id: number;
  readonly type: ActionType;
  readonly name: string;
  readonly path: number;
  readonly args: readonly unknown[];
  /** Object path of each argument that is an object, 0 for the others. */
  readonly references: readonly number[];
  readonly query: Query;
}
export interface ObjectPath {
  readonly type: ObjectPathType;
  readonly name: string;
  readonly parent: number;
  readonly args: readonly unknown[];
  readonly references: readonly number[];
}
export interface Request {
  readonly autoKeepReference: boolean;
  readonly actions: readonly Action[];
  readonly paths: ReadonlyMap<number, ObjectPath>;
}

type Json = Readonly<Record<string, unknown>>;
const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const texts = (value: unknown): readonly string[] => list(value).filter((one) => typeof one === 'string');
const whole = (value: unknown): number => (typeof value === 'number' ? value : 0);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const malformed = (what: string): ExcelError => new ExcelError('GeneralException', `malformed request: ${what}`);

const ACTION_TYPES = new Map<number, ActionType>([1, 2, 3, 4, 5].map((n) => [n, n]));
const PATH_TYPES = new Map<number, ObjectPathType>([1, 2, 3, 4, 5, 6, 7].map((n) => [n, n]));

export function readRequest(body: unknown): Request {
  if (!isRecord(body)) throw malformed('no object');
  const paths = new Map<number, ObjectPath>();
  for (const [id, path] of Object.entries(isRecord(body.ObjectPaths) ? body.ObjectPaths : {})) {
    if (!isRecord(path)) throw malformed(`object path ${id}`);
    const type = PATH_TYPES.get(whole(path.ObjectPathType));
    if (type === undefined) throw malformed(`object path type ${whole(path.ObjectPathType)}`);
    paths.set(Number(id), {
      type,
      name: text(path.Name),
      parent: whole(path.ParentObjectPathId),
      ...readArguments(path),
    });
  }
  return {
    autoKeepReference: body.AutoKeepReference === true,
    actions: list(body.Actions).map((action) => {
      if (!isRecord(action)) throw malformed('an action');
      const type = ACTION_TYPES.get(whole(action.ActionType));
      if (type === undefined) throw malformed(`action type ${whole(action.ActionType)}`);
      return {
        id: whole(action.Id),
        type,
        name: text(action.Name),
        path: whole(action.ObjectPathId),
        query: readQuery(action.QueryInfo),
        ...readArguments(action),
      };
    }),
    paths,
  };
}

function readArguments(from: Json): Pick<Action, 'args' | 'references'> {
  const info = isRecord(from.ArgumentInfo) ? from.ArgumentInfo : {};
  return { args: list(info.Arguments), references: list(info.ReferencedObjectPathIds).map(whole) };
}

function readQuery(info: unknown): Query {
  const query = isRecord(info) ? info : {};
  return {
    select: texts(query.Select),
    expand: texts(query.Expand),
    top: typeof query.Top === 'number' ? query.Top : null,
    skip: whole(query.Skip),
  };
}
