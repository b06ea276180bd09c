import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import { compileFlow } from '../flow/compile/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { Instant } from '../kernel/index.js';
import {
  fieldAccess,
  replayedReview,
  shownInputs,
  visibleAnswers,
  visibleThen,
  whyOf,
  whyWords,
  withheldFields,
} from './index.js';
import type { Reader } from './index.js';

const title = { zh: '评价', en: 'Review' };
const PEERS = ['E2', 'E3', 'E4'];

const flowWith = (visibility: readonly object[]): CompiledFlow => {
  const compiled = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'sight', title, calendar: 'CN', zone: 'Asia/Shanghai' },
    population: [{ otherwise: 'in' }],
    participants: {
      subject: { subject: true },
      manager: { lineManager: 1 },
      peers: { named: PEERS },
      council: { unitRole: 'council' },
      panel: { unitRole: 'head' },
    },
    scales: {
      marks: {
        levels: [
          { id: 'A', label: title, value: '3', from: '2.5' },
          { id: 'B', label: title, value: '1' },
        ],
      },
    },
    forms: {
      form: {
        title,
        fields: [
          { field: 'mark', type: 'rating', scale: 'marks', title },
          { field: 'text', type: 'text', title },
        ],
      },
    },
    scores: { total: { weighted: { 'peer.mark.mean': 60, 'self.mark': 40 }, bands: 'marks' } },
    stages: [
      { task: 'self', kind: 'self assessment', title, who: 'subject', form: 'form' },
      {
        forEach: 'round',
        in: 'peers',
        do: [{ task: 'peer', kind: 'peer assessment', title, who: 'each', form: 'form' }],
      },
      { compute: 'sum', score: 'total' },
      { calibration: 'sit', title, group: 'unit', panel: 'panel', score: 'total' },
      { release: 'result', score: 'total', to: ['subject'] },
      { task: 'last', kind: 'manager assessment', title, who: 'manager', form: 'form' },
    ],
    visibility,
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};

const facts = factsOf({
  people: Object.fromEntries([
    ...['E1', ...PEERS].map((number) => [number, { manager: 'M1' }] as const),
    ...['M1', 'D1', 'W1'].map((number) => [number, {}] as const),
  ]),
  units: { service: { roles: { head: ['D1'], council: ['W1'] } } },
});

const said = (mark: string, text?: string) =>
  ({
    kind: 'answer',
    answer: { fields: { mark, ...(text === undefined ? {} : { text }) } },
  }) as const;

const after = (flow: CompiledFlow, peers: number): ReviewDriver => {
  const review = new ReviewDriver(flow, facts, as<Instant>('2027-01-04T01:00:00.000Z'))
    .open('E1')
    .submit('self', said('A', 'mine'));
  for (const peer of PEERS.slice(0, peers)) {
    review.until(`2027-01-0${5 + PEERS.indexOf(peer)}T01:00:00.000Z`);
    review.submit(`peer[${personId(peer)}]`, said(peer === 'E2' ? 'B' : 'A'));
  }
  return review;
};

const reader = (number: string, more: Partial<Reader> = {}): Reader => ({
  person: personId(number),
  ...more,
});
const sightOf = ({ flow, review, now }: ReviewDriver) => ({ flow, review, now, facts });
const seen = (review: ReviewDriver, who: Reader): readonly string[] =>
  visibleAnswers(sightOf(review), who)
    .filter(({ because }) => because.kind === 'rule')
    .map(({ block }) => block);
const why = (review: ReviewDriver, who: Reader, block: string): string | undefined =>
  whyOf(sightOf(review), who, block)
    .map((each) => whyWords(review.flow, each, (at) => at.slice(0, 10)).en)
    .at(0);

