import type { DeadLetters } from '@reprise/postgres-views';
import type { Log } from '../platform/log.js';
import { wordsOf } from '../platform/log.js';
import { isPassing } from '../temporal/grpc.js';
import type { Ringer, WorkflowId } from '../temporal/ringer.js';

const AT_ONCE = 16;

export interface BellParts {
  readonly ringer: Pick<Ringer, 'ring'>;
  readonly deadLetters: Pick<DeadLetters, 'keep'>;
  readonly log: Log;
}

/**
 * Rings many workflows. What passes by itself (Temporal away, or asked too much) is thrown, so
 * that the whole page is tried again for ever; anything else is kept as a dead letter and said
 * aloud, and reconciliation rings again at its next round.
 */
export class Bells {
  constructor(private readonly parts: BellParts) {}

  async ring(targets: readonly WorkflowId[], position: string): Promise<void> {
    for (let from = 0; from < targets.length; from += AT_ONCE) {
      const some = targets.slice(from, from + AT_ONCE);
      await Promise.all(some.map((target) => this.ringOne(target, position)));
    }
  }

  private async ringOne(target: WorkflowId, position: string): Promise<void> {
    const { ringer, deadLetters, log } = this.parts;
    try {
      await ringer.ring(target, position);
    } catch (problem) {
      if (isPassing(problem)) throw problem;
      log.error({ target, position, problem: wordsOf(problem) }, 'could not be rung: dead letter');
      const letter = { subscriber: 'relay', position, target, problem: wordsOf(problem) };
      await deadLetters.keep(letter);
    }
  }
}
