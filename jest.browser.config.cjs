// What needs a browser is not among what `npm test` runs, so that tests need nothing but Node: `npm run test:browser`.
const { projects } = require('./jest.config.cjs');

const onDatabase = projects.find((project) => project.displayName === 'database');

module.exports = { ...onDatabase, displayName: 'browser', testMatch: ['<rootDir>/test/browser/**/*.spec.ts'] };
