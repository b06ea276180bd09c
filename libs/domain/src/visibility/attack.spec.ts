import { describe, expect, it } from '@jest/globals';
import { factsOf, personId } from '@reprise/testing/organisation';
import { ReviewDriver } from '@reprise/testing/reviews';
import fc from 'fast-check';
import { addMilliseconds } from '../calendar/index.js';
import { compileFlow } from '../flow/compile/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import { as } from '../kernel/index.js';
import type { Instant, PersonId } from '../kernel/index.js';
import type { ReviewEvent } from '../review/index.js';
import { foldReview, initialReview } from '../review/index.js';
import { batchesOf, visibleThen } from './index.js';
import type { VisibleAnswer } from './index.js';

/** A new seed each run, told with the tests; put a number here to play a failure again. */
const seed: number = fc.sample(fc.nat(), 1)[0] ?? 0;
const RUNS = 150;
const RATERS = ['E2', 'E3', 'E4', 'E5', 'E6', 'E7'];
const title = { zh: '评价', en: 'Review' };

const flowWith = (raters: readonly string[], floor: number): CompiledFlow => {
  const compiled = compileFlow({
    ...{ schema: 'reprise.flow/1', flow: 'attack', title, calendar: 'CN', zone: 'Asia/Shanghai' },
    population: [{ otherwise: 'in' }],
    participants: {
      subject: { subject: true },
      manager: { lineManager: 1 },
      peers: { named: raters },
    },
    scales: {
      marks: {
        levels: ['A', 'B', 'C'].map((id, index) => ({ id, label: title, value: `${3 - index}` })),
      },
    },
    forms: {
      peer: {
        title,
        fields: [
          { field: 'mark', type: 'rating', scale: 'marks', title },
          { field: 'text', type: 'text', title },
        ],
      },
    },
    stages: [
      { task: 'self', kind: 'self assessment', title, who: 'subject', form: 'peer' },
      {
        forEach: 'round',
        in: 'peers',
        do: [{ task: 'peer', kind: 'peer assessment', title, who: 'each', form: 'peer' }],
      },
      {
        decision: 'look',
        title,
        who: 'manager',
        outcomes: ['approve', 'send back'],
        returnsTo: ['self'],
      },
      {
        task: 'last',
        kind: 'manager assessment',
        title,
        who: 'manager',
        form: 'peer',
      },
    ],
    visibility: [{ of: 'peer', to: ['manager', 'peers'], anonymous: true, floor }],
  });
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.findings));
  return compiled.flow;
};

const facts = factsOf({
  people: Object.fromEntries([
    ...[...RATERS, 'E8', 'E9', 'E1'].map((number) => [number, { manager: 'M1' }] as const),
    ['M1', {}] as const,
  ]),
  units: { service: {} },
});

const self = { kind: 'answer', answer: { fields: { mark: 'A' } } } as const;

interface Deed {
  readonly act: 'answer' | 'add' | 'remove' | 'look';
  readonly who: number;
  readonly minutes: number;
  readonly mark: string;
  readonly text: string;
}

const anyDeed: fc.Arbitrary<Deed> = fc.record({
  act: fc.constantFrom('answer', 'answer', 'answer', 'answer', 'add', 'remove', 'look'),
  who: fc.nat(20),
  minutes: fc.nat(3),
  mark: fc.constantFrom('A', 'B', 'C'),
  text: fc.constantFrom('', '', 'kind', 'stern'),
});

interface Played {
  readonly events: readonly ReviewEvent[];
  readonly flow: CompiledFlow;
  readonly lowered: CompiledFlow;
  /** From this event on the flow of the review is the one with the lower floor. */
  readonly from: number;
}

const anyPlay: fc.Arbitrary<Played> = fc
  .record({
    raters: fc.integer({ min: 2, max: RATERS.length }),
    floor: fc.integer({ min: 2, max: 4 }),
    deeds: fc.array(anyDeed, { minLength: 4, maxLength: 24 }),
    from: fc.nat(60),
  })
  .map(({ raters, floor, deeds, from }) => {
    const flow = flowWith(RATERS.slice(0, raters), floor);
    const lowered = flowWith(RATERS.slice(0, raters), 2);
    const review = new ReviewDriver(flow, facts, as<Instant>('2027-01-04T01:00:00.000Z')).open(
      'E1',
    );
    review.submit('self', self);
    for (const deed of deeds) perform(review, deed);
    return { events: review.events, flow, lowered, from };
  });

