/** The one whose total is the workbook's: the department, or the only project. Several projects alone have none. */
import type { EntityAssessment } from './model';

export function wholeOf<Entity extends Pick<EntityAssessment, 'level'>>(entities: readonly Entity[]): Entity | null {
  const [first] = entities;
  return first !== undefined && (entities.length === 1 || first.level === 'department') ? first : null;
}
