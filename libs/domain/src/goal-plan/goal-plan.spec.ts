import { expect, it } from '@jest/globals';
import { personId } from '@reprise/testing/organisation';
import { as, fold } from '../kernel/index.js';
import type {
  CalendarDate,
  CycleId,
  Decimal,
  GoalPlanId,
  Instant,
  ReviewId,
} from '../kernel/index.js';
import type { Goal } from '../review/index.js';
import { goalPlanDecider } from './index.js';
import type { GoalPlanCommand, GoalPlanEvent } from './index.js';

const at = as<Instant>('2026-01-10T01:00:00.000Z');
const [subject, manager] = [personId('E1'), personId('M1')];
const goal = (title: string): Goal => ({
  title,
  measure: 'FCR',
  target: '85 %',
  weight: as<Decimal>('100'),
  dueOn: as<CalendarDate>('2026-11-30'),
});
const propose = (title: string): GoalPlanCommand => ({
  type: 'ProposeGoals',
  goalPlanId: as<GoalPlanId>('g'),
  person: subject,
  reviewId: as<ReviewId>('r'),
  cycleId: as<CycleId>('c'),
  period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
  goals: [goal(title)],
  by: subject,
  at,
});
const agree: GoalPlanCommand = { type: 'AgreeGoals', by: manager, at };
const sendBack: GoalPlanCommand = { type: 'SendGoalsBack', by: manager, comment: '写明基线', at };

const given = (...commands: readonly GoalPlanCommand[]) => {
  const events: GoalPlanEvent[] = [];
  for (const command of commands) {
    const decision = goalPlanDecider.decide(command, fold(goalPlanDecider, events));
    if (decision.kind === 'refused') return { types: [decision.code], state: undefined };
    events.push(...decision.events);
  }
  return { types: events.map(({ type }) => type), state: fold(goalPlanDecider, events) };
};

it('is opened by the first proposal and agreed after what was sent back comes again', () => {
  const { types, state } = given(propose('a'), sendBack, propose('b'), agree);
  expect(types).toEqual([
    'GoalPlanOpened',
    'GoalsProposed',
    'GoalsSentBack',
    'GoalsProposed',
    'GoalsAgreed',
  ]);
  expect(state).toMatchObject({ status: 'agreed', agreed: { goals: [{ title: 'b' }] } });
});

it('holds a person to what was agreed until a revision is agreed too', () => {
  const revised = given(propose('a'), agree, propose('b'));
  expect(revised.types.at(-1)).toBe('GoalsRevised');
  expect(revised.state).toMatchObject({ status: 'revised', agreed: { goals: [{ title: 'a' }] } });
  const again = given(propose('a'), agree, propose('b'), agree);
  expect(again.state).toMatchObject({ status: 'agreed', agreed: { goals: [{ title: 'b' }] } });
});

it('is agreed and sent back once, however many approve', () => {
  expect(given(propose('a'), agree, agree).types).toHaveLength(3);
  expect(given(propose('a'), sendBack, sendBack, agree).types).toHaveLength(3);
});

it('has nothing to agree to before a proposal', () => {
  expect(given(agree).types).toEqual(['GOALS.NOT_PROPOSED']);
});

it('never goes back behind its last event', () => {
  const late = { ...agree, at: as<Instant>('2026-01-09T00:00:00.000Z') };
  expect(given(propose('a'), late).state).toMatchObject({ agreed: { at } });
});
