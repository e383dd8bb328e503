/**
 * Who may import whom (CONTRIBUTING.md). Types count as imports, too.
 *
 * protocol nothing · machine protocol · example protocol · player protocol, and example's normalise and settings ·
 * guide nothing · components and site example, guide, player, and the machine's snapshot · scripts machine, example,
 * guide, the player's word list and the order of the pages · tests everything · nobody scripts or tests.
 *
 * Astro files are checked by test/unit/architecture.test.ts.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment:
        'Files that import each other cannot be understood one by one; move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      comment: 'The imported file or package does not exist. Mend the path, or npm install the package.',
      severity: 'error',
      from: {},
      // Astro's virtual modules exist only in its build; `astro check` knows them.
      to: { couldNotResolve: true, pathNot: ['^astro:', '^virtual:'] },
    },
    {
      name: 'declared',
      comment: 'The package comes by way of another one. Add it to package.json.',
      severity: 'error',
      from: { path: '^(?:src|scripts)/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'protocol-imports-nothing',
      comment: 'Every side reads the protocol; it may drag nothing in.',
      severity: 'error',
      from: { path: '^src/machine/protocol\\.ts$' },
      to: {},
    },
    {
      name: 'machine',
      comment: 'The machine knows nothing of examples, pages or players.',
      severity: 'error',
      from: { path: '^src/machine/' },
      to: { path: '^(?:src|scripts|test)/', pathNot: '^src/machine/' },
    },
    {
      name: 'example',
      comment: 'What an example is depends on the protocol alone.',
      severity: 'error',
      from: { path: '^src/example/' },
      to: { path: '^(?:src|scripts|test)/', pathNot: ['^src/example/', '^src/machine/protocol\\.ts$'] },
    },
    {
      name: 'example-is-pure',
      comment: 'Only catalogue.ts touches the disk; the rest also works in a browser.',
      severity: 'error',
      from: { path: '^src/example/', pathNot: '^src/example/catalogue\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'guide',
      comment: 'What the guide knows of itself is for pages and commands alike, and needs neither.',
      severity: 'error',
      from: { path: '^src/guide/' },
      to: { path: '^(?:src|scripts|test)/', pathNot: '^src/guide/' },
    },
    {
      name: 'player',
      comment:
        'The player starts the machine by URL; from the rest it needs protocol, messages, and what reads reports and headers.',
      severity: 'error',
      from: { path: '^src/player/' },
      to: {
        path: '^(?:src|scripts|test)/',
        pathNot: [
          '^src/player/',
          '^src/machine/(?:protocol|messages|circle)\\.ts$',
          '^src/example/(?:normalise|settings)\\.ts$',
        ],
      },
    },
    {
      name: 'player-runs-in-the-browser',
      comment: 'There is no Node in the page.',
      severity: 'error',
      from: { path: '^src/player/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'site',
      comment:
        'The site shows examples, players and what the guide knows of itself; of the machine it serves the files that snapshot.ts names.',
      severity: 'error',
      from: { path: '^(?:src/(?:site|components)/|astro\\.config|content\\.config)' },
      to: {
        path: '^(?:src|scripts|test)/',
        pathNot: [
          '^src/(?:site|components|example|guide|player)/',
          '^src/machine/(?:protocol|messages|snapshot)\\.ts$',
        ],
      },
    },
    {
      name: 'scripts',
      comment:
        'The commands drive the machine and read examples; of player and site they know the words and the order of the pages.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: {
        path: '^(?:src|test)/',
        pathNot: ['^src/(?:machine|example|guide)/', '^src/player/words\\.ts$', '^src/site/sidebar\\.ts$'],
      },
    },
    {
      name: 'nobody-imports-scripts-or-tests',
      comment: 'What two sides need belongs into src/.',
      severity: 'error',
      from: { pathNot: ['^scripts/', '^test/'] },
      to: { path: ['^scripts/', '^test/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
    },
  },
};
