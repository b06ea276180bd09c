import type { StepKey, StepState } from '../../review/record/index.js';
import { descendantIds } from '../compile/index.js';
import type { Node, NodeOf } from '../compile/index.js';
import type { Arrival } from './progress.js';
import type { Run } from './run.js';

/** Whether somebody has used a window this time, though it may still take more. */
export const isUsed = (run: Run, step: StepState): boolean =>
  step.outcome === 'used' ||
  (run.state.submissions.get(step.key) ?? []).some(({ iteration }) => iteration === step.iteration);

/** Whether another window that goes not together with this one was used. */
export const isExcluded = ({ run, node, scope }: Arrival<'window'>): boolean => {
  for (const other of run.flow.nodes.values()) {
    if (other.kind !== 'window' || !areApart(node, other)) continue;
    const step = run.state.steps.get(other.id + scope.suffix);
    if (step !== undefined && step.status !== 'again' && isUsed(run, step)) return true;
  }
  return false;
};

/** One that excludes another is excluded by it. */
const areApart = (one: NodeOf<'window'>, other: NodeOf<'window'>): boolean =>
  one.document.excludes.includes(other.id) || other.document.excludes.includes(one.id);

/** A window that is open keeps a block from beginning. */
export const holdBack = (run: Run, block: string, suffix: string): void => {
  run.heldBefore.set(block, [...(run.heldBefore.get(block) ?? []), suffix]);
};

/**
 * A block that a window is held before has not begun, and waits. What has begun goes on. A window
 * of one person of a round holds back what is theirs, and what stands outside the round.
 */
export const isHeldBack = (run: Run, node: Node, suffix: string): boolean => {
  const windows = run.heldBefore.get(node.id) ?? [];
  if (!windows.some((each) => each.startsWith(suffix) || suffix.startsWith(each))) return false;
  for (const id of descendantIds(node)) {
    const step = run.state.steps.get(id + suffix);
    if (step !== undefined && step.status !== 'again') return false;
  }
  return true;
};

/**
 * Whether a window, or the blocks that its use led to, is open: decision 7, no review is sealed
 * meanwhile. An `end` among those blocks is what the use was for, and is not held by its window.
 */
export const isWindowOpen = (run: Run, end: StepKey): boolean =>
  [...run.state.steps.values()].some((step) => {
    if (step.kind !== 'window' || step.status === 'again') return false;
    const inside = new Set(descendantIds(run.flow.nodes.get(step.block)));
    if (inside.has(end)) return false;
    return step.status === 'open' || (isUsed(run, step) && hasOpen(run, inside));
  });

const hasOpen = (run: Run, blocks: ReadonlySet<string>): boolean =>
  [...run.state.steps.values()].some(({ block, status }) => status === 'open' && blocks.has(block));
