import type { Decimal } from '../../kernel/index.js';
import type { OpenedReview } from './review-state.js';
import { ERASED } from './shapes.js';

/** The score that counts in the end. */
export interface ResultOfRecord {
  readonly score: string;
  readonly value: Decimal;
  readonly band?: string;
}

/** The first of the scores a flow names that is available; the others stay stored. */
export const resultOfRecord = (
  order: readonly string[],
  scores: OpenedReview['scores'],
): ResultOfRecord | undefined => {
  for (const score of order) {
    const result = scores.get(score);
    if (result === undefined || result === ERASED || !result.available) continue;
    const { value, band } = result;
    return { score, value, ...(band === undefined ? {} : { band }) };
  }
  return undefined;
};
