import type { Refusal } from '@reprise/domain/kernel';
import { messages } from './messages.js';

/** A request that cannot be answered as asked, on its way to an RFC 9457 problem. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly detail: Readonly<Record<string, string>> = {},
    readonly errors: readonly unknown[] = [],
  ) {
    super(code);
  }
}

/** Refusals become problems here and nowhere else. */
export const orProblem = <T extends { readonly kind: string }>(answer: T | Refusal): T => {
  if (isRefusal(answer)) throw new Problem(answer.code, answer.detail);
  return answer;
};

const isRefusal = (answer: { readonly kind: string }): answer is Refusal =>
  answer.kind === 'refused';

/** HTTP status of a code: by its own name, else by the kind of thing it says. */
const STATUSES: Readonly<Record<string, number>> = {
  'ACCESS.DENIED': 403,
  'ACCESS.SIGNED_OUT': 401,
  'ACCOUNT.WRONG_PASSWORD': 401,
  'ACCOUNT.LEFT': 403,
  'ACCOUNT.TOO_MANY_TRIES': 429,
  'TASK.STALE': 412,
  'DRAFT.STALE': 412,
  'PLAN.STALE': 412,
  'CARD.STALE': 412,
  'AUDIT.NO_EVENT': 404,
  'AUDIT.NOT_LOGGED': 503,
  'ACCESS.NOT_LOGGED': 503,
  'FLOW.REJECTED': 422,
  'REQUEST.KEY_REUSED': 422,
  'REQUEST.INVALID': 400,
  'REQUEST.TOO_LARGE': 413,
  'REQUEST.KEY_MISSING': 428,
  'REQUEST.IF_MATCH_MISSING': 428,
  'REQUEST.OTHER_ORIGIN': 403,
  'REQUEST.BUSY': 503,
  'SERVER.FAILED': 500,
};

const KINDS: readonly (readonly [RegExp, number])[] = [
  [/\.(UNKNOWN|UNKNOWN_PERSON|NOT_FOUND)$/, 404],
  [/^(ACCOUNT|ANSWER|GOALS|NOMINATION|DECISION|APPEAL|COMMENT)\./, 422],
];

export const statusOf = (code: string): number =>
  STATUSES[code] ?? KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 409;

export type Language = 'zh' | 'en';

/** The language a person reads: Chinese unless their browser prefers English. */
export const languageOf = (header: string | undefined): Language =>
  (header ?? 'zh').trim().toLowerCase().startsWith('en') ? 'en' : 'zh';

/** A refusal that names a field points at it, as a malformed request does. */
const errorsOf = ({ errors, detail: { field } }: Problem, message: string): object => {
  if (errors.length > 0) return { errors };
  return field === undefined ? {} : { errors: [{ path: field, message }] };
};

/** Nobody could approve one more in a quota that no answer ever named. */
const quotaOf = ({ detail: { quota } }: Problem): object => (quota === undefined ? {} : { quota });

/** RFC 9457 body with a stable code beside the words. */
export const problemBody = (problem: Problem, language: Language): object => {
  const text = messages[problem.code]?.[language] ?? messages['SERVER.REFUSED']?.[language] ?? '';
  const title = text.replaceAll(/\{(\w+)\}/g, (_, name: string) => problem.detail[name] ?? '');
  return {
    type: `urn:reprise:problem:${problem.code}`,
    title,
    status: statusOf(problem.code),
    code: problem.code,
    ...errorsOf(problem, title),
    ...quotaOf(problem),
  };
};
