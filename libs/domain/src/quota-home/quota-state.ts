import type { PersonId, QuotaId, ReviewId } from '../kernel/index.js';
import type { QuotaRule } from '../quotas/index.js';
import type { CountedResult, QuotaEvent } from './quota-events.js';

export interface OpenedQuota {
  readonly status: 'open';
  readonly quotaId: QuotaId;
  readonly flow: string;
  readonly block: string;
  readonly rule: QuotaRule;
  readonly group: readonly string[];
  readonly results: ReadonlyMap<ReviewId, CountedResult>;
  /** The most that anybody approved, in the cycle it was approved for. */
  readonly approved: { readonly cycleStartsOn: string; readonly upTo: number };
  /** Who decided on results that count here: they approve no exception for themselves. */
  readonly users: ReadonlySet<PersonId>;
}

export type QuotaState = { readonly status: 'unopened' } | OpenedQuota;

const NOTHING = { cycleStartsOn: '', upTo: 0 };

export const evolveQuota = (state: QuotaState, event: QuotaEvent): QuotaState => {
  if (event.type === 'QuotaOpened') {
    const { type: _, at: __, ...opened } = event;
    return { status: 'open', ...opened, results: new Map(), approved: NOTHING, users: new Set() };
  }
  return state.status === 'unopened' ? state : evolveOpened(state, event);
};

const evolveOpened = (
  state: OpenedQuota,
  event: Exclude<QuotaEvent, { readonly type: 'QuotaOpened' }>,
): OpenedQuota => {
  switch (event.type) {
    case 'ResultsCounted': {
      const counted = event.results.map((each) => [each.reviewId, each] as const);
      const users = event.isSettled ? state.users : new Set([...state.users, event.by]);
      return { ...state, users, results: new Map([...state.results, ...counted]) };
    }
    case 'ResultsUncounted': {
      const gone = new Set(event.reviewIds);
      const results = new Map([...state.results].filter(([id]) => !gone.has(id)));
      return { ...state, results };
    }
    case 'QuotaExceptionApproved':
      return { ...state, approved: event };
  }
};
