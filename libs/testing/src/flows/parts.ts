import fc from 'fast-check';

const WORDS = [
  { zh: '自评', en: 'Self-assessment' },
  { zh: '经理评价 <新>', en: 'Manager’s “view” & <more>' },
  { zh: '确认结果', en: 'Acknowledge the result' },
  {
    zh: '一个名称相当长、在图中必须换行的环节',
    en: 'A step with a name long enough to need a second line',
  },
  { zh: 'é ß Ω 🎯', en: 'مراجعة الأداء' },
];

export const anyTitle = fc.constantFrom(...WORDS);
export const anyDue = fc.constantFrom(
  '10 working days',
  '2 weeks',
  '48 hours',
  '2026-12-20',
  '1 month',
);
export const anyPerson = fc.constantFrom('manager', 'second', 'hrbp', 'head', 'board', 'adviser');
export const anyCondition = fc.constantFrom(
  'person.employment = "regular"',
  'person.grade in ("P5", "P6")',
  'scores.total.band in ("C", "D")',
  'period.from < date("2026-07-01")',
);

const anyRemind = fc.uniqueArray(fc.constantFrom('-3d', '-1wd', '+1d'), { maxLength: 3 });
const anyLastResort = fc.oneof(
  fc.constantFrom('keep open', 'close as missing', 'deemed done'),
  anyPerson.map((handTo) => ({ handTo })),
  anyPerson.map((escalateTo) => ({ escalateTo })),
);
const anyOverdue = fc.oneof(anyLastResort, fc.record({ extendOnce: anyDue, then: anyLastResort }));

/** What nearly every block may carry, each now and then. */
export const anyNamed = fc.record(
  { when: anyCondition, abandonWhen: anyCondition },
  { requiredKeys: [] },
);
export const anyClock = fc.record(
  { due: anyDue, remind: anyRemind, overdue: anyOverdue },
  { requiredKeys: [] },
);
export const anyJoin = fc.record(
  {
    join: fc.oneof(
      fc.constantFrom('all', 'any', 'first to act'),
      fc.record({
        atLeast: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.constant('branches.counted / 2')),
      }),
      fc.record({ share: fc.constantFrom('60 %', '100 %') }),
      fc.record({ when: fc.constantFrom('branches.done > 1', 'scores.total.band = "S"') }),
    ),
    rest: fc.constantFrom('cancel', 'let finish', 'count if in time'),
    tooFew: fc.constantFrom('wait for the rest', 'proceed flagged', 'skip'),
  },
  { requiredKeys: [] },
);

const title = { zh: '示例', en: 'Example' };
const level = (id: string, from?: string): object => ({
  ...{ id, label: title, value: '80' },
  ...(from === undefined ? {} : { from }),
});

/** The parts of a document that its blocks name. */
export const surroundings = {
  schema: 'reprise.flow/1',
  calendar: 'CN',
  zone: 'Asia/Shanghai',
  scales: { five: { levels: [level('S', '90'), level('A', '80'), level('C', '60'), level('D')] } },
  forms: {
    rated: {
      title,
      fields: [
        { field: 'rating', type: 'rating', scale: 'five', title, required: true },
        { field: 'words', type: 'text', title, hint: title, maxLength: 300 },
      ],
    },
    goals: {
      title,
      fields: [
        { field: 'goals', type: 'goals', title, min: 2 },
        { field: 'held-on', type: 'date', title },
        { field: 'calls', type: 'number', title, min: '0', max: '9.5', step: '0.5' },
        {
          field: 'ready',
          type: 'choice',
          title,
          options: [
            { id: 'now', label: title },
            { id: 'later', label: title },
          ],
        },
      ],
    },
  },
  measures: { csat: { title, unit: '%', direction: 'higher', cap: '120', floor: '0' } },
  scores: {
    total: {
      title,
      weighted: { csat: 100 },
      missing: { csat: { use: '80' } },
      floor: '0',
      cap: '120',
      round: '0.1 half up',
      bands: 'five',
    },
  },
} as const;

/** Blocks that subflows use. */
export const fragments = {
  hearing: [
    { task: 'heard', kind: 'acknowledgement', title, who: 'subject', due: '1 week' },
    {
      decision: 'ruled',
      title,
      who: 'head',
      returnsTo: ['heard'],
      outcomes: ['approve', 'send back'],
      due: '1 week',
      overdue: 'deemed done',
    },
  ],
} as const;

export const participants = {
  subject: { subject: true },
  manager: { lineManager: 1, nobody: { use: 'hrbp' } },
  second: { lineManager: 2, notSameAs: ['manager'] },
  adviser: { dottedLine: true },
  hrbp: { unitRole: 'hrbp', nobody: 'block launch' },
  head: { unitRole: 'head' },
  board: { named: ['N1', 'N2'] },
} as const;
