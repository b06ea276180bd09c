import { derivedId, refuse } from '@reprise/domain/kernel';
import type { PersonId } from '@reprise/domain/kernel';
import { encode } from '@reprise/events/codec';
import type { Category, EventsOf } from '@reprise/events/codec';
import type { RowChange } from '@reprise/read-models/rows';
import type {
  Appended,
  AppendResult,
  EventStore,
  ExpectedRevision,
  NewEvent,
  RestsOn,
  StreamWrite,
} from '../ports/index.js';
import type { Answer, Request } from './request.js';

export interface Change<C extends Category = Category> {
  readonly category: C;
  readonly id: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EventsOf[C][];
}

/** Events of one stream, ready to append: ids derived from command, stream and place. */
export const writeOf = <C extends Category>(change: Change<C>, request: Request): StreamWrite => {
  const stream = `${change.category}-${change.id}`;
  const { actor, givenBy = actor.person, commandId, at } = request;
  const metadata = { actor: givenBy, correlationId: commandId, causationId: commandId };
  const events = change.events.map((event, index): NewEvent => {
    const { type, data } = encode(change.category, event);
    const id = derivedId<PersonId>('event', commandId, stream, String(index));
    return { id, type, data, time: at, metadata };
  });
  return { stream, expected: change.expected, events };
};

/** What an append says when nothing stands in its way any more; `again` when a stream moved. */
export const answerOf = (result: AppendResult): Answer | 'again' => {
  switch (result.kind) {
    case 'appended':
      return { kind: 'done', position: result.position };
    case 'repeated':
      return { kind: 'done', position: result.original.position };
    case 'keyReused':
      return refuse('REQUEST.KEY_REUSED');
    case 'taken':
      return refuse('REQUEST.TAKEN', { scope: result.scope, value: result.value });
    case 'conflict':
    case 'outdated':
      return 'again';
  }
};

const MOST_TRIES = 5;

/** Loads, decides and appends again when somebody else was first; five times at most. */
export const untilAppended = async (attempt: () => Promise<Answer | 'again'>): Promise<Answer> => {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const answer = await attempt();
    if (answer !== 'again') return answer;
  }
  return refuse('REQUEST.BUSY');
};

interface Appending {
  readonly request: Request;
  readonly writes: readonly StreamWrite[];
  readonly rows?: readonly RowChange[];
  readonly restsOn?: RestsOn | undefined;
  /** Is told where the streams stand, when this very append brought them there. */
  readonly onAppended?: (revisions: Appended['revisions']) => void;
}

export const append = async (
  store: EventStore,
  { request, writes, rows = [], restsOn, onAppended }: Appending,
): Promise<Answer | 'again'> => {
  const claim = request.claim === undefined ? {} : { claim: request.claim };
  const resting = restsOn === undefined ? {} : { restsOn };
  const filled = writes.filter(({ events }) => events.length > 0);
  const result = await store.append({ writes: filled, rows, ...claim, ...resting });
  if (result.kind === 'appended') onAppended?.(result.revisions);
  return answerOf(result);
};

/** The first answer to this command, if it was given before; asked before anything is decided. */
export const answeredBefore = async (
  store: EventStore,
  { claim }: Request,
): Promise<Answer | undefined> => {
  const record = claim && (await store.findClaim(claim.actor, claim.key));
  if (record === undefined) return undefined;
  return record.bodyDigest === claim?.bodyDigest
    ? { kind: 'done', position: record.result.position }
    : refuse('REQUEST.KEY_REUSED');
};
