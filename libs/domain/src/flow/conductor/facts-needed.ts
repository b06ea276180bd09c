import type { FactsNeeded } from './conduct.js';
import { FactMissing } from './run.js';

/** What is worked out, or the facts it wants before it can be. */
export const orFactsNeeded = <T>(work: () => T): T | FactsNeeded => {
  try {
    return work();
  } catch (missing) {
    if (!(missing instanceof FactMissing)) throw missing;
    return { kind: 'factsNeeded', requests: [missing.request] };
  }
};
