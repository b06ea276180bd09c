import type { PersonFact } from '../../facts/index.js';
import type { CalendarDate } from '../../kernel/index.js';
import type { CompiledFlow, PopulationOutcome } from '../compile/index.js';

export interface CycleDates {
  readonly startsOn: CalendarDate;
  readonly period: { readonly from: CalendarDate; readonly to: CalendarDate };
}

/**
 * Whether a person takes part: the first rule that holds decides. A rule that cannot be answered
 * (null) is passed over; when no rule decides, the person is out, and nobody is asked by accident.
 * People who have left never take part.
 */
export const populationOutcome = (
  flow: CompiledFlow,
  person: PersonFact,
  cycle: CycleDates,
): PopulationOutcome => {
  if (person.employment === 'left') return 'out';
  const context = { person, cycle, period: cycle.period };
  const rule = flow.population.find(({ when }) => when === undefined || when(context) === true);
  return rule?.outcome ?? 'out';
};
