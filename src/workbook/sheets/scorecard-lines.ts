/** The scorecard's tree laid out in lines: which names stand in which columns and over how many lines. */
import type { ScorecardNode } from '../../scoring/model';
import { asText } from '../cells/cell-text';
import type { SheetBuilder } from './sheet-builder';

export interface Line {
  readonly node: ScorecardNode;
  /** Levels above, outermost first. */
  readonly above: readonly ScorecardNode[];
}

/** A name over `lines` lines and `columns` columns, from its first line on. */
export interface Label {
  readonly text: string;
  readonly line: number;
  readonly lines: number;
  readonly column: number;
  readonly columns: number;
  readonly leaf: boolean;
}

export interface Layout {
  readonly lines: readonly Line[];
  readonly labels: readonly Label[];
  /** How many columns the levels take. */
  readonly depth: number;
}

function leaves(nodes: readonly ScorecardNode[], above: readonly ScorecardNode[]): readonly Line[] {
  return nodes.flatMap((node) =>
    node.children.length > 0 ? leaves(node.children, [...above, node]) : [{ node, above }]
  );
}

/** A line without a name of its own, or under the same name, continues the one above: 采购意向公开合规性 has two. */
const continues = (line: Line, previous: Line | undefined): boolean =>
  previous !== undefined &&
  line.above.at(-1) === previous.above.at(-1) &&
  (line.node.name === '' || line.node.name === previous.node.name);

export function layOut(scorecard: readonly ScorecardNode[]): Layout {
  const lines = leaves(scorecard, []);
  const depth = Math.max(1, ...lines.map((line) => line.above.length + 1));
  const labels: Label[] = [];
  for (let column = 0; column < depth; column += 1) {
    lines.forEach((line, index) => {
      const group = line.above[column];
      const previous = lines[index - 1];
      if (group !== undefined) {
        if (previous?.above[column] === group) return;
        const count = lines.slice(index).findIndex((other) => other.above[column] !== group);
        const span = count === -1 ? lines.length - index : count;
        labels.push({ text: group.name, line: index, lines: span, column, columns: 1, leaf: false });
        return;
      }
      if (column !== line.above.length || continues(line, previous)) return;
      let span = 1;
      for (
        let next = lines[index + span];
        next !== undefined && continues(next, lines[index + span - 1]);
        next = lines[index + span]
      )
        span += 1;
      labels.push({ text: line.node.name, line: index, lines: span, column, columns: depth - column, leaf: true });
    });
  }
  return { lines, labels, depth };
}

/** The names of the lines, merged where one name holds for several. `rowOf`: the row of each line. */
export function putLabels(sheet: SheetBuilder, { labels, depth }: Layout, rowOf: (line: number) => number): void {
  for (const label of labels)
    sheet.span(
      label.column,
      label.leaf ? depth - label.column : label.columns,
      asText(label.text),
      label.leaf ? 'text' : 'group',
      { rows: label.lines, row: rowOf(label.line) }
    );
}

export const LEVELS = ['sheets.level1', 'sheets.level2', 'sheets.level3', 'sheets.level4'];

/** All layouts in as many columns as the deepest needs. */
export function layOutAlike(scorecards: readonly (readonly ScorecardNode[])[]): readonly Layout[] {
  const layouts = scorecards.map(layOut);
  const depth = Math.min(LEVELS.length, Math.max(1, ...layouts.map((layout) => layout.depth)));
  return layouts.map((layout) => ({ ...layout, depth }));
}
