import type { BlockKind } from '@reprise/domain/flow/language';
import fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { Draft } from './naming.js';
import { anyClock, anyCondition, anyDue, anyJoin, anyNamed, anyPerson, anyTitle } from './parts.js';

type Drafts = Arbitrary<readonly Draft[]>;

/** A block of each kind; `inner` are lists of blocks one level further down. */
export type BlockArbitraries = Readonly<
  Partial<Record<BlockKind, (inner: Drafts) => Arbitrary<Draft>>>
>;

const record = fc.record;
const titled = { named: anyNamed, title: anyTitle };

const leaf = (kind: BlockKind, parts: Arbitrary<object>) => (): Arbitrary<Draft> =>
  record({ ...titled, own: parts }).map(({ named, title, own }): Draft => (naming) => ({
    [kind]: naming.next(kind),
    title,
    ...named,
    ...own,
  }));

/** A block with blocks in it: its own id comes before theirs, as it does in the document. */
const holding =
  (kind: BlockKind, slot: string, parts: Arbitrary<object>) =>
  (inner: Drafts): Arbitrary<Draft> =>
    record({ ...titled, own: parts, inner }).map(
      ({ named, title, own, inner: drafts }): Draft =>
        (naming) => ({
          ...{ [kind]: naming.next(kind), title, ...named, ...own },
          [slot]: drafts.map((draft) => draft(naming)),
        }),
    );

const nothing = fc.constant({});

const task = record({
  kind: fc.constantFrom('self assessment', 'manager assessment', 'feedback meeting'),
  who: fc.oneof(anyPerson, fc.constant(['manager', 'second'])),
  form: fc.constantFrom('rated', 'goals'),
  mayDecline: fc.boolean(),
});

const nomination = record({ ...titled, clock: anyClock }).map(
  ({ named, title, clock }): Draft =>
    (naming) => {
      const step = naming.next('task');
      const nominates = naming.nominated(step);
      return {
        task: step,
        kind: 'nomination',
        title,
        ...named,
        who: 'subject',
        nominates,
        ...clock,
      };
    },
);

const outcomes = fc.uniqueArray(fc.constantFrom('approve', 'reject', 'send back'), {
  minLength: 1,
});

const decision = record({
  ...titled,
  clock: anyClock,
  outcomes,
  back: fc.array(fc.nat(50), { maxLength: 2 }),
  who: anyPerson,
  own: fc.option(fc.constantFrom('approve', 'reject'), { nil: undefined }),
}).map(({ named, title, clock, outcomes: ways, back, who, own }): Draft => (naming) => {
  const id = naming.next('decision');
  const returnsTo = [...new Set(back.map((choice) => naming.earlier(choice)))];
  return {
    decision: id,
    title,
    ...named,
    who,
    not: ['board'],
    outcomes: own === undefined ? ways : [...ways, { outcome: 'own', title, means: own }],
    returnsTo,
    ...clock,
  };
});

const gate = record({ ...titled, on: anyDue, unit: fc.boolean(), passed: fc.nat(50) }).chain((g) =>
  fc.boolean().map((dated): Draft => (naming) => {
    const counted = { whenAllOf: g.unit ? 'unit' : 'cycle', havePassed: naming.earlier(g.passed) };
    const opens = dated ? { on: g.on } : counted;
    return { gate: naming.next('gate'), title: g.title, ...g.named, opens };
  }),
);

const choose = (inner: Drafts): Arbitrary<Draft> =>
  record({
    ...titled,
    cases: fc.array(record({ when: anyCondition, inner }), { minLength: 1, maxLength: 3 }),
    otherwise: inner,
  }).map(({ named, title, cases, otherwise }): Draft => (naming) => ({
    ...{ choose: naming.next('choose'), title, ...named },
    cases: cases.map((one) => ({
      when: one.when,
      do: one.inner.map((draft) => draft(naming)),
    })),
    otherwise: otherwise.map((draft) => draft(naming)),
  }));

