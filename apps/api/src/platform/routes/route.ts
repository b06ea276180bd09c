import type { z } from 'zod';

/** Names of the parameters in a path: `/api/tasks/:taskId/draft` has `taskId`. */
type NamesIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NamesIn<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

export type ParamsOf<Path extends string> = Readonly<Record<NamesIn<Path>, string>>;

/** Headers a command carries: what makes it happen once, and the revision it was decided on. */
export type CommandHeader = 'Idempotency-Key' | 'If-Match';

/**
 * What one address of the API takes and answers, declared once beside its controller: the request
 * is parsed by it, the OpenAPI document is made of it, and specs hold every answer against it.
 */
export interface Route<
  Path extends string = string,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: Path;
  readonly summary: string;
  /** Everybody else must be signed in. */
  readonly isPublic?: boolean;
  readonly headers?: readonly CommandHeader[];
  readonly query?: Query;
  readonly body?: Body;
  /** Content type of an answer that is not JSON. */
  readonly produces?: string;
  readonly response: Response;
  /** Codes of the problems it may answer with, besides those that any request may meet. */
  readonly problems?: readonly string[];
}

/** Declares a route; its types are those of its schemas. */
export const route = <
  const Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(
  declared: Route<Path, Query, Body, Response>,
): Route<Path, Query, Body, Response> => declared;

/** What a controller must answer on a route. */
export type Answers<R> =
  R extends Route<string, z.ZodType, z.ZodType, infer Response> ? z.input<Response> : never;
