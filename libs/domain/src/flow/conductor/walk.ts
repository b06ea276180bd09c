import { isCalledFor } from './approvals.js';
import type { StepKey, StepState } from '../../review/record/index.js';
import { isLeaf } from '../compile/index.js';
import type { Condition, Node } from '../compile/index.js';
import { isAbandoned } from './abandon.js';
import { action } from './blocks/action.js';
import { calibration } from './blocks/calibration.js';
import { choose } from './blocks/choose.js';
import { compute } from './blocks/compute.js';
import { decision } from './blocks/decision.js';
import { end } from './blocks/end.js';
import { forEach } from './blocks/for-each.js';
import { gate } from './blocks/gate.js';
import { notify, plan, release } from './blocks/moments.js';
import { parallel } from './blocks/parallel.js';
import { repeat } from './blocks/repeat.js';
import { sequence, stage, subflow } from './blocks/sequence.js';
import { task } from './blocks/task.js';
import { vote } from './blocks/vote.js';
import { wait } from './blocks/wait.js';
import { window } from './blocks/window.js';
import type { Advance, Progress, Walk } from './progress.js';
import { overAs } from './step.js';
import { keyOf, OUTERMOST } from './scope.js';
import type { Run } from './run.js';
import type { Scope } from './scope.js';
import { isHeldBack } from './windows.js';
import { contextOf } from './context.js';

/** What each kind of block does when the walk reaches it: one folder entry per kind. */
const blocks: { readonly [K in Node['kind']]: Advance<K> } = {
  sequence,
  stage,
  parallel,
  forEach,
  choose,
  repeat,
  subflow,
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
  action,
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
  if (isHeldBack(run, node, scope.suffix)) return 'open';
  if (!isWanted(run, node, key)) return 'skipped';
  if (isAbandoned({ run, node, scope, key })) return 'skipped';
  const block = blocks[node.kind] as Advance<Node['kind']>;
  return block({ run, node, scope, key, walk: advance });
};

/** Whether a block is wanted at all: its condition held, and nobody has to ask for it first. */
const isWanted = (run: Run, node: Node, key: StepKey): boolean =>
  isAdmitted(run, key, node.when) && isCalledFor(run, node, key);

/**
 * A block that was skipped or cancelled as a whole is not walked again, nor is one without blocks
 * of its own that is closed; only a decision that sent back still has something to say.
 */
const alreadyOver = (node: Node, step: StepState): Progress | undefined => {
  if (step.status === 'skipped') return 'skipped';
  if (step.status !== 'closed') return undefined;
  return isOver(node, step) ? overAs(step) : undefined;
};

const isOver = (node: Node, { outcome }: StepState): boolean =>
  outcome === 'cancelled' || outcome === 'abandoned' || (isLeaf(node) && outcome !== 'send back');

/** `when` is asked once, on arrival, and the answer is kept: later facts change nothing. */
const isAdmitted = (run: Run, key: StepKey, when: Condition | undefined): boolean => {
  if (when === undefined) return true;
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

/**
 * Walks the whole flow from its first stage until nothing more follows. What a walk decided may be
 * what an earlier block watches for, so a flow that watches is walked until it has no news.
 */
export const walkFlow = (run: Run): void => {
  let before = -1;
  const hasNews = (): boolean =>
    run.restart || before < 0 || (run.flow.watches && run.events.length > before);
  while (run.state.status === 'open' && hasNews()) {
    before = run.events.length;
    run.restart = false;
    run.heldOpen = false;
    run.heldBefore.clear();
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
