/** Where in the state something stands: its keys, outermost first. */
export type Path = readonly string[];

/** What a reader's language knows: labels of this review, words of every state, instants. */
export interface Reading {
  readonly label: (key: string) => string | undefined;
  readonly word: (key: string) => string | undefined;
  readonly nth: (n: number) => string;
  readonly rung: (days: number) => string;
  readonly instant: (text: string) => string;
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gu;
const isInstant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/u;
const isIndex = /^\d+$/u;
const rungOf = /^([+-]\d+)d$/u;

/** Enough of an id to tell it from its neighbours. */
const shortId = 8;

/** Maps of the state whose keys are not words of it but ids of one kind. */
const kindOfKeys: Readonly<Record<string, string>> = {
  steps: 'step',
  stages: 'step',
  choices: 'step',
  people: 'step',
  submissions: 'step',
  tasks: 'task',
  scores: 'score',
  released: 'score',
  nominated: 'role',
  paused: 'person',
};

/** Values that name something of the flow. */
const kindOfValues: Readonly<Record<string, string>> = {
  key: 'step',
  block: 'step',
  step: 'step',
  stage: 'step',
  stages: 'step',
  within: 'step',
  passed: 'step',
  role: 'role',
  kind: 'kind',
  ref: 'score',
};

/** Values that are codes of the state; whatever a person wrote is never taken for one. */
const coded = new Set([
  ...['status', 'outcome', 'kind', 'stance', 'of', 'late', 'duePassed', 'provisional'],
  ...['available', 'paused', 'choices', 'stages'],
]);

const blockOf = (path: Path): string => path[1]?.split('[', 1)[0] ?? '';

const named = (text: string, { label }: Reading): string =>
  text.replaceAll(
    uuid,
    (id) =>
      ['person', 'task', 'unit', 'cycle']
        .map((kind) => label(`${kind}:${id}`))
        .find((found) => found !== undefined) ?? `${id.slice(0, shortId)}…`,
  );

const labelOf = (kind: string | undefined, key: string, { label }: Reading): string | undefined =>
  kind === undefined ? undefined : label(`${kind}:${key}`);

/** Of whose kind the last key is, where it is a key of a map of ids. */
const kindOfKey = (path: Path): string | undefined =>
  path.length === 2 ? kindOfKeys[path[0] ?? ''] : undefined;

/** The last key of a path as its reader would call it. */
export const keyInWords = (path: Path, reading: Reading): string => {
  const [parent = '', key = ''] = [path.at(-2), path.at(-1)];
  if (parent === 'fields') return reading.label(`field:${blockOf(path)}.${key}`) ?? key;
  const label = labelOf(kindOfKey(path), key, reading);
  if (label !== undefined) return label;
  if (isIndex.test(key)) return reading.nth(Number(key) + 1);
  return reading.word(key) ?? named(key, reading);
};

/** What a value is of: its key, or in a list or a map of ids the key of that. */
const nameOf = (path: Path): string => {
  const [parent = '', key = ''] = [path.at(-2), path.at(-1)];
  return isIndex.test(key) || kindOfKey(path) !== undefined ? parent : key;
};

const fieldInWords = (path: Path, text: string, { label }: Reading): string => {
  const level = label(`level:${blockOf(path)}.${path.at(-1) ?? ''}.${text}`);
  return level === undefined ? text : `${text} · ${level}`;
};

const codeInWords = (name: string, text: string, reading: Reading): string | undefined => {
  const days = name === 'rung' ? rungOf.exec(text)?.[1] : undefined;
  if (days !== undefined) return reading.rung(Number(days));
  const word = coded.has(name) ? reading.word(text) : undefined;
  return labelOf(kindOfValues[name], text, reading) ?? word;
};

/** A value of the state as its reader would say it. */
export const valueInWords = (path: Path, text: string, reading: Reading): string => {
  if (path.at(-2) === 'fields') return fieldInWords(path, text, reading);
  if (isInstant.test(text)) return reading.instant(text);
  return codeInWords(nameOf(path), text, reading) ?? named(text, reading);
};
