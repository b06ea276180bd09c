import type { CompiledFlow } from '../flow/compile/index.js';
import { refuse } from '../kernel/index.js';
import type { PersonId } from '../kernel/index.js';
import type { DecideOn } from './decisions.js';
import { rolesIn } from './roles-in.js';
import type { GiveConsent, WithdrawConsent } from './review-commands.js';
import type { OpenedReview } from './record/index.js';

/** Whether some rule opens the answers of a block only with the consent of this person. */
const isAsked = (
  flow: CompiledFlow,
  review: OpenedReview,
  { block, by }: { readonly block: string; readonly by: PersonId },
): boolean => {
  const roles = rolesIn(flow, review, by);
  return flow.document.visibility.some(
    ({ of, agreed }) => of === block && agreed !== undefined && roles.has(agreed),
  );
};

const hasConsented = (review: OpenedReview, block: string, by: PersonId): boolean =>
  (review.consents.get(block) ?? []).some((consent) => consent.by === by);

export const giveConsent: DecideOn<GiveConsent> = (command, state, { flow }) => {
  if (!isAsked(flow, state, command)) return refuse('CONSENT.NOT_ASKED');
  const { block, by, at } = command;
  return hasConsented(state, block, by) ? [] : [{ type: 'ConsentGiven', block, by, at }];
};

/** Whoever consented may take it back, also when a later version no longer asks for it. */
export const withdrawConsent: DecideOn<WithdrawConsent> = ({ block, by, at }, state) =>
  hasConsented(state, block, by) ? [{ type: 'ConsentWithdrawn', block, by, at }] : [];

/** Whether somebody is asked to let a block be read, and whether they did. */
export interface AskedConsent {
  readonly block: string;
  readonly isGiven: boolean;
}

/** What somebody may let be read, or take back. */
export const consentsOf = (
  flow: CompiledFlow,
  review: OpenedReview,
  by: PersonId,
): readonly AskedConsent[] => {
  const blocks = new Set([
    ...flow.document.visibility.flatMap(({ of, agreed }) => (agreed === undefined ? [] : [of])),
    ...review.consents.keys(),
  ]);
  return [...blocks].flatMap((block) => {
    const isGiven = hasConsented(review, block, by);
    return isGiven || isAsked(flow, review, { block, by }) ? [{ block, isGiven }] : [];
  });
};
