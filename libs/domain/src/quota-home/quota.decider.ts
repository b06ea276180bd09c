import { accept, as, refuse } from '../kernel/index.js';
import type {
  CalendarDate,
  Decider,
  Decision,
  Instant,
  PersonId,
  Refusal,
  ReviewId,
} from '../kernel/index.js';
import { isShort, tierOf } from '../quotas/index.js';
import { homeFigure, stillToCome } from './home-figure.js';
import { quotaIdOf } from './quota-id.js';
import type { QuotaPlace } from './quota-id.js';
import type { CountedResult, QuotaEvent } from './quota-events.js';
import { evolveQuota } from './quota-state.js';
import type { OpenedQuota, QuotaState } from './quota-state.js';

/** Counts results, the first one opening the home of the quota. */
export interface CountResults extends QuotaPlace {
  readonly type: 'CountResults';
  readonly cycleStartsOn: CalendarDate;
  readonly results: readonly CountedResult[];
  readonly members: number;
  readonly reason?: string;
  readonly isSettled: boolean;
  readonly by: PersonId;
  readonly at: Instant;
}

export interface UncountResults {
  readonly type: 'UncountResults';
  readonly reviewIds: readonly ReviewId[];
  readonly at: Instant;
}

export interface ApproveQuotaException {
  readonly type: 'ApproveQuotaException';
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

export type QuotaCommand = CountResults | UncountResults | ApproveQuotaException;

const decideQuota = (command: QuotaCommand, state: QuotaState): Decision<QuotaEvent> => {
  switch (command.type) {
    case 'CountResults':
      return count(command, state);
    case 'UncountResults':
      return uncount(command, state);
    case 'ApproveQuotaException':
      return state.status === 'unopened' ? refuse('QUOTA.UNKNOWN') : approve(command, state);
  }
};

const count = (command: CountResults, state: QuotaState): Decision<QuotaEvent> => {
  const opening = openingOf(command, state);
  const home = [...opening].reduce(evolveQuota, state);
  if (home.status === 'unopened') return refuse('QUOTA.UNKNOWN');
  const fresh = command.results.filter(
    (each) => home.results.get(each.reviewId)?.band !== each.band,
  );
  if (fresh.length === 0) return accept();
  const refusal = command.isSettled ? undefined : refusedCount(command, home);
  if (refusal !== undefined) return refusal;
  const { members, reason = '', isSettled, by, at } = command;
  const told = reason.trim() === '' ? {} : { reason };
  const counted = { type: 'ResultsCounted', results: fresh, members, isSettled, by, at } as const;
  return accept(...opening, { ...counted, ...told });
};

const openingOf = (command: CountResults, { status }: QuotaState): readonly QuotaEvent[] => {
  if (status === 'open') return [];
  const { flow, block, rule, group, at } = command;
  return [{ type: 'QuotaOpened', quotaId: quotaIdOf(command), flow, block, rule, group, at }];
};

/** Whether the quota holds with the new results counted in; a home that only advises never refuses. */
const refusedCount = (command: CountResults, home: OpenedQuota): Refusal | undefined => {
  const { members, cycleStartsOn, results } = command;
  const all = new Map([...home.results, ...results.map((each) => [each.reviewId, each] as const)]);
  const asked = { members, cycleStartsOn, results: all };
  const figure = homeFigure(home, asked);
  if (!figure.isBinding) return undefined;
  const before = homeFigure(home, { ...asked, results: home.results }).actual;
  // Whoever takes somebody out of the bands is never told that they are full.
  if (figure.actual > before) return refusedTier(command, home, figure);
  return isBeyondReach(figure, asked) ? refuse('QUOTA.SHORT', detailOf(home, figure)) : undefined;
};

const refusedTier = (
  { reason = '', cycleStartsOn }: CountResults,
  home: OpenedQuota,
  figure: Figure,
): Refusal | undefined => {
  const [tier, detail] = [tierOf(figure), detailOf(home, figure)];
  if (tier === 'refused') return refuse('QUOTA.EXCEEDED', detail);
  if (tier === 'free') return undefined;
  if (reason.trim() === '') return refuse('QUOTA.NEEDS_REASON', detail);
  return tier === 'approval' && approvedIn(home, cycleStartsOn) < figure.actual
    ? refuse('QUOTA.NEEDS_APPROVAL', detail)
    : undefined;
};

const detailOf = ({ quotaId }: OpenedQuota, figure: Figure): Readonly<Record<string, string>> => ({
  quota: quotaId,
  band: figure.bands.join(', '),
  allowed: String(figure.allowed),
  required: String(figure.required ?? 0),
  actual: String(figure.actual),
});

const approvedIn = ({ approved }: OpenedQuota, cycleStartsOn: string): number =>
  approved.cycleStartsOn === cycleStartsOn ? approved.upTo : 0;

type Figure = ReturnType<typeof homeFigure>;

/** Too few in the bands, and not enough members left without a result to make it up. */
const isBeyondReach = (figure: Figure, asked: Parameters<typeof stillToCome>[0]): boolean =>
  isShort({ ...figure, actual: figure.actual + stillToCome(asked) });

const uncount = ({ reviewIds, at }: UncountResults, state: QuotaState): Decision<QuotaEvent> => {
  if (state.status === 'unopened') return accept();
  const known = reviewIds.filter((id) => state.results.has(id));
  return known.length === 0 ? accept() : accept({ type: 'ResultsUncounted', reviewIds: known, at });
};

/** One more than there are, by somebody who decided on none of them. */
const approve = (
  { reason, by, at }: ApproveQuotaException,
  state: OpenedQuota,
): Decision<QuotaEvent> => {
  if (reason.trim() === '') return refuse('QUOTA.REASON_MISSING');
  if (state.users.has(by)) return refuse('QUOTA.OWN_EXCEPTION');
  const starts = [...state.results.values()].map((each) => each.cycleStartsOn).toSorted();
  const cycleStartsOn = starts.at(-1) ?? as<CalendarDate>('');
  const upTo = homeFigure(state, { members: 0, cycleStartsOn, results: state.results }).actual + 1;
  return upTo <= approvedIn(state, cycleStartsOn)
    ? accept()
    : accept({ type: 'QuotaExceptionApproved', cycleStartsOn, upTo, reason, by, at });
};

export const quotaDecider: Decider<QuotaCommand, QuotaEvent, QuotaState> = {
  initialState: () => ({ status: 'unopened' }),
  evolve: evolveQuota,
  decide: decideQuota,
  isTerminal: () => false,
};
