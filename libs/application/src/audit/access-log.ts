import type { AccessEvent } from '@reprise/domain/access';
import { dateOf } from '@reprise/domain/calendar';
import { refuse } from '@reprise/domain/kernel';
import { DIRECTORY_ZONE } from '../directory/index.js';
import { answerOf, writeOf } from '../kernel/index.js';
import type { Answer, Request } from '../kernel/index.js';
import type { EventStore, ExpectedRevision } from '../ports/index.js';

/** Openings at the same moment append to the same day's stream; one of them wins each time. */
const MOST_TRIES = 20;

/**
 * Who read what, one stream a day. The end of a day's stream is guessed and told by the store when
 * the guess is wrong, so that a busy day is not read again for each opening.
 */
export class AccessLog {
  private end: { readonly stream: string; readonly expected: ExpectedRevision } | undefined;

  constructor(private readonly store: EventStore) {}

  /** Records a reading; one with a claim that was recorded before is not recorded twice. */
  async record(event: AccessEvent, request: Request): Promise<Answer> {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const answer = await this.attempt(event, request);
      if (answer !== 'again') return answer;
    }
    return refuse('AUDIT.NOT_LOGGED');
  }

  private async attempt(event: AccessEvent, request: Request): Promise<Answer | 'again'> {
    const id = dateOf(request.at, DIRECTORY_ZONE);
    const stream = `access-${id}`;
    const expected = this.end?.stream === stream ? this.end.expected : 'noStream';
    const write = writeOf({ category: 'access', id, expected, events: [event] }, request);
    const claim = request.claim === undefined ? {} : { claim: request.claim };
    const result = await this.store.append({ writes: [write], ...claim });
    if (result.kind === 'conflict') this.end = { stream, expected: result.actual };
    if (result.kind === 'appended')
      this.end = { stream, expected: result.revisions[stream] ?? 'noStream' };
    return answerOf(result);
  }
}
