import type { CompiledFlow, Node } from './compiled-flow.js';
import { childrenOf } from './compiled-flow.js';
import { participantOf } from './participant-of.js';

/** Kinds of tasks in which others judge the subject. */
const BY_OTHERS: ReadonlySet<string> = new Set([
  'peer assessment',
  'manager assessment',
  'second assessment',
]);

/** Whether a kind of task is a judgement of the subject, which is for others to give. */
export const isJudgement = (kind: string): boolean =>
  BY_OTHERS.has(kind) || kind === 'decision' || kind === 'vote';

/**
 * Whether the subject may not be the one whom a block finds for a participant: nobody assesses
 * themselves, decides on themselves or answers for their own plan, however they were found. What
 * the flow itself gives to the subject by that name (agreeing to goals that others set) is theirs.
 */
export const barsSubject = (flow: CompiledFlow, node: Node, role: string): boolean => {
  if (node.kind === 'task') return isJudgement(node.document.kind);
  if (node.kind === 'decision' || node.kind === 'vote' || node.kind === 'plan')
    return !isSubject(flow, participantOf(flow, node.id, role));
  return node.kind === 'forEach' && node.children.some((child) => asksEachToJudge(flow, child));
};

/** Whether a participant is the subject by name, not only by chance. */
export const isSubject = ({ document }: CompiledFlow, participant: string): boolean =>
  'subject' in (document.participants[participant] ?? {});

/** Whether everybody of a round is asked to judge; blocks of a round inside it are not its own. */
const asksEachToJudge = (flow: CompiledFlow, node: Node): boolean => {
  if (node.kind === 'forEach') return false;
  const isForEach =
    (node.kind === 'task' || node.kind === 'decision') &&
    [node.document.who].flat().includes('each');
  return isForEach
    ? barsSubject(flow, node, 'each')
    : childrenOf(node).some((child) => asksEachToJudge(flow, child));
};
