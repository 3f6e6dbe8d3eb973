/** Node environment; what needs a DOM makes its own JSDOM, what needs a browser starts one. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts', '**/*.test.tsx'],
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  // These are published as ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(numfmt|@ironcalc/wasm)/)'],
};
