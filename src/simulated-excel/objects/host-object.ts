/**
 * What stands behind an Office.js object. A class is a table of its members under their names on the wire;
 * a member that is in no table does not exist here, and asking for it fails with ApiNotFound.
 */
import type { Session } from '../protocol/session';

/** The ids by which the client finds the object again. */
export interface Identity {
  readonly Id?: string | number;
  readonly _Id?: string | number;
  readonly _ReferenceId?: string;
}

export interface ClassSpec<T> {
  /** The class's name in Office.js. */
  readonly name: string;
  readonly read?: Readonly<Record<string, (target: T, session: Session) => unknown>>;
  readonly write?: Readonly<Record<string, (target: T, value: unknown, session: Session) => void>>;
  /** Properties that are objects; null: a null object. */
  readonly objects?: Readonly<Record<string, (target: T, session: Session) => HostObject | null>>;
  /** A method gives an object, null for a null object, or a plain value. */
  readonly methods?: Readonly<Record<string, (target: T, args: readonly unknown[], session: Session) => unknown>>;
  readonly items?: (target: T, session: Session) => readonly HostObject[];
  /** `getItem` of a collection. */
  readonly indexer?: (target: T, args: readonly unknown[], session: Session) => HostObject;
  readonly identity?: (target: T, session: Session) => Identity;
  /** Throws when the object is gone. */
  readonly alive?: (target: T, session: Session) => void;
}

export interface HostObject {
  readonly className: string;
  readonly target: unknown;
  readonly scalars: readonly string[];
  readonly isCollection: boolean;
  has(member: string): 'scalar' | 'object' | null;
  canWrite(member: string): boolean;
  read(member: string, session: Session): unknown;
  write(member: string, value: unknown, session: Session): void;
  object(member: string, session: Session): HostObject | null;
  hasMethod(member: string): boolean;
  call(member: string, args: readonly unknown[], session: Session): unknown;
  items(session: Session): readonly HostObject[];
  index(args: readonly unknown[], session: Session): HostObject;
  identity(session: Session): Identity;
  demandAlive(session: Session): void;
}

class Bound<T> implements HostObject {
  constructor(
    private readonly spec: ClassSpec<T>,
    readonly target: T
  ) {}
  get className(): string {
    return this.spec.name;
  }
  get scalars(): readonly string[] {
    return Object.keys(this.spec.read ?? {});
  }
  get isCollection(): boolean {
    return this.spec.items !== undefined;
  }
  has(member: string): 'scalar' | 'object' | null {
    if (this.spec.read?.[member]) return 'scalar';
    return this.spec.objects?.[member] ? 'object' : null;
  }
  canWrite(member: string): boolean {
    return this.spec.write?.[member] !== undefined;
  }
  hasMethod(member: string): boolean {
    return this.spec.methods?.[member] !== undefined;
  }
  read(member: string, session: Session): unknown {
    return this.spec.read?.[member]?.(this.target, session);
  }
  write(member: string, value: unknown, session: Session): void {
    this.spec.write?.[member]?.(this.target, value, session);
  }
  object(member: string, session: Session): HostObject | null {
    return this.spec.objects?.[member]?.(this.target, session) ?? null;
  }
  call(member: string, args: readonly unknown[], session: Session): unknown {
    return this.spec.methods?.[member]?.(this.target, args, session);
  }
  items(session: Session): readonly HostObject[] {
    return this.spec.items?.(this.target, session) ?? [];
  }
  index(args: readonly unknown[], session: Session): HostObject {
    if (!this.spec.indexer) throw new Error(`${this.spec.name} has no indexer`);
    return this.spec.indexer(this.target, args, session);
  }
  identity(session: Session): Identity {
    return this.spec.identity?.(this.target, session) ?? {};
  }
  demandAlive(session: Session): void {
    this.spec.alive?.(this.target, session);
  }
}

/** A class may have several: a chart of the file's own can do less than one that was added. */
const specs = new Map<string, ClassSpec<never>[]>();

/** Makes a class; what comes back wraps one thing of the model as an object of that class. */
export function defineClass<T>(spec: ClassSpec<T>): (target: T) => HostObject {
  const others = specs.get(spec.name);
  if (others) others.push(spec);
  else specs.set(spec.name, [spec]);
  return (target) => new Bound(spec, target);
}

/** Every member that is simulated, by class, for the table of requirement sets. */
export function simulatedMembers(): ReadonlyMap<string, readonly string[]> {
  const membersOf = (spec: ClassSpec<never>): readonly string[] =>
    [spec.read, spec.write, spec.objects, spec.methods].flatMap((table) => Object.keys(table ?? {}));
  return new Map([...specs].map(([name, all]) => [name, [...new Set(all.flatMap(membersOf))]]));
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof Bound;
}
