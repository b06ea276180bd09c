import type { Node } from '../compile/index.js';
import { stepsBelow } from './below.js';
import type { Joining } from './go-on.js';
import type { Progress } from './progress.js';
import type { Run } from './run.js';
import { blockOf } from '../../review/record/index.js';

/** How a step ends whose due passed before anybody had said anything. */
const UNANSWERED: ReadonlySet<string> = new Set(['missing', 'deemed done']);

/** Branches that are done, and not because a due passed and somebody had said nothing. */
export const answered = ({ run, branches }: Joining, progress: readonly Progress[]): number => {
  const silent = new Map<readonly Node[], ReadonlySet<string>>();
  return branches.filter(({ nodes, suffix }, at) => {
    if (progress[at] !== 'closed') return false;
    const scopes = silent.get(nodes) ?? silentScopes(run, nodes);
    silent.set(nodes, scopes);
    return !scopes.has(suffix);
  }).length;
};

/** The scopes in which something of these blocks closed unanswered, gathered in one pass. */
const silentScopes = (run: Run, nodes: readonly Node[]): ReadonlySet<string> => {
  const scopes = new Set<string>();
  for (const { key, outcome } of stepsBelow(run, nodes, [''])) {
    if (outcome === undefined || !UNANSWERED.has(outcome)) continue;
    const suffix = key.slice(blockOf(key).length);
    for (let end = suffix.length; end > 0; end = suffix.lastIndexOf(']', end - 2) + 1) {
      scopes.add(suffix.slice(0, end));
    }
    scopes.add('');
  }
  return scopes;
};
