import { daysBetween, dateOf } from '@reprise/domain/calendar';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle } from '@reprise/domain/flow/words';
import { as } from '@reprise/domain/kernel';
import type { Instant, PersonId, Text, UnitId } from '@reprise/domain/kernel';
import type { StuckReview } from '@reprise/http-contracts/cycles';
import type { StuckRow } from '@reprise/postgres-views';
import type { Names } from '../platform/names.js';

interface Seen {
  readonly flow: CompiledFlow;
  readonly names: Names;
  readonly now: Instant;
}

/** One line of who is stuck: on what, on whom, and why in words. */
export const stuckReview = (row: StuckRow, seen: Seen): StuckReview => ({
  reviewId: row.review_id,
  subject: { personId: row.subject, name: seen.names.of(row.subject) },
  unitName: seen.names.unit(as<UnitId>(row.unit)),
  title: blockTitle(seen.flow, row.block),
  waitingFor: row.assignees.map((personId, index) => ({
    personId,
    name: seen.names.of(personId),
    taskId: row.task_ids[index] ?? '',
  })),
  because: becauseOf(row, seen),
  ...(row.due_at === null ? {} : { dueAt: row.due_at.toISOString() }),
});

const becauseOf = (row: StuckRow, seen: Seen): Text => {
  const reasons = [
    ...(row.assignees.length === 0 ? [withoutPeople(row)] : []),
    ...row.assignees.flatMap((id) => awayReason(id, seen.names)),
    ...(row.is_overdue ? [overdueReason(row.due_at, seen)] : []),
  ];
  return {
    zh: reasons.map(({ zh }) => zh).join('；'),
    en: reasons.map(({ en }) => en).join('; '),
  };
};

/** A moment needs nobody: it is open only while it is held for want of a part of its score. */
const withoutPeople = ({ kind }: StuckRow): Text =>
  kind === 'moment'
    ? { zh: '得分缺少组成部分', en: 'a part of the score is missing' }
    : { zh: '没有找到办理人', en: 'nobody was found for it' };

const awayReason = (id: string, names: Names): readonly Text[] => {
  const fact = names.fact(as<PersonId>(id));
  const name = names.of(id);
  if (fact?.employment === 'left')
    return [{ zh: `${name} 已离职`, en: `${name} has left the organisation` }];
  return fact?.onLeave === true ? [{ zh: `${name} 休假中`, en: `${name} is on leave` }] : [];
};

const overdueReason = (due: Date | null, { flow, now }: Seen): Text => {
  const { zone } = flow.document;
  const at = as<Instant>((due ?? new Date(now)).toISOString());
  const days = daysBetween(dateOf(at, zone), dateOf(now, zone));
  return days === 0
    ? { zh: '今天已逾期', en: 'overdue since today' }
    : { zh: `已逾期 ${days} 天`, en: `overdue for ${days} ${days === 1 ? 'day' : 'days'}` };
};