describe('who reads which field from when', () => {
  it('opens with a step, a release or a day, and says what it waits for', () => {
    for (const [from, waits] of [
      [
        { opened: 'last' },
        'You are a person named in the flow; you may read it once “Review” has begun',
      ],
      [
        { released: 'total' },
        'You are a person named in the flow; you may read it once “total” is released',
      ],
      [{ on: '2027-02-01' }, 'You are a person named in the flow; you may read it from 2027-02-01'],
    ] as const) {
      const review = after(flowWith([{ of: 'self', to: ['peers'], from }]), 3);
      expect(seen(review, reader('E2'))).toEqual([]);
      expect(why(review, reader('E2'), 'self')).toBe(waits);
    }
    const open = flowWith([{ of: 'self', to: ['peers'], from: { on: '2027-01-06' } }]);
    expect(seen(after(open, 1), reader('E2'))).toEqual([]);
    expect(seen(after(open, 3), reader('E2'))).toEqual(['self']);
    expect(why(after(open, 3), reader('E2'), 'self')).toBe(
      'Because you are a person named in the flow, since 2027-01-05',
    );
  });

  it('opens the fields a rule names and no others', () => {
    const flow = flowWith([{ of: 'self', to: ['peers'], fields: ['mark'] }]);
    const [answer] = visibleAnswers(sightOf(after(flow, 1)), reader('E3'));
    expect(answer?.content).toEqual(said('A'));
    expect(fieldAccess(flow, 'self')).toEqual([
      {
        field: 'mark',
        rights: {
          subject: 'write',
          manager: 'hidden',
          peers: 'read',
          council: 'hidden',
          panel: 'hidden',
        },
      },
      {
        field: 'text',
        rights: {
          subject: 'write',
          manager: 'hidden',
          peers: 'hidden',
          council: 'hidden',
          panel: 'hidden',
        },
      },
    ]);
  });

  it('looks up in the directory whoever has nothing to do in the flow and only reads', () => {
    const review = after(flowWith([{ of: 'self', to: ['council'] }]), 1);
    expect(seen(review, reader('W1'))).toEqual(['self']);
    expect(seen(review, reader('D1'))).toEqual([]);
    const { facts: _facts, ...sight } = sightOf(review);
    expect(visibleAnswers(sight, reader('W1'))).toEqual([]);
  });

  it('opens to a panel while it sits, and only to who sits on it', () => {
    const flow = flowWith([{ of: 'self', to: ['panel'], while: 'sit' }]);
    const seated = reader('D1', { seats: ['sit'] });
    expect(seen(after(flow, 2), seated)).toEqual([]);
    const sitting = after(flow, 3);
    expect(seen(sitting, seated)).toEqual(['self']);
    expect(seen(sitting, reader('D1'))).toEqual([]);
    sitting.must({
      ...{ type: 'ApplyCalibration', step: 'sit', session: as('s'), score: 'total' },
      ...{ band: 'A', from: 'A', reason: '' },
    });
    expect(seen(sitting, seated)).toEqual([]);
  });

  it('opens to a role of the installation only where a rule names it', () => {
    const flow = flowWith([{ of: 'self', offices: ['auditor'] }]);
    const review = after(flow, 1);
    expect(seen(review, reader('X', { offices: ['auditor'] }))).toEqual(['self']);
    expect(seen(review, reader('X', { offices: ['hrOperator', 'administrator'] }))).toEqual([]);
    expect(why(review, reader('X'), 'self')).toBe('No rule of the flow opens this to you');
  });

  it('tells the role instead of the author where the flow says so', () => {
    const flow = flowWith([{ of: 'peer', to: ['manager'], author: 'role only' }]);
    const review = after(flow, 3).until('2027-01-09T00:00:00.000Z');
    review.must({
      ...{ type: 'ApplyCalibration', step: 'sit', session: as('s'), score: 'total' },
      ...{ band: 'A', from: 'A', reason: '' },
    });
    const answers = visibleAnswers(sightOf(review), reader('M1'));
    expect(answers.map(({ by, byRole, step }) => ({ by, byRole, step }))).toEqual(
      PEERS.map(() => ({ by: undefined, byRole: 'peers', step: 'peer' })),
    );
    expect(new Set(answers.map(({ at }) => at)).size).toBe(1);
  });
});

describe('consent', () => {
  const flow = flowWith([{ of: 'self', to: ['peers'], agreed: 'subject' }]);
  const consent = { type: 'GiveConsent', by: personId('E1'), block: 'self' } as const;

  it('opens what waits for it, and closes it again when it is taken back', () => {
    const review = after(flow, 1);
    expect(seen(review, reader('E3'))).toEqual([]);
    review.must(consent);
    expect(seen(review, reader('E3'))).toEqual(['self']);
    review.must({ ...consent, type: 'WithdrawConsent' });
    expect(seen(review, reader('E3'))).toEqual([]);
  });

  it('is asked only of whom the flow names for it', () => {
    const review = after(flow, 1);
    expect(review.send({ ...consent, by: personId('E2') })?.code).toBe('CONSENT.NOT_ASKED');
    expect(review.send({ ...consent, block: 'peer' })?.code).toBe('CONSENT.NOT_ASKED');
  });

  it('is a matter of its own after the end: it can still be taken back', () => {
    const review = after(flow, 1).must(consent);
    review.must({ type: 'WithdrawReview', by: personId('H1'), reason: 'left' });
    expect(seen(review, reader('E3'))).toEqual(['self']);
    review.must({ ...consent, type: 'WithdrawConsent' });
    expect(seen(review, reader('E3'))).toEqual([]);
  });
});

