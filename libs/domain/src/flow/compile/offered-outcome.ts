import type { BlockDocumentOf } from '../language/index.js';

export interface OfferedOutcome {
  readonly outcome: 'approve' | 'reject' | 'send back';
  /** Its own name, where it has one. */
  readonly named?: string;
}

/** An outcome as it is recorded: its standard meaning, and its own name where it has one. */
export const offeredOutcome = (
  { outcomes }: Pick<BlockDocumentOf<'decision'>, 'outcomes'>,
  given: string,
): OfferedOutcome | undefined => {
  for (const each of outcomes) {
    if (each === given) return { outcome: each };
    if (typeof each === 'object' && each.outcome === given) {
      return { outcome: each.means, named: given };
    }
  }
  return undefined;
};