/** Going round needs something that takes time, so one wait is always in it. */
const repeat = (inner: Drafts): Arbitrary<Draft> =>
  record({
    ...titled,
    inner,
    otherwise: inner,
    own: record({ every: fc.constantFrom('1 week', '2 working days') }, { requiredKeys: [] }),
    until: anyCondition,
    atMost: fc.integer({ min: 1, max: 3 }),
  }).map(({ named, title, inner: drafts, otherwise, own, until, atMost }): Draft => (naming) => ({
    ...{ repeat: naming.next('repeat'), title, ...named, until, atMost, ...own },
    do: [
      ...drafts.map((draft) => draft(naming)),
      { wait: naming.next('wait'), for: '2 working days' },
    ],
    otherwise: otherwise.map((draft) => draft(naming)),
  }));

const anyOrder = fc.constantFrom('parallel', 'one by one', 'any order, one at a time');
const anyAwaited = fc.oneof(
  anyDue,
  anyCondition.map((condition) => ({ condition, latest: '3 weeks' })),
  fc.constant({ fact: 'ruling', recordedBy: 'hrbp', latest: '3 weeks' }),
);

const both = (a: Arbitrary<object>, b: Arbitrary<object>): Arbitrary<object> =>
  fc.tuple(a, b).map(([one, other]) => ({ ...one, ...other }));

/** One entry a kind. A kind without one is never made: a test of this folder says which. */
export const anyBlockOf: BlockArbitraries = {
  sequence: holding(
    'sequence',
    'blocks',
    record({ alone: fc.constantFrom('desk', 'room') }, { requiredKeys: [] }),
  ),
  stage: holding('stage', 'blocks', nothing),
  parallel: holding('parallel', 'branches', anyJoin),
  forEach: holding('forEach', 'do', both(anyJoin, record({ in: anyPerson, order: anyOrder }))),
  window: holding(
    'window',
    'then',
    record({
      kind: fc.constantFrom('appeal', 'comment'),
      for: fc.constant('subject'),
      open: anyDue,
      path: fc.constantFrom('waits', 'beside'),
    }),
  ),
  choose,
  repeat,
  task: () => fc.oneof(leaf('task', both(task, anyClock))(), nomination),
  decision: () => decision,
  vote: holding(
    'vote',
    'undecided',
    record({
      panel: anyPerson,
      majority: fc.constantFrom(
        { moreThan: '50 %', of: 'cast' },
        { atLeast: '2/3', of: 'members' },
      ),
      ballots: fc.constantFrom('open', 'secret'),
      due: anyDue,
    }),
  ),
  gate: () => gate,
  calibration: leaf(
    'calibration',
    record({
      group: fc.constantFrom('unit', 'cycle'),
      panel: anyPerson,
      score: fc.constant('total'),
      quota: fc.constantFrom([], [{ band: ['S', 'A'], atMost: '30 %' }]),
      adviseBelow: fc.constantFrom(0, 10),
    }),
  ),
  wait: leaf('wait', record({ for: anyAwaited })),
  action: leaf(
    'action',
    record({ does: fc.constantFrom({ freeze: 'total' }, { setResult: 'total' }) }),
  ),
  subflow: leaf('subflow', fc.constant({ use: 'hearing' })),
  notify: leaf('notify', record({ who: fc.constant(['subject', 'manager']), message: anyTitle })),
  compute: leaf('compute', fc.constant({ score: 'total' })),
  release: leaf('release', fc.constant({ score: 'total', to: ['subject'] })),
  plan: leaf(
    'plan',
    record({
      kind: fc.constantFrom('improvement', 'development'),
      owner: anyPerson,
      days: fc.integer({ min: 7, max: 365 }),
      checkIns: fc.constantFrom('weekly', 'monthly'),
    }),
  ),
  end: leaf(
    'end',
    record({ outcome: fc.constantFrom('completed', 'withdrawn', 'lapsed', 'excused') }),
  ),
};
