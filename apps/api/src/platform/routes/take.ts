import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { parse } from '../parse.js';
import type { ParamsOf, Route } from './route.js';

/** What came with a request, each part in the shape that its route declares. */
export interface Taken<Path extends string, Query extends z.ZodType, Body extends z.ZodType> {
  readonly params: ParamsOf<Path>;
  readonly query: z.output<Query>;
  readonly body: z.output<Body>;
}

export const take = <
  Path extends string,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(
  { query, body }: Route<Path, Query, Body, Response>,
  request: FastifyRequest,
): Taken<Path, Query, Body> => ({
  params: request.params as ParamsOf<Path>,
  query: parsedBy(query, request.query),
  body: parsedBy(body, request.body),
});

const parsedBy = <Shape extends z.ZodType>(shape: Shape | undefined, raw: unknown) =>
  (shape === undefined ? undefined : parse(shape, raw)) as z.output<Shape>;
