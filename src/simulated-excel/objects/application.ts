/** Excel.Application: when is calculated, and by whom. */
import type { Workbook } from '../model/workbook';
import { choice } from './arguments';
import { defineClass, type HostObject } from './host-object';

const MODES = { Automatic: 'automatic', AutomaticExceptTables: 'automaticExceptTables', Manual: 'manual' } as const;

const cultureInfoObject = defineClass<Workbook>({
  name: 'CultureInfo',
  read: { Name: () => 'zh-CN' },
});

export const applicationObject: (book: Workbook) => HostObject = defineClass<Workbook>({
  name: 'Application',
  read: {
    CalculationMode: ({ calculationMode }) => Object.entries(MODES).find(([, mode]) => mode === calculationMode)?.[0],
    CalculationState: (_book, { calculator }) => (calculator.isDone ? 'Done' : 'Pending'),
    CalculationEngineVersion: () => 191_029,
    DecimalSeparator: () => '.',
    ThousandsSeparator: () => ',',
    UseSystemSeparators: () => true,
  },
  write: {
    CalculationMode: (book, value) => {
      book.calculationMode = MODES[choice(value, ['Automatic', 'AutomaticExceptTables', 'Manual'])];
      book.isDirty = true;
    },
  },
  objects: { CultureInfo: (book) => cultureInfoObject(book) },
  methods: {
    Calculate: (_book, args, session) => {
      if (choice(args[0], ['Recalculate', 'Full', 'FullRebuild']) !== 'Recalculate') session.calculator.noteAll(null);
      session.requestCalculation();
    },
    SuspendApiCalculationUntilNextSync: (_book, _args, session) => void (session.isCalculationSuspended = true),
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
});
