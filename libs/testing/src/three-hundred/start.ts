import type { CycleCommand } from '@reprise/domain/cycle';
import { personIdOf } from '@reprise/domain/directory';
import { as, derivedId } from '@reprise/domain/kernel';
import type { CalendarDate, CycleId, FlowId, PersonId } from '@reprise/domain/kernel';
import type { Actor } from '@reprise/domain/access';

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

type Draft = Extract<CycleCommand, { readonly type: 'DraftCycle' }>;

interface Published {
  readonly flowId: string;
  readonly version: number;
  readonly digest: string;
}

/** The cycle of the scenario, on the flow as it was published. */
export const draftOf = (flow: Published): Draft => ({
  type: 'DraftCycle',
  by: STARTER.person,
  cycleId: CYCLE_ID,
  title: { zh: '全环节考核', en: 'A cycle of every block' },
  flowId: as<FlowId>(flow.flowId),
  flowVersion: flow.version,
  flowDigest: flow.digest,
  startsOn: as<CalendarDate>('2026-01-05'),
  period: { from: as<CalendarDate>('2026-01-01'), to: as<CalendarDate>('2026-12-31') },
});
