import type { LaunchedCycle } from '@reprise/domain/cycle';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import type { Refusal } from '@reprise/domain/kernel';
import type { Request } from '../kernel/index.js';
import type { JoinRows } from '../ports/index.js';
import type { ReviewHandling } from '../reviews/index.js';

export interface CycleHandling extends ReviewHandling {
  readonly joins: JoinRows;
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

/** How much of a duty was owed: none means that nothing was left to do. */
export type Done = number | Refusal;

export type Discharge = (duty: Duty) => Promise<Done>;

export const isRefused = (done: Done): done is Refusal => typeof done !== 'number';