const perform = (review: ReviewDriver, deed: Deed): void => {
  if (review.state.status === 'closed') return;
  review.until(addMilliseconds(review.now, deed.minutes * 60_000));
  deeds[deed.act](review, deed);
};

const [round, reason, hr] = ['round', 'because', personId('H1')];

const deeds: { readonly [A in Deed['act']]: (review: ReviewDriver, deed: Deed) => void } = {
  answer: (review, deed) => handIn(review, deed),
  add: (review, { who }) => {
    const person = personId(who % 2 === 0 ? 'E8' : 'E9');
    review.send({ type: 'AddReviewer', step: round, person, reason, by: hr });
  },
  remove: (review, { who }) => {
    const people = review.review.people.get(round) ?? [];
    const person = people[who % Math.max(1, people.length)];
    if (person !== undefined)
      review.send({ type: 'RemoveReviewer', step: round, person, reason, by: hr });
  },
  look: (review) => {
    const work = { kind: 'decision', outcome: 'send back', to: 'self', comment: 'again' } as const;
    if (review.openSteps().includes('look')) review.submit('look', work).submit('self', self);
  },
};

const handIn = (review: ReviewDriver, { who, mark, text }: Deed): void => {
  const open = review.openSteps().filter((step) => step.startsWith('peer['));
  const step = open[who % Math.max(1, open.length)];
  if (step === undefined) return;
  const fields = { mark, ...(text === '' ? {} : { text }) };
  review.submit(step, { kind: 'answer', answer: { fields } });
};

type Submitted = Extract<ReviewEvent, { readonly type: 'AssessmentSubmitted' }>;

/** What somebody saw at every moment, their own answers left out: they know those anyway. */
const viewsOf = ({ flow, lowered, from }: Played, events: readonly ReviewEvent[], who: PersonId) =>
  events.map((_, index) =>
    visibleThen({ flow: index < from ? flow : lowered }, events.slice(0, index + 1), {
      person: who,
    }).filter(({ because }) => because.kind !== 'author'),
  );

const lotsOf = ({ events, flow }: Played) => {
  const review = foldReview(initialReview(), events);
  if (review.status === 'unopened') throw new Error('not opened');
  return batchesOf({ flow, review }, 'peer').map(({ answers }) => answers);
};

/** The same events, with what was said in some submissions said otherwise. */
const saying = (
  events: readonly ReviewEvent[],
  other: ReadonlyMap<ReviewEvent, Submitted['answer']>,
): readonly ReviewEvent[] =>
  events.map((event) => {
    const said = other.get(event);
    return said !== undefined && event.type === 'AssessmentSubmitted'
      ? { ...event, answer: said }
      : event;
  });

const submittedIn = ({ events }: Played): readonly Submitted[] =>
  events.filter(
    (event): event is Submitted =>
      event.type === 'AssessmentSubmitted' && event.step.startsWith('peer['),
  );

/** Whose answer of which time an event holds: who is asked again may answer in the same minute. */
const keyOf = ({ events }: Played, { by, taskId }: Submitted): string => {
  const opened = events.find(
    (event) => event.type === 'StepOpened' && event.tasks.some((task) => task.taskId === taskId),
  );
  return `${by} ${opened?.type === 'StepOpened' ? opened.iteration : ''}`;
};
const keysOf = (lot: ReturnType<typeof lotsOf>[number]): readonly string[] =>
  lot.map(({ submission: { by, iteration } }) => `${by} ${iteration}`);

const attackers = ['M1', ...RATERS].map(personId);
const attacked = (holds: (played: Played, attacker: PersonId) => void): void => {
  fc.assert(fc.property(anyPlay, fc.constantFrom(...attackers), holds), { seed, numRuns: RUNS });
};

