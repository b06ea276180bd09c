import { dateOf } from '../calendar/index.js';
import { personIdOf, unitIdOf } from '../directory/index.js';
import type { PersonEvent } from '../directory/index.js';
import { ABSENT } from '../facts/index.js';
import type { CalendarDate, PersonId } from '../kernel/index.js';
import { afterPersonChange } from '../people-changes/index.js';
import { HR } from './do-for-review.js';
import type { TestOrganisation } from './organisation.js';
import type { WorldStep } from './other-steps.js';
import type { PlayedReview } from './played-review.js';

export interface TestWorld {
  readonly organisation: TestOrganisation;
  readonly reviews: readonly PlayedReview[];
  readonly on: CalendarDate;
}

/** Changes what is around the reviews; what follows for each is done as it would be for real. */
export const changeWorld = (world: TestWorld, step: WorldStep): void =>
  changes[step.does](world, step as never);

export const isAround = (step: { readonly does: string }): step is WorldStep =>
  step.does in changes;

type StepOf<D extends WorldStep['does']> = Extract<WorldStep, { readonly does: D }>;

const changes: {
  readonly [D in WorldStep['does']]: (world: TestWorld, step: StepOf<D>) => void;
} = {
  nothing: () => undefined,
  measure: ({ organisation }, { who, measure, actual, target }) =>
    organisation.measure(who, measure, { actual, target }),
  'fill role': ({ organisation, on }, { unit, role, people }) =>
    organisation.fillRole(unitIdOf(unit), { role, people: people.map(personIdOf), on }),
  change: (world, step) => {
    for (const event of changesOf(world, step)) tell(world, personIdOf(step.who), event);
  },
};

const changesOf = (world: TestWorld, step: StepOf<'change'>): readonly PersonEvent[] => {
  const { on } = world;
  const { manager, dottedLine, employment } = step;
  return [
    ...moveOf(world, step),
    ...(manager === undefined
      ? []
      : [{ type: 'LineManagerChanged', manager: orNone(manager), on } as const]),
    ...(dottedLine === undefined
      ? []
      : [{ type: 'DottedLineChanged', manager: orNone(dottedLine), on } as const]),
    ...(employment === undefined ? [] : [{ type: 'EmploymentChanged', employment, on } as const]),
  ];
};

const moveOf = (
  { organisation, on }: TestWorld,
  { who, unit, title, grade }: StepOf<'change'>,
): readonly PersonEvent[] => {
  const fact = organisation.directory.person(personIdOf(who), on);
  if (fact === ABSENT || (unit ?? title ?? grade) === undefined) return [];
  const place = { unit: unit === undefined ? fact.unit : unitIdOf(unit) };
  const rest = { title: title ?? fact.title, grade: grade ?? fact.grade };
  return [{ type: 'PersonMoved', ...place, ...rest, on }];
};

const orNone = (number: string): PersonId | 'none' => (number === '' ? 'none' : personIdOf(number));

const tell = ({ organisation, reviews }: TestWorld, person: PersonId, event: PersonEvent): void => {
  organisation.tell(person, event);
  const { directory } = organisation;
  for (const played of reviews) {
    const on = dateOf(played.now, played.flow.document.zone);
    const touched = { ...played.world(), review: played.review, at: played.now };
    const change = { person, event, directory, on, by: HR };
    for (const { command } of afterPersonChange(change, touched)) played.send(command);
  }
};
