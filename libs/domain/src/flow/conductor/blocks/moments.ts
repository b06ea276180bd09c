import { derivedId } from '../../../kernel/index.js';
import type { PersonId, PlanId } from '../../../kernel/index.js';
import { findAssignees } from '../assignees.js';
import { flagShort } from '../open-for.js';
import type { Arrival, Progress } from '../progress.js';

/**
 * Blocks that need nobody and no time: each is one event the first time the walk reaches it, and
 * closed from then on.
 */
type Moment = 'notify' | 'release' | 'plan';

const once = ({ run, key }: Pick<Arrival<Moment>, 'run' | 'key'>, happen: () => void): Progress => {
  const step = run.state.steps.get(key);
  if (step === undefined || step.status === 'again') happen();
  return 'closed';
};

const peopleIn = (
  arrival: Pick<Arrival<Moment>, 'run' | 'scope' | 'node'>,
  roles: readonly string[],
): readonly PersonId[] => findAssignees(arrival, roles).assignees.map(({ person }) => person);

export const notify = (arrival: Arrival<'notify'>): Progress =>
  once(arrival, () => {
    const people = peopleIn(arrival, arrival.node.document.who);
    arrival.run.emit({ type: 'PeopleNotified', step: arrival.key, people, at: arrival.run.now });
  });

export const release = (arrival: Arrival<'release'>): Progress =>
  once(arrival, () => {
    const { run, key, node } = arrival;
    const to = peopleIn(arrival, node.document.to);
    run.emit({ type: 'ResultReleased', step: key, score: node.document.score, to, at: run.now });
  });

export const plan = (arrival: Arrival<'plan'>): Progress =>
  once(arrival, () => {
    const { run, key, node } = arrival;
    const { assignees, short } = findAssignees(arrival, node.document.owner);
    const owner = assignees[0]?.person;
    if (owner === undefined) {
      run.emit({ type: 'StepSkipped', step: key, because: 'nobody', at: run.now });
      for (const each of short) flagShort(run, key, each);
      return;
    }
    run.emit({
      type: 'PlanStarted',
      step: key,
      planId: derivedId<PlanId>('plan', run.state.reviewId, key),
      kind: node.document.kind,
      subject: run.state.subject,
      owner,
      days: node.document.days,
      checkIns: node.document.checkIns,
      at: run.now,
    });
  });