describe(`whoever sees every state, knows their own answer and who was asked (SEED=${seed})`, () => {
  it('sees the same at every moment when two others of a lot had said each the other’s', () => {
    let swapped = 0;
    attacked((played, attacker) => {
      const events = submittedIn(played);
      for (const lot of lotsOf(played)) {
        const once = events.filter(
          (event) =>
            event.by !== attacker &&
            lot.filter(({ submission }) => submission.by === event.by).length === 1 &&
            keysOf(lot).includes(keyOf(played, event)),
        );
        const [one, two] = [once[0], once.at(-1)];
        if (one === undefined || two === undefined || one === two) continue;
        swapped += 1;
        const other = saying(
          played.events,
          new Map([
            [one, two.answer],
            [two, one.answer],
          ]),
        );
        expect(viewsOf(played, other, attacker)).toEqual(viewsOf(played, played.events, attacker));
      }
    });
    expect(swapped).toBeGreaterThan(RUNS / 10);
  });

  it('sees the same whatever was said by those whose lot never came together', () => {
    let hidden = 0;
    attacked((played, attacker) => {
      const shown = lotsOf(played).flatMap(keysOf);
      const rest = submittedIn(played).filter(
        (event) => event.by !== attacker && !shown.includes(keyOf(played, event)),
      );
      hidden += rest.length;
      const said = { fields: { mark: 'A', text: 'something else altogether' } };
      const other = saying(played.events, new Map(rest.map((event) => [event, said])));
      expect(viewsOf(played, other, attacker)).toEqual(viewsOf(played, played.events, attacker));
    });
    expect(hidden).toBeGreaterThan(RUNS / 10);
  });

  it('sees answers come by as many as the first floor, texts too, and none go', () => {
    let came = 0;
    attacked((played, attacker) => {
      const floor = submittedIn(played)[0]?.promised?.floor ?? 2;
      let before: readonly VisibleAnswer[] = [];
      for (const view of viewsOf(played, played.events, attacker)) {
        const [texts, earlier] = [textsIn(view), textsIn(before)];
        expect(enough(view.length - before.length, floor)).toBe(true);
        expect(enough(texts - earlier, floor)).toBe(true);
        came += Number(view.length > before.length);
        before = view;
      }
    });
    expect(came).toBeGreaterThan(RUNS / 10);
  });

  it('finds no lot of fewer people than the first floor, though the flow lowers it later', () => {
    attacked((played) => {
      const floor = submittedIn(played)[0]?.promised?.floor ?? 2;
      for (const flow of [played.flow, played.lowered]) {
        for (const lot of lotsOf({ ...played, flow }))
          expect(new Set(lot.map(({ submission }) => submission.by)).size).toBeGreaterThanOrEqual(
            floor,
          );
      }
    });
  });

  it('sees nothing added to what was shown when one answers again', () => {
    const flow = flowWith(['E2', 'E3'], 2);
    const review = new ReviewDriver(flow, facts, as<Instant>('2027-01-04T01:00:00.000Z')).open(
      'E1',
    );
    review.submit('self', self);
    const said = (mark: string) => ({ kind: 'answer', answer: { fields: { mark } } }) as const;
    const seen = () => visibleThen({ flow }, review.events, { person: personId('M1') });
    review
      .submit(`peer[${personId('E2')}]`, said('A'))
      .submit(`peer[${personId('E3')}]`, said('B'));
    const shown = seen();
    expect(shown).toHaveLength(2);
    review.submit('look', { kind: 'decision', outcome: 'send back', to: 'self', comment: 'again' });
    review.submit('self', self).submit(`peer[${personId('E2')}]`, said('C'));
    const person = personId('E3');
    review.send({ type: 'RemoveReviewer', step: round, person, reason, by: hr });
    expect(review.openSteps()).toEqual(['look']);
    expect(seen().filter(({ block }) => block === 'peer')).toEqual(shown);
  });

  it('sees nothing on an answer that is one person’s: no name, step, lateness or instant', () => {
    attacked((played, attacker) => {
      for (const view of viewsOf(played, played.events, attacker)) {
        for (const { step, by, byRole, late } of view) {
          expect({ step, by, byRole, late }).toEqual({ step: 'peer', late: false });
        }
        const instants = new Map<string, number>();
        for (const { at } of view) instants.set(at, (instants.get(at) ?? 0) + 1);
        expect([...instants.values()].every((count) => count >= 2)).toBe(true);
      }
    });
  });
});

const enough = (count: number, floor: number): boolean => count === 0 || count >= floor;
const textsIn = (view: readonly VisibleAnswer[]): number =>
  view.filter(({ content }) => JSON.stringify(content).includes('"text"')).length;
