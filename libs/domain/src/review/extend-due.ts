import { dueAt, endOfDay, isProvisional } from '../calendar/index.js';
import type { BusinessCalendar } from '../calendar/index.js';
import type { Node } from '../flow/compile/index.js';
import { peopleNow } from '../flow/conductor/index.js';
import { refuse } from '../kernel/index.js';
import type { Instant, Refusal } from '../kernel/index.js';
import { calendarOf, remindersOf } from './clockwork.js';
import type { DecideOn, ReviewWorld } from './decisions.js';
import type { ExtendDue } from './review-commands.js';
import type { Due, OpenedReview, StepState } from './record/index.js';

/**
 * Moves the due of an open step to the end of a later day, within the bounds the flow sets; an
 * extension recorded first wins.
 */
export const extendDue: DecideOn<ExtendDue> = (command, state, world) => {
  const step = state.steps.get(command.step);
  if (step?.status !== 'open' || step.due === undefined) {
    return refuse('STEP.NO_OPEN_DUE', { step: command.step });
  }
  if (command.reason.trim() === '') return refuse('TASK.REASON_MISSING');
  const at = endOfDay(command.to, world.flow.document.zone);
  if (at <= step.due.at) return refuse('STEP.NOT_LATER', { due: step.due.at });
  const calendar = calendarOf(world);
  if ('kind' in calendar) return calendar;
  const asked = { command, state, world, step, calendar, at };
  return outOfBounds(asked) ?? extended(asked, step.due);
};

interface Asked {
  readonly command: ExtendDue;
  readonly state: OpenedReview;
  readonly world: ReviewWorld;
  readonly step: StepState;
  readonly calendar: BusinessCalendar;
  readonly at: Instant;
}

const extended = (asked: Asked, before: Due): ReturnType<typeof extendDue> => {
  const { command, world, step, calendar, at } = asked;
  const due: Due = {
    at,
    rule: command.to,
    calendarVersion: calendar.version,
    provisional: isProvisional(calendar, command.to),
    ...(before.latest === undefined ? {} : { latest: before.latest }),
    ...(before.notBefore === undefined ? {} : { notBefore: before.notBefore }),
  };
  const reminders = remindersOf({ world, calendar, step, due, now: command.at });
  const { reason, by } = command;
  return [{ type: 'DueExtended', step: step.key, due, reminders, reason, by }];
};

const outOfBounds = (asked: Asked): Refusal | undefined =>
  pastLatest(asked) ?? tooOften(asked) ?? tooFar(asked) ?? otherReason(asked);

const boundsOf = ({ world, step }: Asked) => {
  const node: Node | undefined = world.flow.nodes.get(step.block);
  return node?.kind === 'task' || node?.kind === 'decision' ? node.document.extensions : undefined;
};

/** A stop is a stop, but for whom the flow names. */
const pastLatest = (asked: Asked): Refusal | undefined => {
  const { command, state, world, step, at } = asked;
  const latest = step.due?.latest;
  if (latest === undefined || at <= latest) return undefined;
  const mayPass = (boundsOf(asked)?.pastLatest ?? []).some((role) =>
    peopleNow(world, { state, block: step.block, role, at: command.at }).includes(command.by),
  );
  return mayPass ? undefined : refuse('STEP.PAST_LATEST', { latest });
};

const tooOften = (asked: Asked): Refusal | undefined => {
  const atMost = boundsOf(asked)?.atMost;
  const times = asked.step.extended?.times ?? 0;
  return atMost === undefined || times < atMost
    ? undefined
    : refuse('STEP.EXTENDED_ENOUGH', { times: String(times) });
};

const tooFar = (asked: Asked): Refusal | undefined => {
  const { world, calendar, at } = asked;
  const rule = world.flow.rules.get(boundsOf(asked)?.total ?? '');
  if (rule === undefined) return undefined;
  const zone = world.flow.document.zone;
  const most = dueAt({ from: firstDueOf(asked), rule, calendar, zone }).at;
  return at <= most ? undefined : refuse('STEP.EXTENDED_TOO_FAR', { latest: most });
};

const firstDueOf = ({ step, at }: Asked): Instant => step.extended?.from ?? step.due?.at ?? at;

/** Reasons are given by their key; where the flow lists them, nothing else is one. */
const otherReason = (asked: Asked): Refusal | undefined => {
  const reasons = boundsOf(asked)?.reasons;
  if (reasons === undefined || reasons.some(({ reason }) => reason === asked.command.reason)) {
    return undefined;
  }
  const named = reasons.map(({ reason, title }) => `${reason} (${title.zh}, ${title.en})`);
  return refuse('STEP.REASON_NOT_LISTED', { reasons: named.join('; ') });
};
