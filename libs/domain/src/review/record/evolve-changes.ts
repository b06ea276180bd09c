import type { TaskId } from '../../kernel/index.js';
import type { Draft } from './draft.js';
import { closeStep, patchStep, patchTask } from './evolve-steps.js';
import type { ReviewEvent } from './review-events.js';
import type { StepState, TaskState } from './review-state.js';
import type { StepKey } from './shapes.js';

type Of<T extends ReviewEvent['type']> = Extract<ReviewEvent, { readonly type: T }>;

/** What is asked again: a fresh iteration and a fresh clock when the path reaches it. */
export const clear = (draft: Draft, cleared: readonly StepKey[]): void => {
  for (const key of cleared) {
    patchStep(draft, key, (earlier) => ({ status: 'again', earlier: plain(earlier) }));
    if (draft.choices.has(key)) draft.drop('choices', key);
    if (draft.people.has(key)) draft.drop('people', key);
  }
};

export const endRound = (draft: Draft, { step, cleared, until }: Of<'RoundEnded'>): void => {
  clear(draft, cleared);
  if (until !== undefined) patchStep(draft, step, () => ({ until }));
};

/** One step back is kept, not the whole history of a step: that is in the events. */
const plain = ({ earlier: _, ...step }: StepState): StepState => step;

/** A step that is left out by hand can be put back as it was. */
export const skip = (draft: Draft, { step, because, at }: Of<'StepSkipped'>): void => {
  const before = draft.steps.get(step);
  closeStep(draft, step, { status: 'skipped', at });
  if (because === 'by hand' && before !== undefined)
    patchStep(draft, step, () => ({ earlier: plain(before) }));
};

const restoreStep = (draft: Draft, key: StepKey): void => {
  const now = draft.steps.get(key);
  const earlier = now?.earlier;
  if (now === undefined || earlier === undefined) return;
  const asked = now.tasks.filter((id) => !earlier.tasks.includes(id));
  turn(draft, asked, { from: 'open', to: 'withdrawn' });
  draft.put('steps', key, earlier);
  if (earlier.status === 'open') turn(draft, earlier.tasks, { from: 'withdrawn', to: 'open' });
};

interface Turn {
  readonly from: TaskState['status'];
  readonly to: TaskState['status'];
}

const turn = (draft: Draft, tasks: readonly TaskId[], { from, to }: Turn): void => {
  for (const id of tasks) {
    if (draft.tasks.get(id)?.status === from) patchTask(draft, id, { status: to });
  }
};

export const reopen = (draft: Draft, { cleared, at }: Of<'StepReopened'>): void => {
  clear(draft, cleared);
  draft.lastAt = at;
};

export const restore = (draft: Draft, { step, at }: Of<'StepRestored'>): void => {
  restoreStep(draft, step);
  draft.lastAt = at;
};

export const migrate = (draft: Draft, { from, to, again, restored, at }: Of<'ReviewMigrated'>) => {
  draft.flowDigest = to;
  for (const key of restored) restoreStep(draft, key);
  clear(draft, again);
  draft.migrated = { from, again };
  draft.lastAt = at;
};

export const reinstate = (draft: Draft, event: Of<'ReviewReinstated'>): void => {
  const { dues, waits, at } = event;
  draft.status = 'open';
  delete draft.ended;
  for (const { step, until } of waits) patchStep(draft, step, () => ({ until }));
  for (const { step, due, reminders } of dues) patchStep(draft, step, () => ({ due, reminders }));
  draft.lastAt = at;
};

/** As if it had not been extended: it may be, as often as before. */
export const takeBackExtension = (draft: Draft, event: Of<'ExtensionTakenBack'>): void => {
  const step = draft.steps.get(event.step);
  if (step === undefined) return;
  const { dueBefore: _, extended, ...kept } = step;
  const fewer = extended &&
    extended.times > 1 && { extended: { ...extended, times: extended.times - 1 } };
  draft.put('steps', event.step, { ...kept, ...fewer, due: event.due, reminders: event.reminders });
  draft.lastAt = event.at;
};

/** Who comes back after having been taken out finds what was withdrawn from them again. */
export const addPerson = (draft: Draft, { step, person }: Of<'ReviewerAdded'>): void => {
  draft.put('people', step, [...(draft.people.get(step) ?? []), person]);
  for (const each of draft.steps.values()) {
    const isTheirs = each.within === step && each.key.endsWith(`[${person}]`);
    if (isTheirs && each.outcome === 'cancelled')
      patchStep(draft, each.key, () => ({ status: 'again' }));
  }
};
