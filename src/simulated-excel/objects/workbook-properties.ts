/** Excel.DocumentProperties: present, so that a load does not fail; the file's own stay in its part. */
import type { Workbook } from '../model/workbook';
import { defineClass } from './host-object';

const empty = (): string => '';

export const workbookPropertiesObject = defineClass<Workbook>({
  name: 'DocumentProperties',
  read: {
    Title: empty,
    Subject: empty,
    Author: empty,
    Keywords: empty,
    Comments: empty,
    Category: empty,
    Manager: empty,
    Company: empty,
  },
});
