import { z } from 'zod';
import { currentLanguage, tagOf } from '../i18n/index.js';
import { latestPosition, notePosition } from './position.js';
import { HttpProblem, unreachable } from './problem.js';

type QueryValue = string | number | boolean | undefined;

export interface Call<T> {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path below the origin, parameters already filled in. */
  readonly path: string;
  readonly query?: Readonly<Record<string, QueryValue>>;
  readonly body?: unknown;
  /** Revision of the thing edited. */
  readonly ifMatch?: number;
  /** Makes a repeated command the same command; kept by the caller while it is unsure. */
  readonly idempotencyKey?: string;
  readonly response: z.ZodType<T>;
  readonly signal?: AbortSignal;
}

const problemSchema = z.object({
  code: z.string().default('WEB.UNEXPECTED'),
  title: z.string().default(''),
  detail: z.string().optional(),
  errors: z
    .array(
      z.object({
        path: z.union([z.string(), z.array(z.union([z.string(), z.number()]))]).default(''),
        code: z.string().optional(),
        message: z.string().default(''),
      }),
    )
    .optional(),
});

const queryText = (query: Call<unknown>['query']): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined && value !== '') search.set(name, String(value));
  }
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
};

const headersOf = (call: Call<unknown>): Headers => {
  const headers = new Headers({ 'accept-language': tagOf(currentLanguage()) });
  if (call.body !== undefined) headers.set('content-type', 'application/json');
  if (call.ifMatch !== undefined) headers.set('if-match', `"${String(call.ifMatch)}"`);
  if (call.idempotencyKey !== undefined) headers.set('idempotency-key', call.idempotencyKey);
  const position = latestPosition();
  if (position !== undefined) headers.set('reprise-position', position);
  return headers;
};

const problemOf = (status: number, body: unknown): HttpProblem => {
  const { errors, ...problem } = problemSchema.parse(body ?? {});
  const fields = errors?.map(({ path, code, message }) => ({
    path: typeof path === 'string' ? path : path.join('.'),
    message,
    ...(code === undefined ? {} : { code }),
  }));
  return new HttpProblem({ status, ...problem, ...(fields === undefined ? {} : { fields }) });
};

/** An answer that is no JSON comes from something in between: it is the server being away. */
const bodyOf = async (answer: Response): Promise<unknown> => {
  if (answer.status === 204) return {};
  const text = await answer.text();
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw unreachable();
  }
};

const positioned = z.object({ position: z.string() });

/**
 * Sends one request. Throws `HttpProblem`: refused, with the server's code, or `WEB.UNREACHABLE`
 * when no answer came, in which case the same idempotency key makes sending again safe.
 */
export const send = async <T>(call: Call<T>): Promise<T> => {
  const answer = await fetch(`${call.path}${queryText(call.query)}`, {
    method: call.method ?? 'GET',
    headers: headersOf(call),
    credentials: 'same-origin',
    body: call.body === undefined ? null : JSON.stringify(call.body),
    ...(call.signal === undefined ? {} : { signal: call.signal }),
  }).catch((error: unknown) => {
    throw call.signal?.aborted === true ? error : unreachable();
  });
  const body = await bodyOf(answer);
  if (!answer.ok) throw problemOf(answer.status, body);
  const position = positioned.safeParse(body);
  if (call.method !== undefined && position.success) notePosition(position.data.position);
  return call.response.parse(body);
};
