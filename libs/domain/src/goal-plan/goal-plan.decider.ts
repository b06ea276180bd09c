import { accept, refuse } from '../kernel/index.js';
import type {
  CalendarDate,
  CycleId,
  Decider,
  Decision,
  GoalPlanId,
  Instant,
  PersonId,
  ReviewId,
} from '../kernel/index.js';
import type { Goal, Personal } from '../review/index.js';
import type { GoalPlanEvent } from './goal-plan-events.js';

/** Whose goals, for which review and period. */
export interface GoalPlanOf {
  readonly goalPlanId: GoalPlanId;
  readonly person: PersonId;
  readonly reviewId: ReviewId;
  readonly cycleId: CycleId;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
}

export type GoalPlanState =
  | { readonly status: 'unopened' }
  | (GoalPlanOf & {
      /** `revised`: agreed before, and proposed anew. */
      readonly status: 'empty' | 'proposed' | 'sent back' | 'agreed' | 'revised';
      /** As last proposed. */
      readonly goals: Personal<readonly Goal[]>;
      /** As last agreed: what the person is held to. */
      readonly agreed?: { readonly goals: Personal<readonly Goal[]>; readonly at: Instant };
      readonly lastAt: Instant;
    });

type Opened = Exclude<GoalPlanState, { readonly status: 'unopened' }>;

export type GoalPlanCommand =
  | ({
      readonly type: 'ProposeGoals';
      readonly goals: Personal<readonly Goal[]>;
      readonly by: PersonId;
      readonly at: Instant;
    } & GoalPlanOf)
  | { readonly type: 'AgreeGoals'; readonly by: PersonId | 'nobody'; readonly at: Instant }
  | {
      readonly type: 'SendGoalsBack';
      readonly by: PersonId;
      readonly comment: Personal<string>;
      readonly at: Instant;
    };

type Of<T extends GoalPlanCommand['type']> = Extract<GoalPlanCommand, { readonly type: T }>;

const decideGoals = (command: GoalPlanCommand, state: GoalPlanState): Decision<GoalPlanEvent> => {
  if (command.type === 'ProposeGoals') return propose(command, state);
  if (state.status === 'unopened' || state.status === 'empty') return refuse('GOALS.NOT_PROPOSED');
  return command.type === 'AgreeGoals' ? agree(command, state) : sendBack(command, state);
};

/** The first proposal opens the plan; one after an agreement revises it. */
const propose = (command: Of<'ProposeGoals'>, state: GoalPlanState): Decision<GoalPlanEvent> => {
  const { goals, by, type: _, at: asked, ...of } = command;
  const at = notBefore(state, asked);
  if (state.status === 'unopened') {
    const opened: GoalPlanEvent = { type: 'GoalPlanOpened', ...of, at };
    return accept<GoalPlanEvent>(opened, { type: 'GoalsProposed', goals, by, at });
  }
  const type = state.agreed === undefined ? 'GoalsProposed' : 'GoalsRevised';
  return accept({ type, goals, by, at });
};

/** Agreeing twice to the same goals is agreeing once: a second approver adds nothing. */
const agree = ({ by, at }: Of<'AgreeGoals'>, state: Opened): Decision<GoalPlanEvent> =>
  state.status === 'agreed' || state.status === 'sent back'
    ? accept()
    : accept({ type: 'GoalsAgreed', by, at: notBefore(state, at) });

const sendBack = (command: Of<'SendGoalsBack'>, state: Opened): Decision<GoalPlanEvent> => {
  if (state.status === 'sent back') return accept();
  const { by, comment, at } = command;
  return accept({ type: 'GoalsSentBack', by, comment, at: notBefore(state, at) });
};

/** The instant that counts is never before the last event of the stream. */
const notBefore = (state: GoalPlanState, at: Instant): Instant =>
  state.status !== 'unopened' && state.lastAt > at ? state.lastAt : at;

const evolveGoals = (state: GoalPlanState, event: GoalPlanEvent): GoalPlanState => {
  const { at } = event;
  if (event.type === 'GoalPlanOpened') {
    const { type: _, at: lastAt, ...of } = event;
    return { ...of, status: 'empty', goals: [], lastAt };
  }
  if (state.status === 'unopened') return state;
  switch (event.type) {
    case 'GoalsProposed':
      return { ...state, status: 'proposed', goals: event.goals, lastAt: at };
    case 'GoalsRevised':
      return { ...state, status: 'revised', goals: event.goals, lastAt: at };
    case 'GoalsAgreed':
      return { ...state, status: 'agreed', agreed: { goals: state.goals, at }, lastAt: at };
    case 'GoalsSentBack':
      return { ...state, status: 'sent back', lastAt: at };
  }
};

export const goalPlanDecider: Decider<GoalPlanCommand, GoalPlanEvent, GoalPlanState> = {
  initialState: () => ({ status: 'unopened' }),
  evolve: evolveGoals,
  decide: decideGoals,
  // Goals may be revised as long as anybody asks; the review says when nobody does any more.
  isTerminal: () => false,
};
