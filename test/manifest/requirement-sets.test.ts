/**
 * The highest requirement set among the members of Office.js that the code uses is what manifest.xml declares and the
 * pane asks for. A member of a higher set stands behind `supports('…')` in its own statement.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { EXCEL_API } from '../../src/taskpane/startup/startup';

jest.setTimeout(120_000);

const ROOT = path.join(__dirname, '../..');
const ROOMS = ['src/excel', 'src/commands', 'src/taskpane'];

interface Use {
  readonly member: string;
  readonly place: string;
  /** Major × 1000 + minor. */
  readonly needs: number;
  readonly probed: boolean;
}

const numberOf = (version: string): number => {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
};

/** From `[Api set: ExcelApi 1.9]`; null where the declarations say nothing or another set. */
function apiSetOf(symbol: ts.Symbol): number | null {
  for (const declaration of symbol.declarations ?? []) {
    if (!declaration.getSourceFile().fileName.includes('@types/office-js')) continue;
    const comment = ts.getTextOfJSDocComment(ts.getJSDocCommentsAndTags(declaration).find(ts.isJSDoc)?.comment) ?? '';
    const remarks = declaration.getFullText();
    const version = /\[Api set: ExcelApi(?:Online)? (\d+\.\d+)/.exec(comment + remarks)?.[1];
    if (version !== undefined) return numberOf(version);
  }
  return null;
}

/** What `supports('…')` asks for around a place; 0 where nobody asks. */
function probedAt(node: ts.Node): number {
  for (let each: ts.Node = node; !ts.isSourceFile(each); each = each.parent) {
    const condition = ts.isIfStatement(each)
      ? each.expression
      : ts.isConditionalExpression(each)
        ? each.condition
        : null;
    const version = /supports\('(\d+\.\d+)'\)/.exec(condition?.getText() ?? '')?.[1];
    if (version !== undefined) return numberOf(version);
  }
  return 0;
}

function usesIn(program: ts.Program, files: readonly string[]): readonly Use[] {
  const checker = program.getTypeChecker();
  const uses: Use[] = [];
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source === undefined) throw new Error(`not compiled: ${file}`);
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const symbol = checker.getSymbolAtLocation(node.name);
        const needs = symbol === undefined ? null : apiSetOf(symbol);
        if (needs !== null) {
          const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
          const place = `${path.relative(ROOT, file)}:${line}`;
          uses.push({
            member: node.getText().split('.').slice(-2).join('.'),
            place,
            needs,
            probed: probedAt(node) >= needs,
          });
        }
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return uses;
}

const sources = ROOMS.flatMap((room) =>
  readdirSync(path.join(ROOT, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join(ROOT, room, name))
);

test('the declared requirement set is the highest that the code needs, and no higher', () => {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), (name) => ts.sys.readFile(name)) as {
    readonly config: unknown;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const uses = usesIn(ts.createProgram(sources, options), sources);
  expect(uses.length).toBeGreaterThan(50);
  const needed = uses.filter(({ probed }) => !probed);
  expect(needed.filter(({ needs }) => needs > numberOf(EXCEL_API))).toEqual([]);
  expect(Math.max(...needed.map(({ needs }) => needs))).toBe(numberOf(EXCEL_API));
});
