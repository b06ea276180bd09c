import type { StepKey } from '../../review/record/index.js';
import type { Node, NodeOf } from '../compile/index.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';

/** How far a block is. Skipped blocks do not count in joins. */
export type Progress = 'open' | 'closed' | 'skipped';

export type Walk = (run: Run, node: Node, scope: Scope) => Progress;

/** Everything a kind of block is given when the walk reaches it. */
export interface Arrival<K extends Node['kind']> {
  readonly run: Run;
  readonly node: NodeOf<K>;
  readonly scope: Scope;
  readonly key: StepKey;
  readonly walk: Walk;
}

export type Advance<K extends Node['kind']> = (arrival: Arrival<K>) => Progress;
