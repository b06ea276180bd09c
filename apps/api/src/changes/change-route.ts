import { changedShape, changeQueryShape } from '@reprise/http-contracts/changes';

/** What every change has in common that can be looked at before it is made. */
export const changeRoute = {
  method: 'POST',
  headers: ['Idempotency-Key'],
  query: changeQueryShape,
  response: changedShape,
} as const;
