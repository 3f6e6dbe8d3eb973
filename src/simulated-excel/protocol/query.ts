/** Answers a load: the asked properties of an object, of what it leads to, or of a collection's items. */
import { ExcelError } from '../model/errors';
import type { HostObject } from '../objects/host-object';
import { demandDeclared, isDeclared } from './requirement-sets';
import type { Session } from './session';
import type { Query } from './wire';

interface Wanted {
  readonly members: Map<string, Wanted>;
  /** All plain properties, as a load without names asks for. */
  all: boolean;
}

type Json = Record<string, unknown>;
const wanted = (): Wanted => ({ members: new Map(), all: false });

export function answerQuery(object: HostObject, query: Query, session: Session): unknown {
  const tree = wanted();
  for (const path of query.select) grow(tree, path, false);
  for (const path of query.expand) grow(tree, path, true);
  if (query.select.length === 0 && query.expand.length === 0) tree.all = true;
  return encode(object, tree, session, query);
}

function grow(root: Wanted, path: string, isExpanded: boolean): void {
  let at = root;
  for (const segment of path.split(/[/.]/).filter((part) => part !== '')) {
    if (segment === '*' || segment === '$all') {
      at.all = true;
      return;
    }
    if (segment === '$none') return;
    const key = segment.charAt(0).toUpperCase() + segment.slice(1);
    let next = at.members.get(key);
    if (!next) at.members.set(key, (next = wanted()));
    at = next;
  }
  if (isExpanded) at.all = true;
}

function encode(object: HostObject, tree: Wanted, session: Session, page: Pick<Query, 'top' | 'skip'> | null): unknown {
  object.demandAlive(session);
  return object.isCollection ? encodeCollection(object, tree, session, page) : encodeOne(object, tree, session);
}

function encodeOne(object: HostObject, tree: Wanted, session: Session): Json {
  const { maximum } = session.options;
  const result: Json = { ...object.identity(session) };
  if (tree.all)
    for (const member of object.scalars)
      if (isDeclared(object.className, member, maximum)) result[member] = object.read(member, session);
  for (const [member, inner] of tree.members) {
    const kind = object.has(member);
    if (kind === null) throw new ExcelError('ApiNotFound', `${object.className}.${member}`);
    demandDeclared(object.className, member, maximum);
    if (kind === 'scalar') result[member] = object.read(member, session);
    else {
      const child = object.object(member, session);
      const leaf = inner.members.size === 0;
      result[member] = child && encode(child, leaf ? { ...inner, all: true } : inner, session, null);
    }
  }
  return result;
}

function encodeCollection(
  object: HostObject,
  tree: Wanted,
  session: Session,
  page: Pick<Query, 'top' | 'skip'> | null
): Json {
  const own = wanted();
  const ofItems: Wanted = { members: new Map(), all: tree.all };
  for (const [member, inner] of tree.members) {
    if (member === 'Items') {
      if (inner.members.size === 0) ofItems.all = true;
      for (const [name, deeper] of inner.members) ofItems.members.set(name, deeper);
    } else if (object.has(member) !== null) own.members.set(member, inner);
    else ofItems.members.set(member, inner);
  }
  const all = object.items(session);
  const skip = page?.skip ?? 0;
  const items = all.slice(skip, typeof page?.top === 'number' ? skip + page.top : undefined);
  return { ...encodeOne(object, own, session), _Items: items.map((item) => encode(item, ofItems, session, null)) };
}
