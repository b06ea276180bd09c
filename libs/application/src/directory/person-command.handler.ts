import { mayChangePerson } from '@reprise/domain/access';
import { dateOf, startOfDay } from '@reprise/domain/calendar';
import { decidePerson, foldPerson } from '@reprise/domain/directory';
import type { PersonCommand, PersonEvent, PersonRecord } from '@reprise/domain/directory';
import type { Decision, Instant, PersonId } from '@reprise/domain/kernel';
import { decode } from '@reprise/events/codec';
import { dueChange } from '@reprise/read-models/dues';
import type { RowChange } from '@reprise/read-models/rows';
import { answeredBefore, answerOf, untilAppended, writeOf } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore, ExpectedRevision, Position } from '../ports/index.js';
import type { DirectorySource } from './directory-source.js';

/** The zone whose days the directory counts in. */
export const DIRECTORY_ZONE = 'Asia/Shanghai';
/** Clock of the due table that lets changes of people take effect on their day. */
export const DIRECTORY_CLOCK = 'directory';

export interface PersonHandling {
  readonly store: EventStore;
  readonly directory: DirectorySource;
}

interface LoadedPerson {
  readonly person: PersonRecord | undefined;
  readonly events: readonly PersonEvent[];
  readonly expected: ExpectedRevision;
}

const loadPerson = async (store: EventStore, id: PersonId): Promise<LoadedPerson> => {
  const stored = await store.readStream(`person-${id}`);
  const events = stored.map((event) => decode('person', event));
  const person = events.reduce<PersonRecord | undefined>(foldPerson, undefined);
  return { person, events, expected: stored.at(-1)?.revision ?? 'noStream' };
};

interface DecidedPerson {
  readonly decision: Decision<PersonEvent>;
  readonly loaded: LoadedPerson;
  /**
   * The last change of anybody's line that was known. Each change claims it, so that of two that
   * were decided on the same lines only one is stored, and the other is decided again.
   */
  readonly lastLine: Position;
}

/** Decides on the directory as it stands now; other people count in what one may do. */
export const decideOnPerson = async (
  { store, directory: source }: PersonHandling,
  id: PersonId,
  command: PersonCommand,
): Promise<DecidedPerson> => {
  await source.catchUp();
  const loaded = await loadPerson(store, id);
  const decision = decidePerson(source.directory, command, loaded.person);
  return { decision, loaded, lastLine: source.lastLine };
};

/** Every change of one person's entry; what follows for running reviews is carried afterwards. */
export const handlePersonCommand =
  (handling: PersonHandling) =>
  async (id: PersonId, command: PersonCommand, request: Request): Promise<Answer> => {
    const denied = mayChangePerson(request.actor, id, command);
    if (denied !== undefined) return denied;
    const repeated = await answeredBefore(handling.store, request);
    if (repeated !== undefined) return repeated;
    return untilAppended(() => attempt(handling, { id, command }, request));
  };

interface Asked {
  readonly id: PersonId;
  readonly command: PersonCommand;
}

const attempt = async (
  handling: PersonHandling,
  { id, command }: Asked,
  request: Request,
): Promise<Answer | 'again'> => {
  const { decision, loaded, lastLine } = await decideOnPerson(handling, id, command);
  if (decision.kind === 'refused') return decision;
  const { events } = decision;
  const write = writeOf({ category: 'person', id, expected: loaded.expected, events }, request);
  const isNothing = events.length === 0;
  const claim = request.claim === undefined ? {} : { claim: request.claim };
  const result = await handling.store.append({
    writes: isNothing ? [] : [write],
    rows: isNothing ? [] : [personDue(id, [...loaded.events, ...events], request.at)],
    unique: events.some(({ type }) => type === 'LineManagerChanged')
      ? [{ scope: 'line', value: lastLine, holder: request.commandId }]
      : [],
    ...claim,
  });
  // Somebody else's line changed since: together the two might be a circle.
  return result.kind === 'taken' ? 'again' : answerOf(result);
};

/** The row that tells when the next change of a person that lies ahead takes effect. */
export const personDue = (
  id: PersonId,
  events: readonly PersonEvent[],
  now: Instant,
): RowChange => {
  const today = dateOf(now, DIRECTORY_ZONE);
  const ahead = events.flatMap((event) => ('on' in event && event.on > today ? [event.on] : []));
  const [next] = ahead.toSorted();
  return dueChange({
    stream: `person-${id}`,
    clock: DIRECTORY_CLOCK,
    nextDueAt: next === undefined ? undefined : startOfDay(next, DIRECTORY_ZONE),
  });
};
