import type { LaunchedCycle } from '@reprise/domain/cycle';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { Refusal } from '@reprise/domain/kernel';
import { notBefore } from '../kernel/index.js';
import type { Request } from '../kernel/index.js';
import type { Clock, JoinRows } from '../ports/index.js';
import type { ReviewHandling } from '../reviews/index.js';

export interface CycleHandling extends ReviewHandling {
  readonly joins: JoinRows;
  /** Looked at again after a count; where time stands still meanwhile, the request tells it. */
  readonly clock?: Clock;
}

/** One thing a cycle may owe its reviews, and all it needs to be done. */
export interface Duty {
  readonly handling: CycleHandling;
  readonly cycle: LaunchedCycle;
  readonly flow: CompiledFlow;
  readonly request: Request;
  /** Called after each page, so that whoever waits knows that work goes on. */
  readonly onPage: () => void;
}

/**
 * The request as of now. What was counted may have happened since the request arrived, and no row
 * tells when; every instant in it was read before it was counted, so the clock read now is later.
 */
export const asOfNow = async ({ handling, request }: Duty): Promise<Request> =>
  notBefore(request, await handling.clock?.now());

/** How much of a duty was owed: none means that nothing was left to do. */
export type Done = number | Refusal;

export type Discharge = (duty: Duty) => Promise<Done>;

export const isRefused = (done: Done): done is Refusal => typeof done !== 'number';
