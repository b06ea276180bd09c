import type { Role } from '../access/index.js';
import type { FactSource } from '../facts/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { VisibilityRule } from '../flow/language/index.js';
import type { Instant, PersonId } from '../kernel/index.js';
import type { OpenedReview } from '../review/index.js';

export type Rule = VisibilityRule;

/**
 * A review as it is looked at: as it stood, with the flow it was pinned to and the directory as it
 * was. At an earlier instant all four are those of that instant; nothing that came later counts.
 */
export interface Sight {
  readonly flow: CompiledFlow;
  readonly review: OpenedReview;
  /** Without it nothing has come that only a date opens. */
  readonly now?: Instant;
  /** Finds readers who have nothing to do in the flow; the others stand in the review. */
  readonly facts?: FactSource;
}

/** Who looks. */
export interface Reader {
  readonly person: PersonId;
  /** Roles of the installation they hold: worth nothing but where a rule names them. */
  readonly offices?: readonly Role[];
  /** Calibrations of this review on whose panel they sit, by block. */
  readonly seats?: readonly string[];
}

/** The rules on the answers of a block, each with its place in the flow. */
export const rulesOn = (
  flow: CompiledFlow,
  block: string,
): readonly { readonly rule: Rule; readonly index: number }[] =>
  flow.document.visibility
    .map((rule, index) => ({ rule, index }))
    .filter(({ rule }) => rule.of === block);
