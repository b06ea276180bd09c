import type { CompiledFlow } from '../compiled-flow.js';
import type { Finding } from '../finding.js';
import { aloneCircles } from './alone-circles.js';
import { anchors } from './anchors.js';
import { blocks } from './blocks.js';
import { byItself } from './by-itself.js';
import { danglingNames } from './dangling-names.js';
import { formsAsked } from './forms-asked.js';
import { formsNamed } from './forms-named.js';
import { gateCircles } from './gate-circles.js';
import { lookups } from './lookups.js';
import { measures } from './measures.js';
import { nominations } from './nominations.js';
import { numberSteps } from './number-steps.js';
import { outcomes } from './outcomes.js';
import { peopleFound } from './people-found.js';
import { quotas } from './quotas.js';

import { scores } from './scores.js';
import { selfRating } from './self-rating.js';
import { sight } from './sight.js';
import { tellingScores } from './telling-scores.js';
import { windows } from './windows.js';
import { votes } from './votes.js';

/** Every rule looks at the whole flow and says what is wrong with it. */
const rules: readonly ((flow: CompiledFlow) => readonly Finding[])[] = [
  danglingNames,
  nominations,
  peopleFound,
  scores,
  lookups,
  measures,
  quotas,
  selfRating,
  formsNamed,
  formsAsked,
  numberSteps,
  votes,
  blocks,
  gateCircles,
  sight,
  tellingScores,
  outcomes,
  windows,
  aloneCircles,
  byItself,
  anchors,
];

export const lintFlow = (flow: CompiledFlow): readonly Finding[] =>
  rules.flatMap((rule) => rule(flow));
