// What `npm run check` and `npm test` do, in order. CI runs exactly these. What was looked at before
// and has not changed since is not looked at again: the tools keep that under node_modules/.cache.
const cache = 'node_modules/.cache';
const modules = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

const keptAt = (name) => `--incremental --tsBuildInfoFile ${cache}/${name}.tsbuildinfo`;

const statics = [
  {
    name: 'format',
    command: 'prettier --check --cache --log-level warn .',
  },
  { name: 'types', command: 'tsc -b' },
  { name: 'types of the web', command: `tsc -p apps/web/tsconfig.json --noEmit ${keptAt('web')}` },
  { name: 'types of the tests', command: 'tsc -p tsconfig.specs.json' },
  { name: 'lint', command: 'oxlint --type-aware' },
  {
    name: 'imports',
    command: 'depcruise --config .dependency-cruiser.cjs --no-progress libs apps workflows',
  },
  { name: 'dead code', command: 'knip --no-progress --no-config-hints' },
  { name: 'rules of the language', command: 'node scripts/rules.mjs' },
  { name: 'size', command: 'node scripts/size-bar.mjs' },
];

const pure = [
  { name: 'pure tests', command: 'jest --selectProjects pure --maxWorkers 1', env: modules },
];

/** Two lanes, because most of these tools use one core only. */
export const check = [[statics, pure]];

export const test = [
  ...check,
  { name: 'build', command: 'node scripts/build.mjs' },
  { name: 'tests on real parts', command: 'jest --selectProjects int --runInBand', env: modules },
  { name: 'browser', command: 'node scripts/install-browser.mjs' },
  { name: 'journeys', command: 'playwright test -c test/journeys/playwright.config.ts' },
];
