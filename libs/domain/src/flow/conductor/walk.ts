import type { StepKey, StepState } from '../../review/record/index.js';
import { isLeaf } from '../compile/index.js';
import type { Condition, Node } from '../compile/index.js';
import { calibration } from './blocks/calibration.js';
import { choose } from './blocks/choose.js';
import { compute } from './blocks/compute.js';
import { decision } from './blocks/decision.js';
import { end } from './blocks/end.js';
import { forEach } from './blocks/for-each.js';
import { gate } from './blocks/gate.js';
import { notify, plan, release } from './blocks/moments.js';
import { parallel } from './blocks/parallel.js';
import { sequence, stage } from './blocks/sequence.js';
import { task } from './blocks/task.js';
import { vote } from './blocks/vote.js';
import { wait } from './blocks/wait.js';
import { window } from './blocks/window.js';
import type { Advance, Progress, Walk } from './progress.js';
import { keyOf, OUTERMOST } from './scope.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';
import { contextOf } from './context.js';

/** What each kind of block does when the walk reaches it: one folder entry per kind. */
const blocks: { readonly [K in Node['kind']]: Advance<K> } = {
  sequence,
  stage,
  parallel,
  forEach,
  choose,
  window,
  task,
  decision,
  vote,
  gate,
  calibration,
  wait,
  notify,
  compute,
  release,
  plan,
  end,
};

/**
 * Walks a block: opens what should be open, closes what is done, and says how far it is. Walking
 * again without news changes nothing, which is what makes the conductor idempotent.
 */
const advance: Walk = (run: Run, node: Node, scope: Scope): Progress => {
  if (run.restart || run.state.status === 'closed') return 'open';
  const key = keyOf(node, scope);
  const step = run.state.steps.get(key);
  const over = step && alreadyOver(node, step);
  if (over !== undefined) return over;
  if (node.when !== undefined && !isAdmitted(run, key, node.when)) return 'skipped';
  const block = blocks[node.kind] as Advance<Node['kind']>;
  return block({ run, node, scope, key, walk: advance });
};

/**
 * A block that was skipped or cancelled as a whole is not walked again, nor is one without blocks
 * of its own that is closed; only a decision that sent back still has something to say.
 */
const alreadyOver = (node: Node, step: StepState): Progress | undefined => {
  if (step.status === 'skipped') return 'skipped';
  if (step.status !== 'closed') return undefined;
  const isOver = step.outcome === 'cancelled' || (isLeaf(node) && step.outcome !== 'send back');
  return isOver ? 'closed' : undefined;
};

/** `when` is asked once, on arrival, and the answer is kept: later facts change nothing. */
const isAdmitted = (run: Run, key: StepKey, when: Condition): boolean => {
  const answered = `${key}?`;
  if (run.state.choices.has(answered)) return true;
  const answer = when(contextOf(run));
  if (answer === true) {
    run.emit({ type: 'ChoiceTaken', step: answered, branch: 0, flagged: false });
    return true;
  }
  run.emit({ type: 'StepSkipped', step: key, because: 'condition', at: run.now });
  return false;
};

/** Walks the whole flow from its first stage until nothing more follows. */
export const walkFlow = (run: Run): void => {
  for (let again = true; again && run.state.status === 'open'; again = run.restart) {
    run.restart = false;
    run.heldOpen = false;
    const open = run.flow.stages.some((stageNode) => advance(run, stageNode, OUTERMOST) === 'open');
    if (!open && !run.heldOpen && !run.restart && run.state.status === 'open') {
      run.emit({
        type: 'ReviewClosed',
        outcome: 'completed',
        kind: 'completed',
        closedAt: run.now,
      });
    }
  }
};
