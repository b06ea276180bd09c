import type { DeadLetters } from '@reprise/postgres-views';
import type { Log } from '../platform/log.js';
import { wordsOf } from '../platform/log.js';
import { isPassing } from '../temporal/grpc.js';
import type { Ringer, WorkflowId } from '../temporal/ringer.js';

const AT_ONCE = 16;

type Ring = (target: WorkflowId) => Promise<void>;

export interface BellParts {
  readonly ringer: Pick<Ringer, 'ring' | 'ringIfThere'>;
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

  ring(targets: readonly WorkflowId[], position: string): Promise<void> {
    return this.each(targets, position, (target) => this.parts.ringer.ring(target, position));
  }

  /** For what is over: nobody is started for it. */
  ringIfThere(targets: readonly WorkflowId[], position: string): Promise<void> {
    return this.each(targets, position, (target) =>
      this.parts.ringer.ringIfThere(target, position),
    );
  }

  private async each(targets: readonly WorkflowId[], position: string, ring: Ring): Promise<void> {
    for (let from = 0; from < targets.length; from += AT_ONCE) {
      const some = targets.slice(from, from + AT_ONCE);
      await Promise.all(some.map((target) => this.orDeadLetter(target, position, ring)));
    }
  }

  private async orDeadLetter(target: WorkflowId, position: string, ring: Ring): Promise<void> {
    const { deadLetters, log } = this.parts;
    try {
      await ring(target);
    } catch (problem) {
      if (isPassing(problem)) throw problem;
      log.error({ target, position, problem: wordsOf(problem) }, 'could not be rung: dead letter');
      const letter = { subscriber: 'relay', position, target, problem: wordsOf(problem) };
      await deadLetters.keep(letter);
    }
  }
}
