import { blockOf } from '../../review/record/index.js';
import type { StepKey } from '../../review/record/index.js';
import { descendantIds } from '../compile/index.js';
import { keysBelow, stepsBelow } from './below.js';
import { flagOnce } from './flag-once.js';
import { cancelBranches, goOn } from './go-on.js';
import type { Joining } from './go-on.js';
import { findPeople, inquiryAt } from './participants.js';
import type { Progress } from './progress.js';
import type { Run } from './run.js';
import { idsBetween } from './send-back.js';

interface TooFew {
  readonly joining: Joining;
  readonly progress: readonly Progress[];
  readonly done: number;
  readonly open: number;
}

/** How often a nomination is asked for again before the review goes on with those there are. */
const TIMES = 3;

/** The join of a split cannot be reached any more: what its author says for that happens at once. */
export const tooFew = (now: TooFew): Progress => {
  const { tooFew: rule = 'wait for the rest' } = now.joining.node.document;
  if (typeof rule === 'object') return addPeople(now, rule.add);
  switch (rule) {
    case 'wait for the rest':
      return now.open === 0 ? goOn(now.joining, now.progress, 'joined') : 'open';
    case 'proceed flagged':
      return proceed(now);
    case 'skip':
      return skip(now);
    case 'ask again':
      return askAgain(now);
  }
};

const proceed = ({ joining, progress, done }: TooFew): Progress => {
  goOn(joining, progress, 'too few');
  flagOnce(joining.run, joining.key, `too few: ${done}`);
  return 'closed';
};

const skip = ({ joining: { run, key, branches }, progress }: TooFew): Progress => {
  cancelBranches(
    run,
    branches.filter((_, index) => progress[index] === 'open'),
  );
  run.emit({ type: 'StepSkipped', step: key, because: 'too few', at: run.now });
  return 'skipped';
};

/** People of another participant join in, once; when that does not help, it goes on without. */
const addPeople = (now: TooFew, role: string): Progress => {
  const { run, key, node, scope } = now.joining;
  const people = run.state.people.get(key) ?? [];
  const inquiry = inquiryAt({ run, scope, node }, role);
  const except = new Set([...(inquiry.except ?? []), ...people]);
  const found = findPeople({ ...inquiry, except }, role).people;
  if (found.length === 0) return proceed(now);
  const factsAt = run.facts.position;
  run.emit({ type: 'PeopleResolved', step: key, role, people: [...people, ...found], factsAt });
  run.restart = true;
  return 'open';
};

/**
 * Asks whoever nominates for others. Between the nomination and the round all is asked again, but
 * what its people have written already stands: who is named once more need not write twice.
 */
const askAgain = (now: TooFew): Progress => {
  const { run, node, key } = now.joining;
  const role = node.kind === 'forEach' ? node.document.in : '';
  const participant = run.flow.document.participants[role];
  const nomination =
    participant !== undefined && 'nominatedIn' in participant ? participant.nominatedIn : '';
  const asked = run.state.steps.get(nomination);
  if (asked === undefined || asked.status !== 'closed' || asked.iteration >= TIMES)
    return proceed(now);
  const cleared = [...between(run, nomination, node.id), ...undone(now), key];
  run.emit({ type: 'SentBack', step: key, to: nomination, cleared: [...new Set(cleared)] });
  run.restart = true;
  return 'open';
};

/** Steps of the nomination and of all that is walked after it and before the round. */
const between = (run: Run, from: string, to: string): readonly StepKey[] => {
  const { nodes } = run.flow;
  const ids = new Set(idsBetween(nodes, from, to));
  for (const id of descendantIds(nodes.get(to))) ids.delete(id);
  const { steps, choices, people } = run.state;
  return [...steps.keys(), ...choices.keys(), ...people.keys()].filter((key) =>
    ids.has(blockOf(key)),
  );
};

/** Steps of the round that nobody has written anything at. */
const undone = ({ joining: { run, node, branches } }: TooFew): readonly StepKey[] =>
  branches.flatMap(({ suffix, nodes }) => {
    const steps = stepsBelow(run, nodes, [suffix]);
    const hasWritten = steps.some(({ key }) => run.state.submissions.has(key));
    return hasWritten ? [] : keysBelow(run, node.children, suffix);
  });
