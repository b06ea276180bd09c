import { startOfDay } from '../calendar/index.js';
import { as } from '../kernel/index.js';
import type { CalendarDate, Instant } from '../kernel/index.js';
import { rolesIn } from '../review/index.js';
import type { OpenedReview } from '../review/index.js';
import type { Rule, Sight } from './sight.js';

/** What a rule still waits for, or no longer has. */
export type Wanting =
  | { readonly wants: 'closed' | 'opened' | 'released'; readonly name: string }
  | { readonly wants: 'day'; readonly on: string }
  | { readonly wants: 'sitting'; readonly name: string }
  | { readonly wants: 'consent'; readonly of: string };

export type Opening = { readonly since: Instant | undefined } | Wanting;

/** Whether a rule is open, since when, and else what it wants. Says nothing of floors. */
export const openingOf = (sight: Sight, rule: Rule): Opening => {
  const parts = [startOf(sight, rule), sittingOf(sight, rule), consentOf(sight, rule)];
  const wanting = parts.find((part) => part !== undefined && 'wants' in part);
  if (wanting !== undefined) return wanting;
  const since = parts.flatMap((part) =>
    part !== undefined && 'since' in part ? (part.since ?? []) : [],
  );
  return { since: since.toSorted().at(-1) };
};

const startOf = (sight: Sight, { from }: Rule): Opening | undefined => {
  if (from === 'submission') return undefined;
  if ('on' in from) return dayOf(sight, from.on);
  if ('released' in from) return releaseOf(sight, from.released);
  return 'opened' in from ? openedOf(sight, from.opened) : closedOf(sight, from.closed);
};

const openedOf = ({ review }: Sight, name: string): Opening => {
  const since = review.steps.get(name)?.openedAt;
  return since === undefined ? { wants: 'opened', name } : { since };
};

const closedOf = ({ review }: Sight, name: string): Opening => {
  const step = review.steps.get(name);
  return step?.status === 'closed' ? { since: step.closedAt } : { wants: 'closed', name };
};

const dayOf = ({ flow, now }: Sight, on: string): Opening => {
  const since = startOfDay(as<CalendarDate>(on), flow.document.zone);
  return now !== undefined && now >= since ? { since } : { wants: 'day', on };
};

/** When a score was released, the steps tell that release it. */
const releaseOf = ({ flow, review }: Sight, score: string): Opening => {
  if (!review.released.has(score)) return { wants: 'released', name: score };
  const closed = [...flow.nodes.values()].flatMap((node) =>
    node.kind === 'release' && node.document.score === score
      ? (review.steps.get(node.id)?.closedAt ?? [])
      : [],
  );
  return { since: closed.toSorted().at(0) };
};

const sittingOf = ({ review }: Sight, rule: Rule): Opening | undefined => {
  if (rule.while === undefined) return undefined;
  const step = isOver(review) ? undefined : review.steps.get(rule.while);
  return step?.status === 'open'
    ? { since: step.openedAt }
    : { wants: 'sitting', name: rule.while };
};

const isOver = ({ status }: OpenedReview): boolean => status === 'closed';

/** One of those who are the participant is enough: usually there is one. */
const consentOf = ({ flow, review }: Sight, { of, agreed }: Rule): Opening | undefined => {
  if (agreed === undefined) return undefined;
  const consent = (review.consents.get(of) ?? []).find(({ by }) =>
    rolesIn(flow, review, by).has(agreed),
  );
  return consent === undefined ? { wants: 'consent', of: agreed } : { since: consent.at };
};
