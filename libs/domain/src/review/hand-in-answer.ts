import type { NodeOf } from '../flow/compile/index.js';
import { readAround } from '../flow/conductor/index.js';
import type { FactsNeeded } from '../flow/conductor/index.js';
import { fillIn, rightOn } from '../forms/index.js';
import type { Filled } from '../forms/index.js';
import { refuse } from '../kernel/index.js';
import type { Instant, Refusal } from '../kernel/index.js';
import type { ReviewWorld } from './decisions.js';
import { documentSoFar } from './document-so-far.js';
import type { TaskAtHand } from './open-task.js';
import type { Answer, OpenedReview } from './record/index.js';

interface Given {
  readonly world: ReviewWorld;
  readonly state: OpenedReview;
  readonly found: TaskAtHand;
  readonly command: { readonly at: Instant };
}

export interface Checked {
  readonly kind: 'checked';
  readonly answer: Answer;
  /** Rules that were broken and let through, where there were such. */
  readonly raised?: readonly string[];
}

/** An answer against the form of its step: what is kept of it, or the first that is wrong with it. */
export const checkAnswer = (
  given: Given,
  { document }: NodeOf<'task'>,
  answer: Answer,
): Checked | Refusal | FactsNeeded => {
  const filled = filledIn(given, document.form, answer);
  if (filled === undefined) return checkedWithout(answer);
  if ('kind' in filled) return filled;
  const [problem] = filled.problems;
  if (problem !== undefined) return problem;
  const { fields, raised } = filled;
  return { kind: 'checked', answer: { fields }, ...(raised.length === 0 ? {} : { raised }) };
};

const checkedWithout = (answer: Answer): Checked | Refusal => {
  const [stranger] = Object.keys(answer.fields);
  return stranger === undefined
    ? { kind: 'checked', answer }
    : refuse('ANSWER.UNKNOWN_FIELD', { field: stranger });
};

const filledIn = (
  { world, state, found, command }: Given,
  key: string | undefined,
  { fields }: Answer,
): Filled | FactsNeeded | undefined => {
  const form = world.flow.forms.get(key ?? '');
  if (key === undefined || form === undefined) return undefined;
  const column = { block: found.step.block, role: found.task.role };
  return readAround({ world, state, now: command.at }, (around) =>
    fillIn(form, {
      ...{ fields, around },
      before: documentSoFar(world.flow, state, key),
      rightOn: (field) => rightOn(form.document, column, field),
      scales: world.flow.document.scales,
    }),
  );
};
