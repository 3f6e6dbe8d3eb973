import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** The house's direction of dependencies: what each room may not import. */
const rooms = {
  scoring: [
    'workbook',
    'excel',
    'report',
    'texts',
    'application',
    'taskpane',
    'commands',
    'command-line',
    'simulated-excel',
  ],
  texts: ['workbook', 'excel', 'report', 'application', 'taskpane', 'commands', 'command-line', 'simulated-excel'],
  workbook: ['excel', 'report', 'application', 'taskpane', 'commands', 'command-line', 'simulated-excel'],
  report: ['excel', 'application', 'taskpane', 'commands', 'command-line', 'simulated-excel'],
  excel: ['report', 'application', 'taskpane', 'commands', 'command-line', 'simulated-excel'],
  application: ['excel', 'taskpane', 'commands', 'command-line', 'simulated-excel'],
  taskpane: ['command-line', 'simulated-excel'],
  commands: ['command-line', 'simulated-excel'],
  'simulated-excel': [
    'scoring',
    'workbook',
    'excel',
    'report',
    'texts',
    'application',
    'taskpane',
    'commands',
    'command-line',
  ],
};

const PURE = ['scoring', 'workbook', 'texts', 'application'];
const packagesOf = {
  scoring: ['*'],
  workbook: ['*'],
};

const outside = (room) => [
  {
    regex: `^(\\.\\./)+(${rooms[room].join('|')})(/|$)`,
    message: `src/${room} may not know this room (see "How it is built" in README.md).`,
  },
  ...(packagesOf[room] ? [{ regex: '^[^.]', message: `src/${room} is pure: no library.` }] : []),
];

/** How a text is read, floor by floor: a file knows its own floor and those below. */
const READING = [['scanning'], ['figures'], ['promises', 'wordings'], ['pairing'], ['doubts'], ['verdicts']];

const floor = (names, index) => {
  const above = READING.slice(index + 1).flat();
  return {
    files: names.map((name) => `src/scoring/reading/${name}/*.ts`),
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            ...outside('scoring'),
            ...(above.length > 0
              ? [{ regex: `^\\.\\./(${above.join('|')})/`, message: 'A floor above (see docs/developer.md).' }]
              : []),
            { regex: '^\\.\\./(?!row-text$)[a-z-]+$', message: 'What puts the floors together stands above them.' },
          ],
        },
      ],
    },
  };
};

const layer = (room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': ['error', { patterns: outside(room) }],
    ...(PURE.includes(room)
      ? {
          'no-restricted-globals': [
            'error',
            ...[
              'Excel',
              'Office',
              'OfficeExtension',
              'document',
              'window',
              'fetch',
              'localStorage',
              'sessionStorage',
              'navigator',
              'Date',
              'process',
            ].map((name) => ({
              name,
              message: `src/${room} is pure.`,
            })),
          ],
          'no-console': 'error',
        }
      : {}),
  },
});

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'coverage', 'test/fixtures'] },
  ...tseslint.configs.strictTypeChecked,
  ...tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      eqeqeq: 'error',
    },
  },
  { files: ['**/*.{js,mjs}'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['src/excel/**/*.ts', 'src/taskpane/**/*.{ts,tsx}', 'src/commands/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: officeAddins.configs.recommended.rules ?? {},
  },
  ...Object.keys(rooms).map(layer),
  ...READING.map(floor)
);
