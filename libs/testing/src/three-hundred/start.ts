import { personIdOf } from '@reprise/domain/directory';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, PersonId } from '@reprise/domain/kernel';
import type { Actor } from '@reprise/domain/access';
import type { Draft } from '../scenario/index.js';

/** Who imports, publishes and launches. */
export const STARTER: Actor = {
  person: personIdOf('HR2'),
  roles: ['hrDesigner', 'hrOperator', 'administrator'],
};

/** The id a server gives the cycle that somebody drafts with the key `draft`. */
export const CYCLE_ID = derivedId<CycleId>(
  'cycle',
  derivedId<PersonId>('command', STARTER.person, 'draft'),
);

/** The cycle of the scenario. */
export const DRAFT: Draft = {
  by: STARTER.person,
  cycleId: CYCLE_ID,
  title: { zh: '全环节考核', en: 'A cycle of every block' },
  startsOn: as<CalendarDate>('2026-01-05'),
  period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
};
