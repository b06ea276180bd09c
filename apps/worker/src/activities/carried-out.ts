import type { Refusal } from '@reprise/domain/kernel';
import { ApplicationFailure } from '@temporalio/activity';

/**
 * A refusal of the clockwork's own command is not an answer to give to anybody: it is tried again,
 * visible in the Temporal UI with its code, until what stands in its way is put right.
 */
export const carriedOut = <T extends { readonly kind: string }>(
  answer: T | Refusal,
): Exclude<T, Refusal> => {
  if (answer.kind !== 'refused') return answer as Exclude<T, Refusal>;
  const { code, detail } = answer as Refusal;
  throw ApplicationFailure.create({ type: code, message: `refused: ${code}`, details: [detail] });
};
