import { daysBetween, dateOf } from '@reprise/domain/calendar';
import type { CompiledFlow } from '@reprise/domain/flow/compile';
import { blockTitle, participantWords } from '@reprise/domain/flow/words';
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
  todo: todoFor(row, seen),
  ...(row.due_at === null ? {} : { dueAt: row.due_at.toISOString() }),
});

const becauseOf = (row: StuckRow, seen: Seen): Text => {
  const reasons = [
    ...(row.assignees.length === 0 ? [withoutPeople(row, seen)] : []),
    ...row.assignees.flatMap((id) => awayReason(id, seen.names)),
    ...(row.is_overdue && row.kind !== 'wait' ? [overdueReason(row.due_at, seen)] : []),
  ];
  return {
    zh: reasons.map(({ zh }) => zh).join('；'),
    en: reasons.map(({ en }) => en).join('; '),
  };
};

/** A moment needs nobody: it is open only while it is held for want of a part of its score. */
const withoutPeople = ({ kind, block }: StuckRow, { flow }: Seen): Text => {
  if (kind === 'moment') return { zh: '得分缺少组成部分', en: 'a part of the score is missing' };
  const recorder = recorderOf(flow, block);
  return recorder === undefined
    ? { zh: '没有找到办理人', en: 'nobody was found for it' }
    : {
        zh: `等待由${recorder.zh}记录一项事实`,
        en: `waits for a fact that ${recorder.en} records`,
      };
};

/** Who records the fact that a block waits for; nothing where it waits for none. */
const recorderOf = (flow: CompiledFlow, block: string): Text | undefined => {
  const node = flow.nodes.get(block);
  const awaited = node?.kind === 'wait' ? node.document.for : '';
  return typeof awaited === 'object' && 'fact' in awaited
    ? participantWords(flow.document, awaited.recordedBy)
    : undefined;
};

/** Blocks that wait for a fact somebody records. */
export const factBlocksOf = (flow: CompiledFlow): readonly string[] =>
  [...flow.nodes.keys()].filter((block) => recorderOf(flow, block) !== undefined);

/** The first thing that would help: what is missing before who is away, and that before time. */
const todoFor = (row: StuckRow, { flow, names }: Seen): Text => {
  if (row.kind === 'moment') {
    return {
      zh: '补上缺的评价，或导入缺的指标',
      en: 'Get the missing assessment, or import the missing measure',
    };
  }
  if (recorderOf(flow, row.block) !== undefined) {
    return { zh: '由其在考核页面上记录', en: 'Have it recorded on the page of the review' };
  }
  if (row.assignees.length === 0) {
    return { zh: '指定办理人', en: 'Assign somebody' };
  }
  return row.assignees.some((id) => awayReason(id, names).length > 0)
    ? { zh: '转交给能办理的人', en: 'Reassign it to somebody who is there' }
    : { zh: '提醒本人，或延长期限', en: 'Remind them, or extend the due' };
};

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