describe('anonymous answers', () => {
  const anonymous = { of: 'peer', to: ['manager', 'council'], anonymous: true, floor: 3 };
  const flow = flowWith([anonymous]);

  it('stay so for whoever is two things at once', () => {
    const named = flowWith([anonymous, { of: 'peer', offices: ['hrOperator'] }]);
    const review = after(named, 3);
    const both = reader('W1', { offices: ['hrOperator'] });
    expect(visibleAnswers(sightOf(review), both).map(({ by }) => by)).toEqual(
      PEERS.map(() => undefined),
    );
    const only = reader('X', { offices: ['hrOperator'] });
    expect(visibleAnswers(sightOf(review), only).map(({ by }) => by)).toEqual(PEERS.map(personId));
  });

  it('stay so when a later version of the flow would name their authors', () => {
    const review = after(flow, 3);
    const later = flowWith([{ of: 'peer', to: ['council'] }]);
    const answers = visibleAnswers({ ...sightOf(review), flow: later }, reader('W1'));
    expect(answers.map(({ by }) => by)).toEqual(PEERS.map(() => undefined));
  });

  it('are not shown to one of three whom the other two could not hide from', () => {
    const review = after(flowWith([{ ...anonymous, to: ['manager', 'peers'] }]), 3);
    expect(whyOf(sightOf(review), reader('E2'), 'peer')).toMatchObject([
      { kind: 'floor', floor: 3 },
    ]);
    expect(seen(review, reader('E2'))).toEqual([]);
  });

  it('hide the field in which all agree where the flow says so', () => {
    const strict = flowWith([{ ...anonymous, floor: 2, whenAllAgree: 'withhold' }]);
    const review = after(strict, 1);
    review.submit(`peer[${personId('E3')}]`, said('B'));
    review.submit(`peer[${personId('E4')}]`, said('B'));
    expect(seen(review, reader('W1'))).toEqual([]);
    expect(seen(after(strict, 3), reader('W1'))).toEqual(['peer', 'peer', 'peer']);
  });

  it('are not reckoned back from the parts of a score', () => {
    const inputs = ({ flow: on, review }: Pick<ReviewDriver, 'flow' | 'review'>) => {
      const result = review.scores.get('total');
      if (result === undefined || result === 'erased') throw new Error('no score');
      return shownInputs({ flow: on, review }, 'total', result.inputs).map(({ value }) => value);
    };
    const whole = after(flow, 3);
    expect(inputs(whole).every((value) => value !== undefined)).toBe(true);
    const few = after(flow, 2);
    const [round = 'round'] = few.review.people.keys();
    const person = personId('E4');
    few.must({ type: 'RemoveReviewer', step: round, person, reason: 'x', by: personId('H1') });
    expect(few.review.scores.has('total')).toBe(true);
    expect(inputs(few)).toEqual([undefined, undefined]);
  });

  it('are replayed to an auditor without their authors, unless a rule names auditors', () => {
    const auditor = reader('X', { offices: ['auditor'] });
    const review = after(flow, 3);
    const replayed = JSON.stringify([...replayedReview(sightOf(review), auditor).submissions]);
    for (const peer of PEERS) expect(replayed).not.toContain(personId(peer));
    expect(replayed).toContain(personId('E1'));
    const submitted = review.events.filter(({ type }) => type === 'AssessmentSubmitted');
    expect(submitted.map((event) => withheldFields(sightOf(review), auditor, event))).toEqual([
      [],
      ['answer'],
      ['answer'],
      ['answer'],
    ]);
    const granted = after(flowWith([anonymous, { of: 'peer', offices: ['auditor'] }]), 3);
    const open = JSON.stringify([...replayedReview(sightOf(granted), auditor).submissions]);
    expect(open).toContain(personId('E2'));
  });
});

it('tells what somebody could read at any earlier moment, from what had happened by then', () => {
  const flow = flowWith([{ of: 'peer', to: ['council'], anonymous: true, floor: 3 }]);
  const review = after(flow, 3);
  const counts = review.events.map(
    (_, index) =>
      visibleThen({ flow, facts }, review.events.slice(0, index + 1), reader('W1')).length,
  );
  expect(new Set(counts)).toEqual(new Set([0, 3]));
  const last = review.events.findLastIndex(({ type }) => type === 'AssessmentSubmitted');
  expect(counts[last]).toBe(0);
  expect(counts.at(-1)).toBe(3);
});
