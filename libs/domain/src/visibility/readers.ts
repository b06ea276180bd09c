import type { CompiledFlow } from '../flow/compile/index.js';
import type { OpenedReview } from '../review/index.js';
import { floorFor } from '../review/index.js';
import { rulesOn } from './sight.js';
import type { Rule, Sight } from './sight.js';

/** Whether nobody may know who voted how. */
export const isSecretVote = (flow: CompiledFlow, block: string): boolean => {
  const node = flow.nodes.get(block);
  return node?.kind === 'vote' && node.document.ballots === 'secret';
};

/** Whether the flow keeps apart who answers a block and what was answered. */
export const isAnonymousBlock = (flow: CompiledFlow, block: string): boolean =>
  isSecretVote(flow, block) ||
  flow.document.visibility.some(({ of, anonymous }) => of === block && anonymous);

/**
 * Who besides the author will read the answers of a block, as the flow says it; in a review, with
 * the floor that was fixed there when somebody first answered.
 */
export const readersOf = (
  flow: CompiledFlow,
  block: string,
  review?: OpenedReview,
): readonly Rule[] =>
  rulesOn(flow, block).map(({ rule }) =>
    rule.anonymous && review !== undefined
      ? { ...rule, floor: floorFor(flow, review, block) }
      : rule,
  );

/** The same in a review: what was answered as anonymous stays so, whatever later versions say. */
export const isAnonymousIn = ({ flow, review }: Pick<Sight, 'flow' | 'review'>, block: string) => {
  if (isAnonymousBlock(flow, block)) return true;
  const { waiting = [], settled = [] } = review.rounds.get(block) ?? {};
  return [...settled.flatMap(({ answers }) => answers), ...waiting].some(
    ({ submission }) => submission.promised !== undefined,
  );
};
