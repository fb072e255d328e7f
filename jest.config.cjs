// Packages published as ES modules only; jest runs CommonJS, so they are compiled on the way in.
const esmOnly = [
  '@nestjs',
  'jose',
  'temporal-polyfill',
  'temporal-spec',
  'temporal-utils',
  'csv-parse',
  'csv-stringify',
  'graphql-http',
  'read-excel-file',
  'write-excel-file',
  'fast-check',
  'pure-rand',
];

/**
 * A spec and all it loads run in a context of their own, where each look at a global is slow; these are handed to every file instead,
 * which takes a third off the longest specs.
 */
const lookedAtOften = [
  'Array',
  'BigInt',
  'Boolean',
  'Error',
  'JSON',
  'Map',
  'Math',
  'Number',
  'Object',
  'Promise',
  'Reflect',
  'RegExp',
  'Set',
  'String',
  'Symbol',
  'WeakMap',
];

const shared = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.(t|j|mj)s$': '@swc/jest' },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  sandboxInjectedGlobals: lookedAtOften,
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
};

module.exports = {
  maxWorkers: 2,
  // Several times what any test takes; a busy machine must not make one fail.
  testTimeout: 60_000,
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/src/**/*.spec.ts'] },
    {
      ...shared,
      displayName: 'database',
      testMatch: ['<rootDir>/test/{integration,golden,schema,e2e}/**/*.spec.ts'],
      globalSetup: '<rootDir>/test/support/start-database.ts',
      globalTeardown: '<rootDir>/test/support/stop-database.ts',
      setupFiles: ['<rootDir>/test/support/jest-setup.ts'],
    },
  ],
};
