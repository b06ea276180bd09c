import { blockKindOf } from '@reprise/domain/flow/language';

const title = { zh: '示例', en: 'Example' };

const step = (task: string, kind: string, rest: object): object => ({ task, kind, title, ...rest });

/** Steps that examples name; one that an example defines itself is left out. */
const STEPS: readonly object[] = [
  step('goals', 'goal setting', { who: 'subject', form: 'goals' }),
  step('nominate', 'nomination', { who: 'subject', nominates: 'peers' }),
  step('self', 'self assessment', { who: 'subject', form: 'self' }),
  {
    forEach: 'peer-round',
    in: 'peers',
    do: [step('peer', 'peer assessment', { who: 'each', form: 'peer' })],
  },
  step('assess', 'manager assessment', { who: 'manager', form: 'manager' }),
  { decision: 'second-look', title, who: 'second', outcomes: ['approve'] },
  step('ack', 'acknowledgement', { who: 'subject' }),
];

const level = (id: string, value: string, from: string): object => ({
  ...{ id, value, label: title },
  ...(from === '' ? {} : { from }),
});

const rated = { field: 'rating', type: 'rating', scale: 'five', title };
const measure = { title, unit: '%', direction: 'higher' };

/** A flow with all that examples refer to. */
const AROUND = {
  schema: 'reprise.flow/1',
  flow: 'example',
  title,
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  population: [{ otherwise: 'in' }],
  participants: {
    subject: { subject: true },
    manager: { lineManager: 1 },
    second: { lineManager: 2 },
    hrbp: { unitRole: 'hrbp' },
    panel: { unitRole: 'head' },
    peers: { nominatedIn: 'nominate', count: [2, 5] },
  },
  scales: {
    five: {
      levels: [
        level('S', '110', '100'),
        level('A', '95', '90'),
        level('B', '85', '75'),
        level('C', '65', '60'),
        level('D', '45', ''),
      ],
    },
  },
  forms: {
    goals: { title, fields: [{ field: 'goals', type: 'goals', title }] },
    self: { title, fields: [rated] },
    peer: { title, fields: [rated] },
    manager: { title, fields: [rated] },
    meeting: { title, fields: [{ field: 'held-on', type: 'date', title }] },
  },
  measures: { csat: measure, resolution: measure },
  scores: { total: { weighted: { 'assess.rating': 100 }, bands: 'five' } },
} as const;

type Part = keyof typeof AROUND;

/** Whether an example has a block of that kind and key itself, at any depth. */
const defines = (example: object, around: object): boolean => {
  const kind = blockKindOf(around);
  const key = Object.entries(around).find(([name]) => name === kind)?.[1];
  return JSON.stringify(example).includes(`"${kind}":"${String(key)}"`);
};

const isNamed = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A part of a document beside what is there already: a scale more, not the only one. */
const withPart = (document: object, [name, value]: readonly [string, unknown]): object => {
  const before: unknown = AROUND[name as Part];
  const both = isNamed(before) && isNamed(value) ? { ...before, ...value } : value;
  // Blocks stand behind the steps that others name.
  const steps: unknown = Object.entries(document).find(([part]) => part === 'stages')?.[1];
  const isStages = name === 'stages' && Array.isArray(steps) && Array.isArray(value);
  return {
    ...document,
    [name]: isStages ? [...(steps as object[]), ...(value as object[])] : both,
  };
};

/**
 * An example of the guide as a whole flow: a whole one as it is, a block behind the steps that
 * others name, any other part in its place.
 */
export const flowAround = (example: object): object => {
  if ('schema' in example) return example;
  const steps = STEPS.filter((around) => !defines(example, around));
  if (blockKindOf(example) !== undefined) return { ...AROUND, stages: [...steps, example] };
  return Object.entries(example).reduce(withPart, { ...AROUND, stages: steps });
};
