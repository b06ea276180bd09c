import { mayAct } from '@reprise/domain/access';
import { cycleDecider } from '@reprise/domain/cycle';
import type { CycleEvent } from '@reprise/domain/cycle';
import { gatesOfFlow } from '@reprise/domain/flow/compile';
import { fold, refuse } from '@reprise/domain/kernel';
import type { CycleId, PersonId, Refusal, Text } from '@reprise/domain/kernel';
import type { Request } from '../kernel/index.js';
import { clocksRound } from './carry-clocks.js';
import { migrationRound } from './carry-migrations.js';
import { extensionRound } from './carry-extensions.js';
import { gateRound } from './carry-gates.js';
import type { Round } from './carry-in-pages.js';
import { changingOf, commandOf } from './cycle-change.js';
import type { Changing, CycleChange } from './cycle-change.js';
import type { CycleHandling, Duty } from './cycle-duty.js';
import { foreseeLaunch, foreseeRound } from './foresee.js';
import type { Foreseen } from './foresee.js';
import { withdrawalRound } from './withdraw-reviews.js';

export interface CyclePreview {
  readonly kind: 'preview';
  /** Reviews and people the change touches; all are counted. */
  readonly reviews: number;
  readonly people: number;
  /** The first of them, and what it means for them. */
  readonly affected: readonly { readonly personId: PersonId; readonly what: Text }[];
}

/**
 * What a change of a cycle would do, decided exactly as the change and what is carried of it, on
 * the reviews as they stand. Nothing is written; a change that would be refused is refused.
 */
export const previewCycleChange =
  (handling: CycleHandling) =>
  async (
    cycleId: CycleId,
    change: CycleChange,
    request: Request,
  ): Promise<CyclePreview | Refusal> => {
    const denied = mayAct(request.actor, 'run cycle');
    if (denied !== undefined) return denied;
    const changing = await changingOf(handling, { cycleId, change });
    if ('kind' in changing) return changing;
    const command = await commandOf(handling, changing, request);
    if ('kind' in command) return command;
    const decision = cycleDecider.decide(command, changing.state);
    if (decision.kind === 'refused') return decision;
    const foreseen = await foresee(handling, { ...changing, events: decision.events }, request);
    return 'kind' in foreseen ? foreseen : { kind: 'preview', ...foreseen };
  };

interface Decided extends Changing {
  readonly events: readonly CycleEvent[];
}

const foresee = async (
  handling: CycleHandling,
  { state, events }: Decided,
  request: Request,
): Promise<Foreseen | Refusal> => {
  const [event] = events;
  const nothing: Foreseen = { reviews: 0, people: 0, affected: [] };
  if (event === undefined) return nothing;
  const flow = await handling.flows.find(state.flowDigest);
  if (flow === undefined) return refuse('FLOW.UNKNOWN', { digest: state.flowDigest });
  const { compiled } = flow;
  if (event.type === 'CycleLaunched')
    return foreseeLaunch(handling, { state, flow: compiled }, request);
  const cycle = fold(cycleDecider, events, state);
  if (cycle.status === 'unknown' || cycle.status === 'draft') return nothing;
  const duty = { handling, cycle, flow: compiled, request, onPage: () => undefined };
  const round = roundOf(duty, event);
  return round === undefined ? nothing : foreseeRound(duty, round);
};

/** What would be carried to the reviews once the event is recorded. */
const roundOf = (duty: Duty, event: CycleEvent): Round | undefined => {
  const { cycle, handling, flow } = duty;
  switch (event.type) {
    case 'CyclePaused':
    case 'CycleResumed':
      return clocksRound(duty);
    case 'CycleCancelled':
      return cycle.status === 'cancelled' ? withdrawalRound(handling, cycle) : undefined;
    case 'MigrationOrdered':
      return migrationRound(duty, event);
    case 'DuesExtended':
      return extensionRound(duty, event);
    case 'GateOpened': {
      const gate = gatesOfFlow(flow).find((each) => each.gate === event.gate);
      return gate && gateRound(duty, gate, [event]);
    }
    case 'CycleDrafted':
    case 'CycleLaunched':
    case 'ReviewsOpened':
    case 'LaunchCompleted':
    case 'MigrationCarried':
    case 'CycleClosed':
      return undefined;
  }
};
