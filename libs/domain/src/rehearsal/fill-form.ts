import { dateOf } from '../calendar/index.js';
import { compare, divide, floor, multiply } from '../decimal/index.js';
import type { CompiledFlow } from '../flow/compile/index.js';
import type { FlowField } from '../flow/language/index.js';
import { CONFIRMED, levelsFor, rightOn } from '../forms/index.js';
import { as } from '../kernel/index.js';
import type { Decimal, Instant } from '../kernel/index.js';
import type { Answer, AnswerValue, OpenedReview, TaskState } from '../review/index.js';
import type { Random } from './random.js';

interface Filling {
  readonly flow: CompiledFlow;
  readonly review: OpenedReview;
  readonly task: TaskState;
  readonly at: Instant;
  readonly random: Random;
}

/** Every field that is somebody's to write, filled in with something it takes. */
export const fillForm = (filling: Filling, key: string | undefined): Answer => {
  const { flow, review, task } = filling;
  const form = flow.document.forms[key ?? ''];
  const block = review.steps.get(task.step)?.block ?? '';
  const theirs = (form?.fields ?? []).filter(
    ({ field }) =>
      form !== undefined && rightOn(form, { block, role: task.role }, field) === 'write',
  );
  const filled = theirs.map((field) => [field.field, valueOf(filling, field)] as const);
  return { fields: Object.fromEntries(filled) };
};

/**
 * The flow as it is rehearsed: what is written there means nothing, so rules on what is written
 * have nothing to say, and nobody is stopped by them.
 */
export const withoutRulesOnAnswers = (flow: CompiledFlow): CompiledFlow => ({
  ...flow,
  forms: new Map([...flow.forms].map(([key, form]) => [key, { ...form, checks: [] }])),
});

const valueOf = ({ flow, random, at }: Filling, field: FlowField): AnswerValue => {
  switch (field.type) {
    case 'rating':
      return pick(levelsFor(field, flow.document.scales), random);
    case 'competencies':
      return Object.fromEntries(
        field.competencies.map(({ id }) => [
          id,
          pick(levelsFor(field, flow.document.scales), random),
        ]),
      );
    case 'number':
      return numberOf(field);
    case 'choice':
      return chosenOf(field, random);
    case 'text':
      return 'rehearsed'.padEnd(field.minLength ?? 0, '.').slice(0, field.maxLength);
    case 'date':
      return dateOf(at, flow.document.zone);
    case 'evidence':
      return 'https://example.org/rehearsed';
    case 'confirmation':
      return CONFIRMED;
    case 'goals':
      return [];
    case 'computed':
      return '';
  }
};

const chosenOf = (field: Extract<FlowField, { type: 'choice' }>, random: Random): AnswerValue =>
  field.several === undefined
    ? pick(field.options, random)
    : field.options.slice(0, Math.max(1, field.several.min)).map(({ id }) => id);

/** The least that may be entered, or else the first at or below zero and the most. */
const numberOf = ({ min, max, step }: Extract<FlowField, { type: 'number' }>): string => {
  if (min !== undefined) return min;
  const most = as<Decimal>(max ?? '0');
  if (compare(most, ZERO) >= 0) return ZERO;
  const every = as<Decimal>(step ?? '0');
  const steps = divide(most, every);
  return steps === undefined ? most : multiply(floor(steps), every);
};

const ZERO = as<Decimal>('0');

const pick = (from: readonly { readonly id: string }[], random: Random): string =>
  from[bell(random, from.length)]?.id ?? '';

/** An index that is more often in the middle than at the ends, as ratings are. */
const bell = (random: Random, length: number): number =>
  Math.min(length - 1, Math.floor(((random() + random() + random()) / 3) * length));
