// What `npm run check` and `npm test` do, in order. CI runs exactly these.
const modules = { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' };

export const check = [
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'types', command: 'tsc -b' },
  { name: 'lint', command: 'oxlint --type-aware' },
  {
    name: 'imports',
    command: 'depcruise --config .dependency-cruiser.cjs --no-progress libs apps workflows',
  },
  { name: 'size', command: 'node scripts/size-bar.mjs' },
  { name: 'pure tests', command: 'jest --selectProjects pure', env: modules },
];

export const test = [
  ...check,
  { name: 'tests on real parts', command: 'jest --selectProjects int --runInBand', env: modules },
];
