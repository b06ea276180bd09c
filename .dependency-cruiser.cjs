// Who may import what. Each rule is a sentence; the table behind it is in CONTRIBUTING.md.
const room = (path) => `^${path}/(src|dist)/`;
const only = ({ name, from, allowed, why }) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: room(from), pathNot: '\\.spec\\.ts$' },
  to: {
    path: '^(libs|apps|workflows)/',
    pathNot: [from, ...allowed].map((each) => `^${each}/`),
  },
});

module.exports = {
  forbidden: [
    only({
      name: 'domain-imports-nothing',
      from: 'libs/domain',
      allowed: [],
      why: 'The meaning of a flow depends on nothing of ours.',
    }),
    only({
      name: 'events-know-domain-only',
      from: 'libs/events',
      allowed: ['libs/domain'],
      why: 'Stored shapes know the domain.',
    }),
    only({
      name: 'read-models-are-pure',
      from: 'libs/read-models',
      allowed: ['libs/domain', 'libs/events'],
      why: 'A view is a function of events.',
    }),
    only({
      name: 'contracts-know-domain-only',
      from: 'libs/http-contracts',
      allowed: ['libs/domain'],
      why: 'Shapes at the edge.',
    }),
    only({
      name: 'application-knows-ports-not-adapters',
      from: 'libs/application',
      allowed: ['libs/domain', 'libs/events', 'libs/read-models'],
      why: 'Handlers speak to ports they declare.',
    }),
    only({
      name: 'workflows-know-types-only',
      from: 'workflows',
      allowed: ['libs/domain'],
      why: 'A workflow decides when, never what.',
    }),
    {
      name: 'adapters-do-not-meet',
      comment:
        'An adapter knows the application’s ports and its own driver, never another adapter.',
      severity: 'error',
      from: { path: '^libs/adapters/([^/]+)/(src|dist)/', pathNot: '\\.spec\\.ts$' },
      to: { path: '^libs/adapters/([^/]+)/', pathNot: '^libs/adapters/$1/' },
    },
    {
      name: 'apps-do-not-meet',
      comment: 'Applications share libraries, never each other.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/([^/]+)/', pathNot: '^apps/$1/' },
    },
    only({
      name: 'web-knows-contracts',
      from: 'apps/web',
      allowed: ['libs/http-contracts', 'libs/domain'],
      why: 'The browser knows shapes and the pure parts of the domain.',
    }),
    {
      name: 'web-features-do-not-meet',
      comment: 'A feature is composed by the app, not by another feature.',
      severity: 'error',
      from: { path: '^apps/web/src/features/([^/]+)/' },
      to: { path: '^apps/web/src/features/([^/]+)/', pathNot: '^apps/web/src/features/$1/' },
    },
    {
      name: 'test-kit-stays-in-specs',
      comment: 'What helps tests is not part of the product.',
      severity: 'error',
      from: { path: '^(libs|apps|workflows)/', pathNot: ['^libs/testing/', '\\.spec\\.tsx?$'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'composition-is-for-apps',
      comment: 'Which adapters an installation is made of, only the applications (and tests) ask.',
      severity: 'error',
      from: {
        path: '^(libs|workflows)/',
        pathNot: ['^libs/(installation|testing)/', '\\.spec\\.tsx?$'],
      },
      to: { path: '^libs/installation/' },
    },
    only({
      name: 'demonstration-acts-as-a-user',
      from: 'libs/demonstration',
      allowed: ['libs/domain', 'libs/events', 'libs/application', 'libs/read-models'],
      why: 'The demonstration is made with the commands anybody would send.',
    }),
    {
      name: 'no-circular',
      comment: 'A circle has no beginning to read from.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolves',
      comment:
        'An import that leads nowhere hides the rule it would break. (The web has its own resolver: its compiler and its build check this there.)',
      severity: 'error',
      from: { pathNot: '^apps/web/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // The bundler's chunks are not source; they import one another in circles by design.
    exclude: { path: '^apps/web/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
