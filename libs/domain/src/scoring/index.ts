export { attainment, bandOf, mean, score } from './score.js';
export type { Scored, ScoreInputs, ScoreValue, TracedInput } from './score.js';
export { scoreDefinitionSchema } from './score-definition.js';
export type { BandScale, ScoreDefinition } from './score-definition.js';
