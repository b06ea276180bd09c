import { ABSENT } from '../../facts/index.js';
import type { PersonId } from '../../kernel/index.js';
import type { Run } from './run.js';

/** Who handed in a block in each earlier review of the subject, the latest first. */
export const earlierDoers = (run: Run, block: string): readonly (readonly PersonId[])[] => {
  const { subject, reviewId: before } = run.state;
  const work = { subject, block, before };
  const known = run.known(run.facts.doers(work), { fact: 'doers', ...work });
  return known === ABSENT ? [] : known;
};
