/** 任务_重点工作 (表1): every task with a goal has its result, stands once, and does not repeat its goal. */
import type { Finding, TaskRow } from '../model';
import { foldName } from '../names';
import { finding } from './finding';

const isBlank = (text: string): boolean => text.trim() === '';
const folded = (text: string): string => text.normalize('NFKC').replace(/[\s。；;，,、]/g, '');

export function checkTasks(tasks: readonly TaskRow[]): readonly Finding[] {
  const seen = new Map<string, TaskRow>();
  return tasks.flatMap((row): readonly Finding[] => {
    const { task, goal, result } = row;
    const found: Finding[] = [];
    const name = task.text.trim();
    if (!isBlank(goal.text) && isBlank(result.text))
      found.push(finding('warning', 'tasks.result-missing', { name }, [result.ref, task.ref]));
    else if (!isBlank(goal.text) && folded(goal.text) === folded(result.text))
      found.push(finding('warning', 'tasks.result-copies-goal', { name }, [result.ref, goal.ref]));
    // A task merged over several goals is one cell.
    const key = foldName(name);
    const first = seen.get(key);
    const isSameCell = first?.task.ref.row === task.ref.row && first.task.ref.column === task.ref.column;
    if (first === undefined) seen.set(key, row);
    else if (!isSameCell && folded(first.goal.text) === folded(goal.text))
      found.push(finding('warning', 'tasks.same-task', { name }, [first.task.ref, task.ref]));
    return found;
  });
}
