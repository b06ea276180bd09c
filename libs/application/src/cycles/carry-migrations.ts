import type { Migration } from '@reprise/domain/cycle';
import { derivedId } from '@reprise/domain/kernel';
import type { PersonId, ReviewId } from '@reprise/domain/kernel';
import { carryInPages } from './carry-in-pages.js';
import type { Round } from './carry-in-pages.js';
import { handleCycleCommand } from './cycle-command.handler.js';
import { asOfNow, isRefused } from './cycle-duty.js';
import type { CycleHandling, Discharge, Duty } from './cycle-duty.js';

/**
 * Lets the reviews that are meant go on with another version, page by page. Whoever cannot move is
 * passed over; once it was tried with everybody the order is carried and never tried again.
 */
export const carryMigrations: Discharge = async (duty) => {
  let moved = 0;
  for (const migration of duty.cycle.migrations) {
    if (migration.isCarried) continue;
    const asked = new Set<ReviewId>();
    const done = await carryInPages(duty, migrationRound(duty, migration, asked));
    if (isRefused(done)) return done;
    const answer = await record(duty, migration, { moved: done, refused: asked.size - done });
    if (answer.kind === 'refused') return answer;
    moved += 1;
  }
  return moved;
};

const record = async (
  duty: Duty,
  { to }: Migration,
  counted: { readonly moved: number; readonly refused: number },
) => {
  const { handling, cycle } = duty;
  const { cycleId } = cycle;
  const { claim: _, ...unclaimed } = await asOfNow(duty);
  // The same version may be ordered again, for others or on the way back.
  const order = String(cycle.migrations.filter(({ isCarried }) => isCarried).length);
  const commandId = derivedId<PersonId>('migration carried', cycleId, order);
  const command = { type: 'RecordMigration', to, at: unclaimed.at, ...counted } as const;
  return handleCycleCommand(handling.store)(cycleId, command, { ...unclaimed, commandId });
};

type Order = Pick<Migration, 'to' | 'version' | 'only' | 'by' | 'reason'>;

export const migrationRound = (
  {
    handling,
    cycle,
  }: { readonly handling: CycleHandling; readonly cycle: Pick<Duty['cycle'], 'cycleId'> },
  { to, version, only, by, reason }: Order,
  asked: Set<ReviewId> = new Set(),
): Round => {
  const meant = only && new Set(only);
  return {
    pageOf: (page) => handling.joins.openReviews(cycle.cycleId, page),
    errand: {
      purpose: ['migrate with cycle', to],
      commandFor: ({ reviewId, subject, flowDigest }) => {
        if (flowDigest === to || meant?.has(subject) === false) return undefined;
        asked.add(reviewId);
        return { type: 'MigrateReview', by, to, version, reason };
      },
    },
  };
};
