/** Forms as provinces publish them: without names their tables are found where the names stand. */
import { discover, likelyTables } from '../../../src/workbook/finding/find';
import { addressOf } from '../../../src/workbook/cells/addresses';
import forms from '../../command-line/layouts/published-forms.json';
import { writeBook, type CaseBook } from '../../command-line/layouts/write-book';
import { fileSnapshot } from '../reading/file-snapshot';

/** A person's names over the whole form are wider than what is found. */
const WIDER = 'names-over-the-whole-form';
const FORMS = (forms as readonly (CaseBook & { readonly name: string })[]).filter(({ name }) => name !== WIDER);

test.each(FORMS.map((form) => [form.name, form] as const))('%s', (_name, form) => {
  const snapshot = fileSnapshot(writeBook({ ...form, names: [] }));
  const found = likelyTables(discover({ ...snapshot, cut: [] }));
  expect(found.map(({ name, range }) => `${name} ${addressOf(range)}`).sort()).toEqual(
    form.names.map(({ name, refersTo }) => `${name} ${refersTo.replaceAll('$', '')}`).sort()
  );
});
