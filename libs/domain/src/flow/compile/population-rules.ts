import type { FlowDocument } from '../language/index.js';
import type { CompileCondition } from './build-tree.js';
import type { PopulationRule } from './compiled-flow.js';

export const populationRules = (
  document: FlowDocument,
  condition: CompileCondition,
): readonly PopulationRule[] =>
  document.population.map((rule, index) =>
    'otherwise' in rule
      ? { outcome: rule.otherwise }
      : { when: condition(rule.when, `population.${index}.when`), outcome: rule.then },
  );
