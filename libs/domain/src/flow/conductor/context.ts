import type { Answered } from '../compile/index.js';
import { peoplePresent } from './candidates.js';
import { contextWith } from './context-parts.js';
import type { Run } from './run.js';

/** The one context every FEEL expression of a flow is evaluated in; a join has its branches too. */
export const contextOf = (run: Run, branches?: Answered): object =>
  Object.assign(
    contextWith(run, (role) => peoplePresent(run, role)),
    { branches },
  );
