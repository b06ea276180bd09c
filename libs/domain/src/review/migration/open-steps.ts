import { endsWhenOverdue } from '../../flow/compile/index.js';
import type { Node, NodeOf } from '../../flow/compile/index.js';
import { refuse } from '../../kernel/index.js';
import type { Refusal } from '../../kernel/index.js';
import type { StepState } from '../record/index.js';
import { isSame, roundsOf, without } from './moving.js';
import type { Moving } from './moving.js';

/** A step that has begun, and its block in both versions. */
export interface Pair {
  readonly moving: Moving;
  readonly step: StepState;
  readonly was: Node;
  readonly is: Node;
}

/** Why a block is not the same any more, whatever its title says: another kind of work, or others. */
export const anotherMeaning = ({ moving, step, was, is }: Pair): Refusal | undefined => {
  const about = { block: step.block };
  const kindOf = (node: Node) =>
    node.kind === 'task' ? `${node.document.kind} ${node.document.nominates ?? ''}` : node.kind;
  if (kindOf(was) !== kindOf(is)) return refuse('MIGRATION.ANOTHER_KIND', about);
  return isSame(roundsOf(moving.before, was), roundsOf(moving.after, is))
    ? undefined
    : refuse('MIGRATION.OTHER_ROUND', about);
};

/**
 * Why an open step could not simply go on. It keeps answers and due (decision 11 of the flow
 * language); a right that somebody has now must not become less by a new version.
 */
export const cannotGoOn = (pair: Pair): Refusal | undefined =>
  isLess(pair)
    ? refuse('MIGRATION.RIGHT_SHORTENED', { block: pair.step.block })
    : isWaitingForElse(pair)
      ? refuse('MIGRATION.OPEN_CHANGED', { block: pair.step.block })
      : undefined;

const isLess = ({ was, is }: Pair): boolean => {
  if (was.kind === 'window' && is.kind === 'window') return isLesserWindow(was, is);
  if (was.kind === 'task' && is.kind === 'task' && was.document.mayDecline)
    if (!is.document.mayDecline) return true;
  return closes(is) && !closes(was);
};

const isLesserWindow = (
  { document: was }: NodeOf<'window'>,
  { document: is }: NodeOf<'window'>,
): boolean =>
  is.uses < was.uses ||
  was.for !== is.for ||
  (was.waivable && !is.waivable) ||
  is.excludes.some((other) => !was.excludes.includes(other));

/** Whether whoever comes after the due comes too late. */
const closes = (node: Node): boolean =>
  (node.kind === 'task' && node.document.afterDue === 'refused') ||
  ((node.kind === 'task' || node.kind === 'decision') && endsWhenOverdue(node.document.overdue));

const WAITING: ReadonlySet<Node['kind']> = new Set(['gate', 'wait', 'calibration', 'vote']);
/** What may be said differently while others are counted, a panel sits or votes. */
const ASIDE = ['title', 'when', 'remind', 'undecided'];

const isWaitingForElse = ({ was, is }: Pair): boolean =>
  WAITING.has(was.kind) && !isSame(without(was, ASIDE), without(is, ASIDE));
