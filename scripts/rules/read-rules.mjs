import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/reference/rules');

const isString = (value) => typeof value === 'string';
const isText = (value) => isString(value) && value.trim() !== '';

/** What a rule must say, each with how it is missed. */
const demands = [
  { demand: 'has an id', isMet: ({ id }) => isText(id) },
  { demand: 'is said in both languages', isMet: ({ zh, en }) => isText(zh) && isText(en) },
  {
    demand: 'names its test: { file, name }',
    isMet: ({ test }) => isText(test?.file) && isText(test?.name),
  },
  {
    demand: 'has a mutant: { file, find, replace }',
    isMet: ({ mutant }) =>
      isText(mutant?.file) && isText(mutant?.find) && isString(mutant?.replace),
  },
];

const shortcomings = (rule) =>
  demands.filter(({ isMet }) => !isMet(rule)).map(({ demand }) => `${rule.id}: a rule ${demand}`);

const textOf = (file) => {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return undefined;
  }
};

const staleness = ({ id, test, mutant }) => {
  const spec = textOf(test.file);
  const source = textOf(mutant.file);
  const places = source === undefined ? 0 : source.split(mutant.find).length - 1;
  return [
    ...(spec?.includes(test.name) ? [] : [`${id}: no test "${test.name}" in ${test.file}`]),
    ...(places === 1 ? [] : [`${id}: ${mutant.file} has "${mutant.find}" ${places} times`]),
  ];
};

/** The sections of the reference in the order of their files, and what is wrong with them. */
export const readRules = () => {
  const sections = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted(new Intl.Collator('en', { numeric: true }).compare)
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
  const rules = sections.flatMap((section) => section.rules);
  const ids = rules.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const wrong = rules.flatMap((rule) => {
    const missing = shortcomings(rule);
    return missing.length > 0 ? missing : staleness(rule);
  });
  return { sections, rules, wrong: [...wrong, ...twice.map((id) => `${id}: there twice`)] };
};
