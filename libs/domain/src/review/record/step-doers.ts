import type { PersonId } from '../../kernel/index.js';
import type { OpenedReview } from './review-state.js';

/**
 * Who handed in a block's steps, in the order they did: those who acted and those they acted for,
 * in every round and however often it was asked.
 */
export const stepDoers = (
  { submissions }: Pick<OpenedReview, 'submissions'>,
  block: string,
): readonly PersonId[] =>
  [...submissions]
    .filter(([key]) => key === block || key.startsWith(`${block}[`))
    .flatMap(([, handedIn]) => handedIn)
    .toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    .flatMap(({ by, onBehalfOf }) => (onBehalfOf === undefined ? [by] : [onBehalfOf, by]));
