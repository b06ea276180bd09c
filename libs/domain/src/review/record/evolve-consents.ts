import type { Draft } from './draft.js';
import type { ReviewEvent } from './review-events.js';
import type { Consent } from './review-state.js';

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;

const othersOf = (draft: Draft, { block, by }: Pick<Of<'ConsentGiven'>, 'block' | 'by'>) =>
  (draft.consents.get(block) ?? []).filter((each: Consent) => each.by !== by);

export const consent = (draft: Draft, event: Of<'ConsentGiven'>): void => {
  const { block, by, at } = event;
  draft.put('consents', block, [...othersOf(draft, event), { by, at }]);
  draft.lastAt = at;
};

export const withdrawConsent = (draft: Draft, event: Of<'ConsentWithdrawn'>): void => {
  draft.put('consents', event.block, othersOf(draft, event));
  draft.lastAt = event.at;
};
