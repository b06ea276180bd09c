import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(fileURLToPath(import.meta.url));
const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const workspaces = read('package.json').workspaces;

/** Packages are tested from their sources, so that no build can be stale. */
const moduleNameMapper = { '^(\\.{1,2}/.*)\\.js$': '$1' };
for (const folder of workspaces) {
  const { name } = read(`${folder}/package.json`);
  moduleNameMapper[`^${name}$`] = `<rootDir>/${folder}/src/index.ts`;
  moduleNameMapper[`^${name}/(.*)$`] = `<rootDir>/${folder}/src/$1/index.ts`;
}

const base = {
  rootDir: root,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper,
  modulePathIgnorePatterns: ['/dist/', '/.reprise/'],
  transform: {
    '^.+\\.tsx?$': [
      // With one rule of the language taken out, when `npm run rules` asks for that.
      process.env.REPRISE_MUTANT ? '<rootDir>/scripts/rules/mutating-transform.cjs' : '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: false, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
        },
        module: { type: 'es6' },
      },
    ],
  },
};

const spec = '.spec.ts';
const isReal = ['\\.int\\.spec\\.ts$', '\\.e2e\\.spec\\.ts$', '/node_modules/', '/dist/'];

export default {
  projects: [
    {
      ...base,
      displayName: 'pure',
      testMatch: [`<rootDir>/**/*${spec}`],
      testPathIgnorePatterns: isReal,
    },
    {
      ...base,
      displayName: 'int',
      testMatch: ['<rootDir>/**/*.int.spec.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    },
  ],
};
