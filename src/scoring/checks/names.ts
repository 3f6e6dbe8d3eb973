/** Names: rows without one, rows that share one, and one thing that is called differently in two places. */
import type { CellRef, EntityInputs, Finding, Inputs, Paragraph, RowBase, RowKey } from '../model';
import { foldName } from '../names';
import { finding, inEach } from './finding';

type Table = 'scorecard' | 'indicators';

/** Names are told apart within their level; the same target under the same name is a row typed twice. */
function rows(table: Table, all: readonly RowBase[]): readonly Finding[] {
  const first = new Map<string, CellRef>();
  const remember = ({ key, nameCell }: RowBase): void => {
    if (key.occurrence === 0) first.set(placeOf(key), nameCell);
  };
  if (all.some(({ key }) => key.occurrence > 0)) all.forEach(remember);
  return inEach(all, ({ name, nameCell, key, sharesName }) => {
    if (name === '') return finding('info', `${table}.no-name`, {}, [nameCell]);
    if (sharesName === true) return finding('info', `${table}.name-shared`, { name }, [nameCell]);
    return key.occurrence === 0
      ? null
      : finding('info', `${table}.same-name`, { name }, [first.get(placeOf(key)), nameCell]);
  });
}

const placeOf = ({ project, path, name }: RowKey): string => [project, ...path, name].join('\u0001');

/** What a name ends with whatever it is a name of. */
const ENDING = /(?:专项经费|项目经费|项目支出|专项资金|经费|项目|资金|支出)$/;

function core(name: string): string {
  let text = foldName(name);
  for (let shorter = text.replace(ENDING, ''); shorter !== text && shorter.length > 1;) {
    text = shorter;
    shorter = text.replace(ENDING, '');
  }
  return text;
}

/** Length of the longest sequence of characters that both hold in order. */
export function commonLength(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, () => 0);
  for (const character of left) {
    const row = [0];
    for (let index = 0; index < right.length; index += 1)
      row.push(
        character === right[index] ? (previous[index] ?? 0) + 1 : Math.max(previous[index + 1] ?? 0, row[index] ?? 0)
      );
    previous = row;
  }
  return previous[right.length] ?? 0;
}

const LIKE = 0.6;

interface Named {
  readonly name: string;
  readonly ref: CellRef;
}

const likeness = (left: string, right: string): number =>
  left.slice(0, 2) === right.slice(0, 2) ? commonLength(left, right) / Math.min(left.length, right.length) : 0;

type Same = (left: string, right: string) => boolean;

const isSame: Same = (left, right) => left === right;
/** A sentence may well name the beginning only: 文物修缮 for 文物修缮保护. A table may not. */
const isShortened: Same = (said, name) => name.startsWith(said);

/** Names without a counterpart that are each other's nearest. */
function pairs(left: readonly Named[], right: readonly Named[], same: Same): readonly (readonly [Named, Named])[] {
  const mine = left.filter(({ name }) => !right.some((other) => same(core(name), core(other.name))));
  const yours = right.filter(({ name }) => !left.some((other) => same(core(other.name), core(name))));
  const best = (name: string, others: readonly Named[]): Named | null => {
    const ranked = others
      .map((other) => ({ other, like: likeness(core(name), core(other.name)) }))
      .filter(({ like }) => like >= LIKE)
      .sort((one, other) => other.like - one.like);
    const [first, second] = ranked;
    return first === undefined || second?.like === first.like ? null : first.other;
  };
  return mine.flatMap((one) => {
    const other = best(one.name, yours);
    return other !== null && best(other.name, mine) === one ? [[one, other] as const] : [];
  });
}

const LIST =
  /(?:项目|任务)(?:共|有|为)?(?:\d+|[一二两三四五六七八九十]+)(?:个|项)[,，]?(?:分别)?(?:是|为|包括|即)[:：]?([^。；;]+)/g;

function namesInText({ text }: Paragraph): readonly Named[] {
  return [...text.text.replace(/\s/g, '').matchAll(LIST)].flatMap(([, list = '']) =>
    list
      .split(/[、,，]|以及|和(?=[^、，]+$)/)
      .filter((name) => name.length > 2 && name.length < 30)
      .map((name) => ({ name, ref: text.ref }))
  );
}

function projects({ entities, tasks, paragraphs }: Inputs): readonly Finding[] {
  const listed: readonly Named[] = entities.flatMap(({ level, budget }) =>
    level === 'project'
      ? []
      : budget.projects.filter(({ role }) => role !== 'total').map(({ label, ref }) => ({ name: label, ref }))
  );
  const tasked: readonly Named[] = tasks.map(({ task }) => ({ name: task.text, ref: task.ref }));
  const texted = paragraphs.flatMap(namesInText);
  const places = [
    ['表1', tasked, '表6', listed, isSame],
    ['报告文字', texted, '表6', listed, isShortened],
    ['报告文字', texted, '表1', tasked, isShortened],
  ] as const;
  return places.flatMap(([place, names, otherPlace, others, same]) =>
    pairs(names, others, same).map(([one, other]) => {
      const params = { place, name: one.name, otherPlace, otherName: other.name };
      return finding('info', 'names.project-differs', params, [one.ref, other.ref]);
    })
  );
}

const LEVEL_IN_TEXT = /(?:^|[\d.、:：；;，,。])([\u4e00-\u9fff]{2,8})指标(?:分值|得分|自评得分)?\d/g;

/** A level that the text calls by another name than the scorecard: 管理效能 for 管理效率. */
function levels({ entities, paragraphs }: Inputs): readonly Finding[] {
  const known = new Set(
    entities.flatMap(({ scorecard }) =>
      (scorecard ?? []).flatMap((row) => [row.name, ...row.levels.map((l) => l.name)])
    )
  );
  if (known.size === 0) return [];
  const names = [...known].filter((name) => name !== '');
  return paragraphs.flatMap(({ text }) =>
    [...text.text.replace(/\s/g, '').matchAll(LEVEL_IN_TEXT)].flatMap(([, said = '']): readonly Finding[] => {
      if (names.some((name) => name === said || name === `${said}指标` || said.endsWith(name))) return [];
      const near = names
        .map((name) => ({ name, like: likeness(said, name) }))
        .filter(({ name, like }) => like >= LIKE && name.length === said.length)
        .sort((one, other) => other.like - one.like);
      const [first, second] = near;
      if (first === undefined || second?.like === first.like) return [];
      return [finding('warning', 'names.level-differs', { said, name: first.name }, [text.ref])];
    })
  );
}

export const checkRowNames = ({ scorecard, indicators }: EntityInputs): readonly Finding[] => [
  ...rows('scorecard', scorecard ?? []),
  ...rows('indicators', indicators),
];

export const checkNames = (inputs: Inputs): readonly Finding[] => [...projects(inputs), ...levels(inputs)];
