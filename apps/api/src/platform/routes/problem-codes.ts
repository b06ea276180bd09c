import type { Route } from './route.js';

/** Problems that any request may meet. */
const ANYWHERE = ['REQUEST.INVALID', 'SERVER.FAILED'];
const ANY_CHANGE = ['REQUEST.OTHER_ORIGIN', 'REQUEST.TOO_LARGE'];
const OF_HEADER = {
  'Idempotency-Key': ['REQUEST.KEY_MISSING', 'REQUEST.KEY_REUSED', 'REQUEST.BUSY'],
  'If-Match': ['REQUEST.IF_MATCH_MISSING'],
} as const;

/** Every code a route may answer with. */
export const codesOf = ({
  method,
  headers = [],
  isPublic,
  problems = [],
}: Route): readonly string[] => [
  ...new Set([
    ...problems,
    ...(isPublic === true ? [] : ['ACCESS.SIGNED_OUT', 'ACCOUNT.LEFT']),
    ...headers.flatMap((header) => OF_HEADER[header]),
    ...(method === 'GET' ? [] : ANY_CHANGE),
    ...ANYWHERE,
  ]),
];
