/** Headings of the second level: （一）部门概况. */
import { say } from '../../texts/report';
import { numeral } from '../../workbook/planning/deduction-text';
import { heading, type Block } from '../blocks';

export const section = (position: number, name: string): Block =>
  heading(2, say('report.section', { ordinal: numeral(position), name }));
