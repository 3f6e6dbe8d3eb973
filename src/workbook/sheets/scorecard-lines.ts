/** The scorecard's tree laid out in lines: which names stand in which columns and over how many lines. */
import type { ScorecardNode } from '../../scoring/model';

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

/** A line without a name of its own continues the one above it: 采购意向公开合规性 with two rows. */
const continues = (line: Line, previous: Line | undefined): boolean =>
  previous !== undefined && line.node.name === '' && line.above.at(-1) === previous.above.at(-1);

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
      for (let next = lines[index + span]; next !== undefined && continues(next, line); next = lines[index + span])
        span += 1;
      labels.push({ text: line.node.name, line: index, lines: span, column, columns: depth - column, leaf: true });
    });
  }
  return { lines, labels, depth };
}
