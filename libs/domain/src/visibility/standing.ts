import { participantUses } from '../flow/compile/index.js';
import { peopleNow } from '../flow/conductor/index.js';
import { as } from '../kernel/index.js';
import type { Instant } from '../kernel/index.js';
import { rolesIn } from '../review/index.js';
import type { Reader, Sight } from './sight.js';

/** Whom a rule or a promise names. */
interface Named {
  readonly to: readonly string[];
  readonly offices?: readonly string[] | undefined;
}

/** As what somebody is among those named, if they are. */
export type Standing = (named: Named) => string | undefined;

/**
 * Participants are those the review recorded. One who has nothing to do in the flow and only reads
 * is looked up in the directory as it was; of a panel, it is who sits on it.
 */
export const standingOf = (sight: Sight, reader: Reader): Standing => {
  const recorded = new Set([
    ...rolesIn(sight.flow, sight.review, reader.person),
    ...seatsOf(sight, reader),
  ]);
  const looked = new Map<string, boolean>();
  const isOne = (role: string): boolean => {
    const known = looked.get(role) ?? (recorded.has(role) || isInAudience(sight, reader, role));
    looked.set(role, known);
    return known;
  };
  const offices: readonly string[] = reader.offices ?? [];
  return (named) =>
    named.to.find(isOne) ?? named.offices?.find((office) => offices.includes(office));
};

const seatsOf = ({ flow }: Sight, { seats = [] }: Reader): readonly string[] =>
  seats.flatMap((block) => {
    const node = flow.nodes.get(block);
    return node?.kind === 'calibration' ? [node.document.panel] : [];
  });

/** Any instant will do: who somebody is, is asked of the directory that was given. */
const EVER = as<Instant>('1970-01-01T00:00:00.000Z');

const isInAudience = (sight: Sight, { person }: Reader, role: string): boolean => {
  const { flow, review, facts, now = EVER } = sight;
  if (facts === undefined || !(role in flow.document.participants)) return false;
  if (participantUses(flow).some(({ participant }) => participant === role)) return false;
  const [block = ''] = flow.nodes.keys();
  return peopleNow({ flow, facts }, { state: review, block, role, at: now }).includes(person);
};
