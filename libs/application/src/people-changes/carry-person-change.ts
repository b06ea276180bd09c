import { mayAct } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import type { PersonEvent } from '@reprise/domain/directory';
import { as, derivedId } from '@reprise/domain/kernel';
import type { Instant, PersonId, Refusal } from '@reprise/domain/kernel';
import type { Following } from '@reprise/domain/people-changes';
import { decode } from '@reprise/events/codec';
import { DIRECTORY_ZONE, personDue } from '../directory/index.js';
import { append, notBefore } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { StoredEvent } from '../ports/index.js';
import { handleReviewCommand } from '../reviews/index.js';
import { followingsOf } from './followings.js';
import type { CarryHandling, ForReview } from './followings.js';

export interface Carried {
  readonly kind: 'carried';
  readonly commands: number;
  /** What a review would not do any more, e.g. because the task was handed in meanwhile. */
  readonly refused: readonly Refusal[];
}

const personOf = ({ stream }: StoredEvent): PersonId =>
  as<PersonId>(stream.slice('person-'.length));

/**
 * Carries a change of somebody's entry to the running reviews it touches. Each command is claimed
 * by the event, the review and what it is about: an event that comes twice is carried once. One
 * that lies ahead is left for its day (`carryDuePersonChanges`).
 */
export const carryPersonChange =
  (handling: CarryHandling) =>
  async (event: StoredEvent, request: Request): Promise<Carried | Refusal> => {
    const denied = mayAct(request.actor, 'change reviews');
    if (denied !== undefined) return denied;
    const timely = notBefore(request, as<Instant>(event.time));
    const on = dateOf(timely.at, DIRECTORY_ZONE);
    const change = decode('person', event);
    if (liesAhead(change, on)) return { kind: 'carried', commands: 0, refused: [] };
    await handling.directory.catchUp();
    const { directory } = handling.directory;
    const by = as<PersonId>(event.metadata.actor);
    const person = personOf(event);
    const found = await followingsOf(
      handling,
      { person, event: change, directory, on, by },
      timely.at,
    );
    return carryAll(handling, { found, eventId: event.id }, timely);
  };

const liesAhead = (event: PersonEvent, today: string): boolean => 'on' in event && event.on > today;

interface ToCarry {
  readonly found: readonly ForReview[];
  readonly eventId: string;
}

const carryAll = async (
  handling: CarryHandling,
  { found, eventId }: ToCarry,
  request: Request,
): Promise<Carried | Refusal> => {
  const refused: Refusal[] = [];
  let commands = 0;
  for (const { reviewId, followings } of found) {
    for (const { about, command } of followings) {
      const its = requestFor(request, [eventId, reviewId, about]);
      const answer = await handleReviewCommand(handling)(reviewId, command, its);
      if (answer.kind === 'done') commands += 1;
      else if (isPassing(answer)) return answer;
      else refused.push(answer);
    }
  }
  return { kind: 'carried', commands, refused };
};

/** Another try would help, or the one who carries may not: both are for the caller. */
const isPassing = ({ code }: Refusal): boolean =>
  code === 'REQUEST.BUSY' || code === 'ACCESS.DENIED';

const requestFor = (
  { actor, at }: Request,
  [eventId, ...rest]: readonly [string, ...Following['about'][]],
): Request => {
  const commandId = derivedId<PersonId>('carry', eventId, ...rest);
  return {
    actor,
    at,
    commandId,
    claim: { actor: actor.person, key: commandId, bodyDigest: 'carry' },
  };
};

/**
 * Lets the changes of a person that lay ahead and whose day has come take effect: the clock
 * `directory` of the due table names the person's stream.
 */
export const carryDuePersonChanges =
  (handling: CarryHandling) =>
  async (stream: string, request: Request): Promise<Answer> => {
    const denied = mayAct(request.actor, 'change reviews');
    if (denied !== undefined) return denied;
    const stored = await handling.store.readStream(stream);
    for (const event of stored.filter((each) => wasAhead(each))) {
      const carried = await carryPersonChange(handling)(event, request);
      if (carried.kind === 'refused') return carried;
    }
    const id = as<PersonId>(stream.slice('person-'.length));
    const events = stored.map((event) => decode('person', event));
    const { claim: _, ...unclaimed } = request;
    const rows = [personDue(id, events, request.at)];
    const answer = await append(handling.store, { request: unclaimed, writes: [], rows });
    return answer === 'again' ? carryDuePersonChanges(handling)(stream, request) : answer;
  };

/** Whether a change was told before its day; all others were carried when they were told. */
const wasAhead = (event: StoredEvent): boolean =>
  liesAhead(decode('person', event), dateOf(as(event.time), DIRECTORY_ZONE));
