import type { CompiledFlow } from '../flow/compile/index.js';
import type { AnonymityPromise, OpenedReview } from './record/index.js';

/** Fewer than two is no crowd to hide in, whatever a flow says. */
const LEAST = 2;

const anonymousRules = ({ document }: CompiledFlow, block: string) =>
  document.visibility.filter(({ of, anonymous }) => of === block && anonymous);

/** The promise under which a block was first answered; it holds for all that come after. */
const given = (review: OpenedReview, block: string): AnonymityPromise | undefined => {
  const { waiting = [], settled = [] } = review.rounds.get(block) ?? {};
  const arrivals = [...settled.flatMap(({ answers }) => answers), ...waiting];
  return arrivals.find(({ submission }) => submission.promised !== undefined)?.submission.promised;
};

/**
 * How many there must be before any answer of a block is shown. Fixed when the first was handed
 * in: a later version of the flow does not lower it. Of several rules the highest counts, or two
 * readers could learn more together than either may.
 */
export const floorFor = (flow: CompiledFlow, review: OpenedReview, block: string): number =>
  given(review, block)?.floor ??
  Math.max(LEAST, ...anonymousRules(flow, block).map(({ floor }) => floor));

/** What the author of an answer is promised as they hand it in; nothing where they are named. */
export const promiseOf = (
  flow: CompiledFlow,
  review: OpenedReview,
  block: string,
): AnonymityPromise | undefined => {
  const rules = anonymousRules(flow, block);
  if (rules.length === 0) return given(review, block);
  const to = rules.flatMap((rule) => [...rule.to, ...(rule.offices ?? [])]);
  const before = given(review, block)?.to ?? [];
  return { floor: floorFor(flow, review, block), to: [...new Set([...before, ...to])].toSorted() };
};
