// The house rules of docs/decisions.md: what may import what. CI fails on a wrong import or a cycle.
const platform = ['kernel', 'database', 'web', 'auth', 'audit'];
const chain = ['reference-data', 'places', 'employers', 'programmes', 'posts', 'contracts'];
const branches = ['pay', 'leave', 'funding', 'supervision', 'placements'];
const tops = ['reports', 'imports'];
const folders = (names) => `^src/(${names.join('|')})/`;

const forbidden = [
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  {
    name: 'kernel-knows-nobody',
    severity: 'error',
    from: { path: '^src/kernel/' },
    to: { path: '^src/', pathNot: '^src/kernel/' },
  },
  {
    name: 'calculations-are-pure',
    comment:
      'A calculation imports the kernel, its neighbours and calendar arithmetic; no Nest, TypeORM, clock or environment.',
    severity: 'error',
    from: { path: '/calculations/', pathNot: '\\.(spec|arbitrary)\\.ts$' },
    to: { pathNot: ['^src/kernel/', '/calculations/', 'node_modules/temporal-polyfill/'] },
  },
  {
    name: 'platform-knows-nothing-of-the-subject',
    severity: 'error',
    from: { path: folders(platform) },
    to: { path: folders([...chain, ...branches, ...tops, 'exports', 'demonstration', 'cli']) },
  },
  {
    name: 'exports-ask-the-schema',
    comment:
      'One egress: what goes out as a file is asked as GraphQL, and knows of the subject only what the schema says.',
    severity: 'error',
    from: { path: '^src/exports/' },
    to: { path: '^src/', pathNot: '^src/(exports|kernel|database|web|auth)/' },
  },
  {
    name: 'nobody-needs-exports',
    severity: 'error',
    from: { path: folders([...chain, ...branches, ...tops]) },
    to: { path: '^src/exports/' },
  },
  {
    name: 'nobody-needs-reminders',
    comment: 'Calendars and digests stand on the reports; what serves and commands them knows them.',
    severity: 'error',
    from: { path: folders([...platform, ...chain, ...branches, ...tops, 'exports', 'demonstration']) },
    to: { path: '^src/reminders/' },
  },
  ...chain.map((name, at) => ({
    name: `${name}-looks-down-only`,
    severity: 'error',
    from: { path: folders([name]) },
    to: { path: folders([...chain.slice(at + 1), ...branches, ...tops, 'demonstration', 'cli']) },
  })),
  ...branches.map((name) => ({
    name: `${name}-stands-alone`,
    comment: 'What one of these needs of another arrives as an argument.',
    severity: 'error',
    from: { path: folders([name]) },
    to: { path: folders([...branches.filter((other) => other !== name), ...tops, 'demonstration', 'cli']) },
  })),
  {
    name: 'reports-and-imports-stand-apart',
    severity: 'error',
    from: { path: '^src/reports/' },
    to: { path: '^src/(imports|demonstration|cli)/' },
  },
  {
    name: 'scenarios-are-only-saved',
    comment: 'What a scenario would come to is a report.',
    severity: 'error',
    from: { path: '^src/scenarios/' },
    to: { path: '^src/(reports|imports|demonstration|cli)/' },
  },
  {
    name: 'only-reports-know-scenarios',
    severity: 'error',
    from: { path: folders([...platform, ...chain, ...branches, 'imports', 'exports']) },
    to: { path: '^src/scenarios/' },
  },
  {
    name: 'imports-does-not-report',
    severity: 'error',
    from: { path: '^src/imports/' },
    to: { path: '^src/(reports|demonstration|cli)/' },
  },
  {
    name: 'no-barrels',
    comment: 'Import the file that has the thing: with decorators, collections make cycles.',
    severity: 'error',
    from: {},
    to: { path: '^src/.*/index\\.ts$' },
  },
  {
    name: 'source-does-not-know-its-tests',
    severity: 'error',
    from: { path: '^src/', pathNot: '\\.(spec|arbitrary)\\.ts$' },
    to: { path: ['^test/', '\\.(spec|arbitrary)\\.ts$'] },
  },
  {
    name: 'loaded-when-used',
    comment: 'Every start would wait for these, and few use them: import() them where they are used.',
    severity: 'error',
    from: { path: '^src/', pathNot: '\\.(spec\\.ts|worker\\.mjs)$' },
    to: {
      path: 'node_modules/(jose|nodemailer|write-excel-file|@graphql-yoga/render-graphiql)/',
      dependencyTypesNot: ['dynamic-import', 'type-only'],
    },
  },
  {
    name: 'no-undeclared-packages',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown', 'unknown'] },
  },
];

module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.test.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
      conditionNames: ['node', 'require', 'import', 'default'],
    },
  },
};
